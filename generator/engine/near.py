"""The known word that an author most likely meant."""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from itertools import islice

from generator.engine.text import fold, slug

_MOST = 200
"""Words to compare with, and characters of a word: looking further would cost more than a hint is worth."""

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


def plain(text: str) -> str:
    """A slug without leading zeros, so that ``Bài 4`` and ``bai-04`` are one."""
    return _ZEROS.sub("", slug(text))
