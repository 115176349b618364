"""What the numbers of a column mean: how many periods, or which ones, counted on from the first lesson of the year."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.model.imported import Guess
from generator.model.message import say

from .numbers import count_in, periods_in
from .pieces import Amount, Group, Piece

_FEWEST = 3
"""Numbers from which on a column can be told to count on."""
_MOSTLY = 0.8


@dataclass(frozen=True, slots=True)
class Told:
    """What one cell says: which periods (``numbers``), or how many."""

    group: Group
    count: int
    numbers: tuple[int, ...] = ()
    guess: Guess | None = None


def told_of(pieces: Sequence[Piece]) -> dict[Group, Told]:
    """What the cells of periods say that the pieces of one set of columns have; a count is believed before numbers that run on."""
    counts = _distinct(piece.count for piece in pieces)
    told = _column(counts, is_counted_on=runs_on(counts, at_least=_FEWEST * 2))
    if any(one.count for one in told.values()):
        lacking = _distinct(piece.period for piece in pieces if piece.count is None)
        return told | _column(lacking, is_counted_on=True)
    periods = _distinct(piece.period for piece in pieces)
    strands = dict.fromkeys(piece.strand for piece in pieces)
    if len(strands) > 1 and not runs_on(periods, at_least=2):  # each strand counts its own
        return {group: one for strand in strands for group, one in told_of([p for p in pieces if p.strand == strand]).items()}
    if runs_on(periods, at_least=2) or not _are_single(periods):
        return _column(periods, is_counted_on=True)
    return _starts(periods) if _only_rise(periods) else _column(periods, is_counted_on=False)


def _are_single(amounts: Sequence[Amount]) -> bool:
    return all(len(periods_in(amount.text) or ()) <= 1 for amount in amounts)


def _only_rise(amounts: Sequence[Amount]) -> bool:
    numbers = [number for amount in amounts for number in periods_in(amount.text) or ()]
    return len(numbers) >= _FEWEST and all(before < after for before, after in pairwise(numbers))


def _starts(amounts: Sequence[Amount]) -> dict[Group, Told]:
    """Each cell says the first period of its lesson: it lasts until the next one begins."""
    told = {}
    for amount, following in zip(amounts, (*amounts[1:], None), strict=True):
        first = (periods_in(amount.text) or (0,))[0]
        until = (periods_in(following.text) or (first + 1,))[0] if following else first + 1
        why = say(
            "only the first period, {first}, is written; {count} were counted up to the next lesson", first=first, count=until - first
        )
        is_sure = following is not None and until == first + 1
        told[amount.group] = Told(amount.group, until - first, tuple(range(first, until)), None if is_sure else Guess("periods", why))
    return told


def _distinct(amounts: Iterable[Amount | None]) -> list[Amount]:
    return list({amount.group: amount for amount in amounts if amount}.values())


def runs_on(amounts: Sequence[Amount], *, at_least: int) -> bool:
    """Whether the numbers of a column count on from cell to cell: 1, 2-3, 4 …, perhaps anew in the second semester or strand."""
    read = [periods_in(amount.text) for amount in amounts if not amount.was_date]
    numbers = [number for one in read if one for number in one]
    if len(numbers) < at_least:
        return False
    steps = list(pairwise(numbers))
    on = sum(after == before + 1 for before, after in steps)
    falls = [place for place, (before, after) in enumerate(steps, 1) if after < before]
    runs = [end - start for start, end in pairwise((0, *falls, len(numbers)))]
    return on > 0 and on >= _MOSTLY * (len(steps) - len(falls)) and min(runs) >= at_least - 1 and len(falls) <= max(2, len(numbers) // 20)


def _column(amounts: Sequence[Amount], *, is_counted_on: bool) -> dict[Group, Told]:
    return {amount.group: _numbered(amount) if is_counted_on else _counted(amount) for amount in amounts}


def _numbered(amount: Amount) -> Told:
    if amount.was_date:
        return _from_date(amount, is_counted_on=True)
    numbers = periods_in(amount.text)
    if numbers is None:
        return Told(amount.group, 1, guess=Guess("periods", say("“{text}” does not say which periods; 1 was taken", text=amount.text)))
    return Told(amount.group, len(numbers), numbers)


def _counted(amount: Amount) -> Told:
    if amount.was_date:
        return _from_date(amount, is_counted_on=False)
    found = count_in(amount.text)
    if found is None:
        numbers = periods_in(amount.text)
        count = len(numbers) if numbers else 1
        return Told(
            amount.group,
            count,
            guess=Guess("periods", say("“{text}” is no number of periods; {count} was taken", text=amount.text, count=count)),
        )
    count, is_sure = found
    guess = None if is_sure else Guess("periods", say("“{text}” was read as {count} periods", text=amount.text, count=count))
    return Told(amount.group, count, guess=guess)


def _from_date(amount: Amount, *, is_counted_on: bool) -> Told:
    """What a spreadsheet made a date of: 1-2 became the first of February."""
    first, last = sorted((int(amount.text[:2]), int(amount.text[3:5])))
    numbers = tuple(range(first, last + 1))
    why = say("Excel holds the date {date}; it was read as {weeks}", date=amount.text, weeks=f"{first}-{last}")
    return Told(amount.group, len(numbers), numbers if is_counted_on else (), Guess("periods", why))
