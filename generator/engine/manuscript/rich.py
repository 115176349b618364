"""Lines of text with marks: searched as plain text, cut with their marks."""

from collections.abc import Iterator

from generator.model.manuscript import Formula, Mark, Piece, Rich, Run

HOLE = "\ufffc"
"""Stands in plain text for a formula, a picture or a note: one character, so that places in both are the same."""


def plain(rich: Rich) -> str:
    """The text, a sign for everything that is none."""
    return "".join(piece.text if isinstance(piece, Run) else HOLE for piece in rich)


def words(rich: Rich) -> str:
    """The text on one line, formulas in LaTeX."""
    text = "".join(piece.text if isinstance(piece, Run) else piece.latex if isinstance(piece, Formula) else " " for piece in rich)
    return " ".join(text.split())


def cut(rich: Rich, start: int, end: int | None = None) -> Rich:
    """The pieces between two places of the plain text."""
    return tuple(_cut(rich, start, len(plain(rich)) if end is None else end))


def _cut(rich: Rich, start: int, end: int) -> Iterator[Piece]:
    place = 0
    for piece in rich:
        length = len(piece.text) if isinstance(piece, Run) else 1
        first, last = max(start - place, 0), min(end - place, length)
        if first < last:
            yield piece._replace(text=piece.text[first:last]) if isinstance(piece, Run) else piece
        place += length


def stripped(rich: Rich) -> Rich:
    """Without spaces at the ends."""
    text = plain(rich)
    return cut(rich, len(text) - len(text.lstrip()), len(text.rstrip()))


def split(rich: Rich, sign: str = "\n") -> list[Rich]:
    """The parts between the signs."""
    text, parts, place = plain(rich), [], 0
    while (found := text.find(sign, place)) >= 0:
        parts.append(cut(rich, place, found))
        place = found + len(sign)
    return [*parts, cut(rich, place)]


def has_all(rich: Rich, mark: Mark) -> bool:
    """Whether every letter of it has a mark."""
    runs = [piece for piece in rich if isinstance(piece, Run) and piece.text.strip()]
    return bool(runs) and all(mark in run.marks for run in runs)


def without(rich: Rich, *marks: Mark) -> Rich:
    """The same text without some marks."""
    return tuple(piece._replace(marks=piece.marks - set(marks)) if isinstance(piece, Run) else piece for piece in rich)


def is_blank(rich: Rich) -> bool:
    """Whether there is nothing to see."""
    return not plain(rich).strip()
