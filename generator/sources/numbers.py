"""Whole numbers as people write them."""

import re

from generator.engine.text import fold

_WORDS = {
    "week": ("tuan", "tuan thu", "tuan hoc", "week"),
    "weeks": ("tuan", "tuan thu", "tuan hoc", "week"),
    "grade": ("lop", "khoi", "khoi lop", "grade"),
    "minutes": ("phut", "p", "'", "\u2019", "min", "minutes"),
    "periods": ("tiet",),
}
"""What may stand beside a number and say no more than its key, folded."""


def only_number(written: str, key: str) -> str:
    """The number in ``Tuần 8`` below ``week``; empty where another word stands, as in ``2 giờ`` below ``minutes``."""
    match = re.fullmatch(r"(?P<before>[^\d-]*)(?P<number>[1-9]\d{0,5})(?P<after>\D*)", fold(written))
    if not match:
        return ""
    beside = [word for part in (match["before"], match["after"]) if (word := part.strip(' \t\xa0.:"\u201c\u201d'))]
    return match["number"] if len(beside) <= 1 and all(word in _WORDS.get(key, ()) for word in beside) else ""
