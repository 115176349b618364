"""Blocks of pandoc's JSON as blocks of a manuscript."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from generator.model.manuscript import Block, Grid, Items, Mark, Paragraph, Quoted, Run, Title

from .inlines import rich

Json = Any  # pandoc's own: objects of a tag “t” and contents “c”


def blocks_of(nodes: Sequence[Json]) -> tuple[Block, ...]:
    """Every block, in order; what only holds others together is not there."""
    return tuple(block for node in nodes for block in _block(node))


def _block(node: Json) -> Iterable[Block]:
    read = _READERS.get(node["t"])
    return () if read is None else read(node["c"])


def _lines(lines: Sequence[Json]) -> Iterator[Block]:
    yield from (Paragraph(rich(line, blocks_of)) for line in lines)


def _defined(content: Json) -> Iterator[Block]:
    for term, definitions in content:
        yield Paragraph(rich(term, blocks_of))
        yield from (block for definition in definitions for block in blocks_of(definition))


def _table(content: Json) -> Grid:
    _, _, _, head, bodies, foot = content
    rows = [*head[1], *(row for body in bodies for part in (body[2], body[3]) for row in part), *foot[1]]
    places: dict[tuple[int, int], tuple[Block, ...]] = {}
    has_merged = False
    for down, row in enumerate(rows):
        across = 0
        for cell in row[1]:
            while (down, across) in places:
                across += 1
            _, _, height, width, inner = cell
            has_merged = has_merged or height > 1 or width > 1
            for below in range(min(height, len(rows) - down)):
                for beside in range(width):
                    places[down + below, across + beside] = ()
            places[down, across] = blocks_of(inner)
    widest = max((across for _, across in places), default=-1) + 1
    return Grid(tuple(tuple(places.get((down, across), ()) for across in range(widest)) for down in range(len(rows))), has_merged)


_READERS: dict[str, Callable[[Json], Iterable[Block]]] = {
    "Para": lambda content: _lines([content]),
    "Plain": lambda content: _lines([content]),
    "LineBlock": _lines,
    "Header": lambda content: [Title(content[0], rich(content[2], blocks_of))],
    "BulletList": lambda content: [Items(tuple(map(blocks_of, content)))],
    "OrderedList": lambda content: [Items(tuple(map(blocks_of, content[1])), is_numbered=True, start=content[0][0])],
    "BlockQuote": lambda content: [Quoted(blocks_of(content))],
    "CodeBlock": lambda content: [Paragraph((Run(content[1], frozenset({Mark.CODE})),))],
    "DefinitionList": _defined,
    "Table": lambda content: [_table(content)],
    "Div": lambda content: blocks_of(content[-1]),
    "Figure": lambda content: blocks_of(content[-1]),
}
"""By the name that pandoc gives a block; a line across the page says nothing and has none."""
