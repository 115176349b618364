"""The files of a site that are no pages: the search index, and the library in every format of export."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from generator.engine.search import Fragment, join, own_titles, whole
from generator.model.curriculum import Cell
from generator.model.export import Artifact, Publication
from generator.model.library import Library
from generator.pages.site import hub_address

from .export import export_table

Lines = Mapping[str, bytes]
"""A cell's lines in the exports that are lists of materials, by the export's name; packed, for of all lines there are many megabytes."""
_AFTER = "\x1e"
"""Ends a packed line; no line has it."""


def packed(lines: Mapping[str, Iterable[str]]) -> Lines:
    """The lines of a cell, to be kept until all cells are there."""
    return {name: "".join(line + _AFTER for line in own).encode() for name, own in lines.items()}


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
            yield export.by_line.whole(library, publication, chain.from_iterable(_unpacked(one.get(name, b"")) for one in in_order))
        elif export.is_published and not export.is_of_pages:
            yield from export.make(library, publication)


def _unpacked(lines: bytes) -> list[str]:
    return lines.decode().split(_AFTER)[:-1]


def exported_of_pages(library: Library, publication: Publication) -> Iterator[Artifact]:
    """The formats that name the other pages of the site."""
    for export in export_table().values():
        if export.is_of_pages:
            yield from export.make(library, publication)
