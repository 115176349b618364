"""Weeks for plans that have none (phụ lục I): lessons laid one after another over the teaching weeks, so many periods a week."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from generator.model.calendar import Calendar
from generator.model.imported import Guess, PlannedRow
from generator.model.message import Message, say

from .words import folded

WEEKS = tuple(range(1, 36))
"""Of a school year, Thông tư 32/2018/TT-BGDĐT."""
FIRST_SEMESTER = 18
"""Weeks of it, in every plan that was seen."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The teaching weeks of a year, and which semester each is in."""

    first: tuple[int, ...]
    second: tuple[int, ...]

    @property
    def all(self) -> tuple[int, ...]:
        """Of the whole year."""
        return self.first + self.second


def terms_of(calendar: Calendar | None) -> Terms:
    """From the school's own table; without one, 18 weeks and 17."""
    if calendar is None or not calendar.weeks:
        return Terms(WEEKS[:FIRST_SEMESTER], WEEKS[FIRST_SEMESTER:])
    first = tuple(week.number for week in calendar.weeks if week.semester == "I")
    return Terms(first, tuple(week.number for week in calendar.weeks if week.number not in first))


def spread(rows: Sequence[PlannedRow], terms: Terms, load: int | None) -> tuple[tuple[PlannedRow, ...], tuple[Message, ...]]:
    """The rows with weeks, and sentences that say how.

    Args:
        rows: without weeks.
        terms: the teaching weeks.
        load: periods a week, when a person says so; else the rows are spread evenly over all weeks.
    """
    strands = list(dict.fromkeys(folded(row.strand) for row in rows))
    if len(strands) > 1 and all(_is_block(rows, strand) for strand in strands) and load is None:
        weeks = {place: found for strand in strands for place, found in _laid(rows, terms, None, strand).items()}
        how = say("the papers say no weeks: each strand was spread over all {count} weeks, evenly", count=len(terms.all))
    else:
        weeks = _laid(rows, terms, load, None)
        total = sum(row.periods for row in rows)
        how = (
            say("the papers say no weeks: the lessons were laid out one after another, {load} periods a week", load=load)
            if load
            else say("the papers say no weeks: {total} periods were laid out over {count} weeks, evenly", total=total, count=len(terms.all))
        )
    guess = Guess("weeks", say("spread by periods, the papers say no weeks"))
    return tuple(replace(row, weeks=weeks[place], guesses=(*row.guesses, guess)) for place, row in enumerate(rows)), (
        how,
        *_over_the_year(rows, terms, load),
    )


def _over_the_year(rows: Sequence[PlannedRow], terms: Terms, load: int | None) -> tuple[Message, ...]:
    """What does not fit, at so many periods a week."""
    over = sum(row.periods for row in rows) - (load or 0) * len(terms.all)
    if load is None or over <= 0:
        return ()
    return (
        say("{over} periods do not fit into {count} weeks; the last lessons all stand in the last week", over=over, count=len(terms.all)),
    )


def _is_block(rows: Sequence[PlannedRow], strand: str) -> bool:
    """Whether the rows of a strand stand together: then strands are taught side by side, though written one after another."""
    places = [place for place, row in enumerate(rows) if folded(row.strand) == strand]
    return places[-1] - places[0] + 1 == len(places)


def _laid(rows: Sequence[PlannedRow], terms: Terms, load: int | None, strand: str | None) -> dict[int, tuple[int, ...]]:
    own = [(place, row) for place, row in enumerate(rows) if strand is None or folded(row.strand) == strand]
    if load is None and all(row.semester for _, row in own) and len({row.semester for _, row in own}) > 1:
        halves = ([one for one in own if one[1].semester == 1], terms.first), ([one for one in own if one[1].semester != 1], terms.second)
        return {place: found for half, weeks in halves for place, found in _over(half, weeks, None).items()}
    return _over(own, terms.all, load)


def _over(rows: Sequence[tuple[int, PlannedRow]], weeks: tuple[int, ...], load: int | None) -> dict[int, tuple[int, ...]]:
    """Each row's weeks: those in which its first and its last period fall, and all between."""
    total = sum(row.periods for _, row in rows)
    rate = Fraction(load) if load else Fraction(max(total, 1), len(weeks))
    found: dict[int, tuple[int, ...]] = {}
    done = 0
    for place, row in rows:
        first = int(done / rate)
        last = int(max(Fraction(done + row.periods) - 1, Fraction(done)) / rate)
        done += row.periods
        found[place] = tuple(weeks[min(week, len(weeks) - 1)] for week in range(min(first, len(weeks) - 1), min(last, len(weeks) - 1) + 1))
    return found
