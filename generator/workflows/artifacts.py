"""The files of a site that are no pages: the search index, and the library in every format of export."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from generator.engine.search import Fragment, join, own_titles, whole
from generator.model.curriculum import Cell
from generator.model.export import Artifact, Publication
from generator.model.library import Library
from generator.pages.site import hub_address

from .export import export_table

Lines = Mapping[str, tuple[str, ...]]
"""A cell's lines in the exports that are lists of materials, by the export's name."""


def search_files(fragments: Sequence[Fragment], shards: int) -> Iterator[Artifact]:
    """The index of the whole library, and that of each cell by itself for those who keep only some."""
    yield from join(fragments, shards)
    for fragment in fragments:
        yield from (whole(fragment), own_titles(fragment))


def exported(library: Library, publication: Publication, lines: Mapping[Cell, Lines]) -> Iterator[Artifact]:
    """The library in every format; lists of materials from the lines of their cells, which lie in folders named like them."""
    in_order = [lines[cell] for cell in sorted(lines, key=hub_address)]
    for name, export in export_table().items():
        if export.by_line:
            own = chain.from_iterable(one.get(name, ()) for one in in_order)
            yield export.by_line.whole(library, publication, own)
        else:
            yield from export.make(library, publication)
