"""Blocks as lines, in which questions can be looked for: a paragraph may hold several, a table may hold nothing but choices."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.model.manuscript import Block, Grid, Paragraph, Rich, Title

from .patterns import ANSWER, EXPLAINED, HEAD
from .rich import is_blank, plain, split, stripped

_CHOICE = re.compile(r"\s*\*?[A-Ha-h]\*?\s{0,3}[.):/]")


class Line(NamedTuple):
    """A line of text, and the block that it is; other blocks have no text."""

    text: Rich
    block: Block


def lines_of(blocks: Sequence[Block]) -> list[Line]:
    """Every line, in order."""
    return [line for block in blocks for line in _lines(block)]


def _lines(block: Block) -> Iterator[Line]:
    if isinstance(block, Paragraph):
        parts = split(block.text)
        if any(_begins_something(plain(part)) for part in parts[1:]):
            yield from (Line(stripped(part), Paragraph(stripped(part))) for part in parts if not is_blank(part))
        elif not is_blank(block.text):
            yield Line(stripped(block.text), block)
    elif isinstance(block, Title):
        yield Line(stripped(block.text), block)
    elif isinstance(block, Grid) and _is_of_choices(block):
        for row in block.rows:
            for cell in row:
                yield from lines_of(cell)
    elif isinstance(block, Grid) and (len(block.rows) <= 1 or len(block.rows[0]) <= 1):
        yield from (line for row in block.rows for cell in row for line in lines_of(cell))  # a frame around text, or columns of a page
    else:
        yield Line((), block)


def _begins_something(text: str) -> bool:
    return any(pattern.match(text) for pattern in (HEAD, _CHOICE, ANSWER, EXPLAINED)) and bool(text.strip())


def _is_of_choices(grid: Grid) -> bool:
    """Whether every cell that says something is a choice: such a table only puts them side by side."""
    cells = [cell for row in grid.rows for cell in row if cell]
    texts = [plain(cell[0].text) for cell in cells if isinstance(cell[0], Paragraph)]
    filled = [text for text in texts if text.strip()]
    return len(texts) == len(cells) and len(filled) > 1 and all(_CHOICE.match(text) for text in filled)
