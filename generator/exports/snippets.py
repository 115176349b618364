"""``.vscode/hoc-lieu.code-snippets``: what Visual Studio Code completes in lessons, where no schema reaches (D21)."""

from collections.abc import Iterator

from generator.engine.harmless import json_text
from generator.engine.snippets import snippets
from generator.model.export import Artifact, Export, Publication
from generator.model.library import Library
from generator.model.message import N_

SNIPPETS = ".vscode/hoc-lieu.code-snippets"


def _make(library: Library, publication: Publication) -> Iterator[Artifact]:
    made = snippets(library.school, library.school.year_on(library.day), publication.translate)
    yield Artifact(SNIPPETS, json_text(made).encode())


EXPORT = Export(N_("completion for Visual Studio Code: headers, lessons, questions"), _make, is_published=False)
