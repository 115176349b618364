"""The known word that an author most likely meant."""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from itertools import islice

from generator.engine.text import fold, slug

_MOST = 200
"""Words to compare with, and characters of a word: looking further would cost more than a hint is worth."""

_SHORT, _LONG = 4, 8
"""Letters: a shorter word than the first is never taken for misspelt, one of the second may have two slips."""

_ZEROS = re.compile(r"(?<!\d)0+(?=\d)")


def nearest(written: str, known: Iterable[str]) -> str:
    """The known word that looks most like the written one; empty when none does. ``bai-4`` is ``bai-04`` before it is ``bai-40``."""
    if len(written) > _MOST:
        return ""
    by_fold = {fold(word): word for word in reversed(tuple(islice(known, _MOST)))}
    by_number = {plain(word): word for word in by_fold}
    if exact := by_number.get(plain(written)):
        return by_fold[exact]
    close = get_close_matches(fold(written), tuple(by_fold), n=1, cutoff=0.6)
    return by_fold[close[0]] if close else ""


def meant(written: str, known: Iterable[str]) -> str:
    """The one known word that the written one can only be: the same but for marks, capitals, zeros and signs between, or misspelt.

    Empty when no word is, or two are equally near. A digit is never taken for a slip, nor a letter in a short word.
    """
    words, here = tuple(known), plain(written)
    if any(plain(word) == here for word in words):
        return same(written, words)
    if len(written) > _MOST:
        return ""
    near = sorted((distance(here, plain(word)), word) for word in words if _digits(word) == _digits(written))
    if not near or (len(near) > 1 and near[0][0] == near[1][0]):
        return ""
    slips, word = near[0]
    return word if slips <= _slips_in(len(plain(word))) else ""


def same(written: str, known: Iterable[str]) -> str:
    """The one known word that the written one is but for marks, capitals, zeros and signs between; empty when none or several are."""
    alike = [word for word in known if plain(word) == plain(written)]
    return alike[0] if len(alike) == 1 and plain(written) else ""


def distance(one: str, other: str) -> int:
    """How many slips of the keyboard lie between two words: a letter too many, too few, wrong, or two neighbours exchanged."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, wanted in enumerate(other, 1):
            row.append(min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted)))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                row[j] = min(row[j], earlier[j - 2] + 1)
    return row[-1]


def _digits(word: str) -> str:
    return "".join(char for char in word if char.isdigit())


def _slips_in(length: int) -> int:
    """How many slips a word of a length may have and still be no other."""
    return 0 if length < _SHORT else 1 if length < _LONG else 2


def plain(text: str) -> str:
    """A slug without leading zeros, so that ``Bài 4`` and ``bai-04`` are one."""
    return _ZEROS.sub("", slug(text))
