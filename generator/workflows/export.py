"""``hoclieu export``: the published library in a format, written to a folder."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from generator import exports
from generator.model.export import Export, Publication
from generator.model.library import Library
from generator.model.message import Translate
from generator.registry import discover

from .publish import write_file


@cache
def export_table() -> Mapping[str, Export]:
    """All formats by name."""
    return discover(exports, Export)


def export(library: Library, name: str, folder: Path, translate: Translate, url: str, language: str) -> Iterator[Path]:
    """Writes a format's files; gives the path of each when it is written."""
    school = library.school.catalog.school
    publication = Publication(site_name=school.short_name or school.name, translate=translate, site_url=url, language=language)
    for artifact in export_table()[name].make(library, publication):
        write_file(folder / artifact.path, artifact.content)
        yield folder / artifact.path
