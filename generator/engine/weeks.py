"""Teaching weeks as people write them."""

from collections.abc import Iterable, Iterator
from itertools import pairwise


def week_list(weeks: Iterable[int]) -> str:
    """Weeks as people write them: ``3, 5–8``. The dash keeps spreadsheets from reading a date."""
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in _runs(sorted(set(weeks))))


def _runs(weeks: list[int]) -> Iterator[tuple[int, int]]:
    breaks = [0, *(place for place, (one, other) in enumerate(pairwise(weeks), 1) if other != one + 1), len(weeks)]
    return ((weeks[first], weeks[last - 1]) for first, last in pairwise(breaks) if weeks)
