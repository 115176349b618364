"""``catalogue.jsonld``: all published materials as schema.org's LearningResource."""

from collections.abc import Iterator

from generator.engine.harmless import json_lines
from generator.engine.structured_data import CONTEXT, learning_resource
from generator.model.export import Artifact, Export, Publication
from generator.model.library import Library
from generator.model.message import N_


def _make(library: Library, publication: Publication) -> Iterator[Artifact]:
    resources = (learning_resource(m, library.school, publication.url(m.address)) for m in library.published)
    graph = [{name: value for name, value in resource.items() if name != "@context"} for resource in resources]
    yield Artifact("catalogue.jsonld", json_lines({"@context": CONTEXT}, "@graph", graph).encode())


EXPORT = Export(N_("linked data of all materials"), _make)
