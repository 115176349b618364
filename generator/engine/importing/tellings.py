"""Two tables about the same lessons, as phụ lục I (periods, outcomes) and phụ lục III (weeks) are: one completes the other."""

from collections.abc import Sequence
from dataclasses import replace

from generator.model.imported import Guess, PlannedRow
from generator.model.message import say

from .numbers import written
from .words import folded, same

_MOSTLY = 0.6
"""Share of lessons that are there already, from which on a table is told for the second time."""


def joined(rows: Sequence[PlannedRow], further: Sequence[PlannedRow]) -> tuple[tuple[PlannedRow, ...], bool]:
    """The rows with those of a further table: behind them, or completing them; and whether it was the latter."""
    met = _met(rows, further)
    if not further or len(met) < _MOSTLY * len(further):
        return (*rows, *further), False
    by_place = {place: further[number] for number, place in met.items()}
    inserted: dict[int, list[PlannedRow]] = {}
    last = -1
    for number, row in enumerate(further):
        if number in met:
            last = met[number]
        else:
            why = Guess("title", say("only one of two tables about these lessons has this row"))
            inserted.setdefault(last, []).append(replace(row, guesses=(*row.guesses, why)))
    made = list(inserted.get(-1, ()))
    for place, row in enumerate(rows):
        made += (_completed(row, by_place[place]) if place in by_place else row, *inserted.get(place, ()))
    return tuple(made), True


def _met(rows: Sequence[PlannedRow], further: Sequence[PlannedRow]) -> dict[int, int]:
    """Which row of a further table is which of those there are; each once, in order."""
    free: dict[tuple[str, str], list[int]] = {}
    for place, row in enumerate(rows):
        free.setdefault((same(row.title), folded(row.strand)), []).append(place)
    met = {}
    for number, row in enumerate(further):
        places = free.get((same(row.title), folded(row.strand))) or free.get((same(row.title), ""))
        if places:
            met[number] = places.pop(0)
    return met


def _completed(row: PlannedRow, other: PlannedRow) -> PlannedRow:
    guesses = list(row.guesses)
    weeks = row.weeks or other.weeks
    if row.weeks and other.weeks and row.weeks != other.weeks:
        guesses.append(
            Guess("weeks", say("one table says week {one}, the other {other}", one=written(row.weeks), other=written(other.weeks)))
        )
    is_untold = any(guess.column == "periods" for guess in row.guesses)
    periods = other.periods if is_untold and not any(guess.column == "periods" for guess in other.guesses) else row.periods
    if is_untold and periods != row.periods:
        guesses = [guess for guess in guesses if guess.column != "periods"]
    elif row.periods != other.periods:
        guesses.append(Guess("periods", say("one table says {one} periods, the other {other}", one=row.periods, other=other.periods)))
    if weeks and not row.weeks:
        guesses += [guess for guess in other.guesses if guess.column == "weeks"]
    return replace(
        row,
        weeks=weeks,
        periods=periods,
        outcomes=row.outcomes or other.outcomes,
        chapter=row.chapter or other.chapter,
        strand=row.strand or other.strand,
        semester=row.semester or other.semester,
        places=tuple(dict.fromkeys((*row.places, *other.places))),
        guesses=tuple(dict.fromkeys(guesses)),
    )
