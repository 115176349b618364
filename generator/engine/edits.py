"""Edits put into a text."""

from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

from generator.model.mend import Edit


def apply(text: str, edits: Iterable[Edit]) -> str | None:
    """The text with all edits in it; None when two of them overlap or one lies outside the text."""
    lines = text.split("\n")
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    found = [_piece(edit, lines, starts) for edit in edits]
    pieces = sorted({piece for piece in found if piece})
    if None in found or any(later[0] < earlier[1] or later[:2] == earlier[:2] for earlier, later in pairwise(pieces)):
        return None
    made, done = [], 0
    for start, end, put in pieces:
        made += [text[done:start], put]
        done = end
    return "".join([*made, text[done:]])


def _piece(edit: Edit, lines: Sequence[str], starts: Sequence[int]) -> tuple[int, int, str] | None:
    """An edit by offsets."""
    at = edit.at
    start = _offset(at.line, at.column, lines, starts)
    end = _offset(at.end_line, at.end_column, lines, starts) if at.end_line else start
    return None if start is None or end is None or end < start else (start, end, edit.text)


def _offset(line: int, column: int, lines: Sequence[str], starts: Sequence[int]) -> int | None:
    if not 1 <= line <= len(lines) or not 1 <= column <= len(lines[line - 1]) + 1:
        return None
    return starts[line - 1] + column - 1
