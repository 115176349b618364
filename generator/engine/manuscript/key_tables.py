"""Tables of answers: numbers above letters, numbers beside letters, or both in one cell."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.model.manuscript import Block, Grid, Paragraph, Rich, Run, Title

from .patterns import SMALL
from .rich import plain, stripped

_NUMBER = re.compile(r"(?:câu\s*)?(\d{1,3})\s?[.:)]?", re.IGNORECASE)
_PAIR = re.compile(r"(?:câu\s*)?(\d{1,3})\s?[.:)–-]?\s?([A-H](?:\s?,\s?[A-H]){0,6})\.?", re.IGNORECASE)
_STATEMENT = re.compile(r"(?:ý\s*)?([a-h])\s?[).:]?")
_LONGEST = 80
_PARTS = 2

Cells = list[list[Rich]]


class Answered(NamedTuple):
    """The answer to the question of a number: short, or a solution of several lines."""

    number: int
    value: Rich = ()
    lines: tuple[Rich, ...] = ()


Found = list[Answered]


def entries_of(grid: Grid) -> Found:
    """The answers in a table by the numbers of their questions; none when it is no such table."""
    cells = [[_line(cell) for cell in row] for row in grid.rows]
    return _in_cells(cells) or _below_numbers(cells) or _beside_numbers(cells)


def _line(blocks: Sequence[Block]) -> Rich:
    """A cell on one line."""
    made: Rich = ()
    for block in blocks:
        if isinstance(block, Paragraph | Title):
            made = (*made, Run(" "), *block.text) if made else block.text
    return stripped(made)


def _in_cells(cells: Cells) -> Found:
    filled = [plain(cell) for row in cells for cell in row if plain(cell).strip()]
    pairs = [_PAIR.fullmatch(text.strip()) for text in filled]
    return [Answered(int(pair[1]), (Run(pair[2]),)) for pair in pairs if pair] if pairs and all(pairs) else []


def _below_numbers(cells: Cells) -> Found:
    """Rows of numbers, each with rows of answers below it; several of these below one another."""
    found: dict[int, Rich] = {}
    order: list[int] = []
    numbers: dict[int, int] = {}
    for row in cells:
        named = {place: number for place, cell in enumerate(row) if (number := _number(cell)) is not None}
        first = plain(row[0]).strip() if row else ""
        is_numbers = len(named) >= len([cell for cell in row[1:] if plain(cell).strip()]) and len(named) > 0 and _rising(named.values())
        if is_numbers and not _STATEMENT.fullmatch(first) and (not numbers or min(named.values()) > max(numbers.values())):
            numbers = named
            order += named.values()
            continue
        if not numbers:
            return []
        statement = _STATEMENT.fullmatch(first)
        for place, number in numbers.items():
            value = row[place] if place < len(row) else ()
            if len(plain(value)) > _LONGEST:
                return []
            if statement and plain(value).strip():
                value = (Run(f"{statement[1]}) "), *value)
            found[number] = _with(found.get(number, ()), value)
    return [Answered(number, found[number]) for number in order if plain(found.get(number, ())).strip()]


def _with(known: Rich, value: Rich) -> Rich:
    return (*known, Run("; "), *value) if known and value else known or value


def _beside_numbers(cells: Cells) -> Found:
    """Columns of numbers, each with the answers in the column behind it; one column for each statement; or a guide to marking."""
    if not cells or len(cells[0]) < _PARTS:
        return []
    statements = [match[1] if (match := _STATEMENT.fullmatch(plain(cell).strip())) else "" for cell in cells[0]]
    rows = cells if _number(cells[0][0]) is not None else cells[1:]
    if any(statements):
        return _of_statements(statements, rows)
    columns = range(0, len(cells[0]) - 1, _PARTS)
    is_paired = len(cells[0]) % _PARTS == 0 and all(_are_numbers([row[column] for row in rows]) for column in columns)
    return _in_pairs(rows, columns) if is_paired else _of_solutions(rows)


def _of_statements(statements: Sequence[str], rows: Cells) -> Found:
    found: Found = []
    for row in rows:
        said = [f"{letter}) {plain(cell).strip()}" for letter, cell in zip(statements, row, strict=False) if letter in tuple(SMALL)]
        number = _number(row[0])
        if number is None:
            return []
        found.append(Answered(number, (Run("; ".join(said)),)))
    return found


def _in_pairs(rows: Cells, columns: Iterable[int]) -> Found:
    pairs = [(_number(row[column]), row[column + 1]) for column in columns for row in rows]
    return [Answered(number, value) for number, value in pairs if number is not None and plain(value).strip()]


def _of_solutions(rows: Cells) -> Found:
    """A guide to marking: a number, what is to be said, what it is worth; rows without a number go on with the one above."""
    found: dict[int, list[Rich]] = {}
    number: int | None = None
    for row in rows:
        own = _number(row[0])
        if own is None and (plain(row[0]).strip() or number is None):
            return []
        number = number if own is None else own
        if number is not None and (filled := [cell for cell in row[1:] if plain(cell).strip()]):
            found.setdefault(number, []).append(_side_by_side(filled))
    return [Answered(number, (), tuple(lines)) for number, lines in found.items()]


def _side_by_side(cells: Sequence[Rich]) -> Rich:
    """What is said, and in brackets what else stands in its row."""
    first, *others = cells
    return (*first, *(piece for other in others for piece in (Run(" ("), *other, Run(")"))))


def _are_numbers(cells: Sequence[Rich]) -> bool:
    """Whether a column holds nothing but rising numbers; its last places may be empty."""
    numbers = [_number(cell) for cell in cells if plain(cell).strip()]
    last = next((place for place, cell in reversed(list(enumerate(cells))) if plain(cell).strip()), -1)
    return last + 1 == len(numbers) > 0 and None not in numbers and _rising(number for number in numbers if number is not None)


def _number(cell: Rich) -> int | None:
    match = _NUMBER.fullmatch(plain(cell).strip())
    return int(match[1]) if match else None


def _rising(numbers: Iterable[int]) -> bool:
    return all(one < other for one, other in pairwise(numbers))
