"""Blocks of pandoc's JSON as blocks of a manuscript."""

from collections.abc import Iterator, Sequence
from typing import Any

from generator.model.manuscript import Block, Grid, Items, Mark, Paragraph, Quoted, Run, Title

from .inlines import rich

Json = Any  # pandoc's own: objects of a tag “t” and contents “c”


def blocks_of(nodes: Sequence[Json]) -> tuple[Block, ...]:
    """Every block, in order; what only holds others together is not there."""
    return tuple(block for node in nodes for block in _block(node))


def _block(node: Json) -> Iterator[Block]:
    kind, content = node["t"], node.get("c")
    if kind in ("Para", "Plain"):
        yield Paragraph(rich(content, blocks_of))
    elif kind == "Header":
        yield Title(content[0], rich(content[2], blocks_of))
    elif kind == "BulletList":
        yield Items(tuple(map(blocks_of, content)))
    elif kind == "OrderedList":
        yield Items(tuple(map(blocks_of, content[1])), is_numbered=True, start=content[0][0])
    elif kind == "BlockQuote":
        yield Quoted(blocks_of(content))
    elif kind == "CodeBlock":
        yield Paragraph((Run(content[1], frozenset({Mark.CODE})),))
    elif kind == "LineBlock":
        yield from (Paragraph(rich(line, blocks_of)) for line in content)
    elif kind == "DefinitionList":
        for term, definitions in content:
            yield Paragraph(rich(term, blocks_of))
            yield from (block for definition in definitions for block in blocks_of(definition))
    elif kind == "Table":
        yield _table(content)
    elif kind in ("Div", "Figure"):
        yield from blocks_of(content[-1])


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
