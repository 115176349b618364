"""Postings: in which documents of a cell a term stands, and how much it says of each, as short text."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
LEVELS = 15
"""The greatest level: how far a document's mentions of a term are from saying everything of it, in steps."""

_STEP = len(DIGITS) - 1
_SATURATION = 1.2
_LENGTH_SHARE = 0.6
_USUAL_LENGTH = 500
"""Syllables. A fixed number and not the library's own mean, so that one changed material does not change the others."""


def level(mentions: int, length: int) -> int:
    """BM25's weight of so many mentions in a text of so many syllables, 1 to 15."""
    norm = 1 - _LENGTH_SHARE + _LENGTH_SHARE * length / _USUAL_LENGTH
    return max(1, round(LEVELS * mentions / (mentions + _SATURATION * norm)))


def packed(levels: Mapping[int, int]) -> str:
    """Levels by document as text: for each document, in order, the step from the one before it and its level."""
    if len(levels) == 1:  # most pairs stand in one document only
        ((document, one),) = levels.items()
        return _step(document, one)
    made, last = [], -1
    for document in sorted(levels):
        made.append(_step(document - last - 1, levels[document]))
        last = document
    return "".join(made)


@lru_cache(maxsize=1 << 14)
def _step(skipped: int, one: int) -> str:
    jumps, rest = divmod(skipped, _STEP)
    return DIGITS[-1] * jumps + DIGITS[rest] + DIGITS[one]


def unpacked(text: str) -> Iterator[tuple[int, int]]:
    """Documents and levels, rising by document."""
    document, place = -1, 0
    while place < len(text):
        while text[place] == DIGITS[-1]:
            document, place = document + _STEP, place + 1
        document += DIGITS.index(text[place]) + 1
        yield document, DIGITS.index(text[place + 1])
        place += 2
