"""How remedies name lessons, weeks and days."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import reduce

from generator.model.coverage import Gap
from generator.model.message import Message, say

MOST_NAMED = 5
"""How many things a remedy names before it only counts the rest."""


def named(items: Sequence[str]) -> str | Message:
    """A short list; what is too much for it is counted."""
    shown, rest = ", ".join(items[:MOST_NAMED]), len(items) - MOST_NAMED
    return say("{items} and {n} more", items=shown, n=rest) if rest > 0 else shown


def lessons(gaps: Iterable[Gap]) -> str | Message:
    """The titles of the lessons that are lacking."""
    return named([f"“{gap.title}”" for gap in gaps])


def weeks(gaps: Iterable[Gap]) -> str | Message:
    """The runs of weeks that are lacking: ``4–6, 9``."""
    return named([run(gap.weeks) for gap in gaps])


def run(numbers: Sequence[int]) -> str:
    """Weeks that follow one another: the first and the last, or the only one."""
    return str(numbers[0]) if numbers[0] == numbers[-1] else f"{numbers[0]}–{numbers[-1]}"


def paper(day: date) -> str:
    """A day as it is written on paper: ``06/05/2024``."""
    return f"{day:%d/%m/%Y}"


def together(says: Sequence[Message]) -> Message:
    """Several remedies as one; empty when there is none."""
    return reduce(lambda first, second: say("{first}; {second}", first=first, second=second), says) if says else Message("")
