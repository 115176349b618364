"""``catalogue.jsonld``: all published materials as schema.org's LearningResource."""

from collections.abc import Iterable

from generator.engine.harmless import json_line, json_lines
from generator.engine.structured_data import CONTEXT, learning_resource
from generator.model.export import Artifact, ByLine, Export, Publication
from generator.model.library import Library
from generator.model.material import Material
from generator.model.message import N_
from generator.model.school import School


def _line(material: Material, school: School, publication: Publication) -> str:
    resource = learning_resource(material, school, publication.url(material.address))
    return json_line({name: value for name, value in resource.items() if name != "@context"})


def _whole(library: Library, publication: Publication, lines: Iterable[str]) -> Artifact:  # noqa: ARG001 -- the signature of the kind
    return Artifact("catalogue.jsonld", json_lines({"@context": CONTEXT}, "@graph", lines).encode())


BY_LINE = ByLine(_line, _whole)
EXPORT = Export(N_("linked data of all materials"), BY_LINE.make, BY_LINE)
