"""Two tables about the same lessons, as phụ lục I (periods, outcomes) and phụ lục III (weeks) are: one completes the other."""

from collections.abc import Sequence
from dataclasses import replace

from generator.model.imported import Guess, PlannedRow
from generator.model.message import say

from .numbers import written
from .pieces import Piece
from .words import folded, same

_FEWEST = 3
"""Lessons that a table must have in common with earlier ones; fewer may be the rest of a lesson on the next page."""

_MOSTLY = 0.6
"""Share of lessons that are there already, from which on a table is told for the second time."""


def tells_again(earlier: Sequence[Piece], further: Sequence[Piece]) -> bool:
    """Whether most lessons of a table stand in earlier ones already."""
    known = {(same(piece.name.title), folded(piece.strand)) for piece in earlier if piece.name.title}
    own = {(same(piece.name.title), folded(piece.strand)) for piece in further if piece.name.title and not piece.name.is_continued}
    met = sum(one in known or (one[0], "") in known for one in own)
    return met >= max(_MOSTLY * len(own), _FEWEST)


def joined(rows: Sequence[PlannedRow], further: Sequence[PlannedRow]) -> tuple[PlannedRow, ...]:
    """The rows, completed with those of a further table about the same lessons."""
    met = _met(rows, further)
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
    return tuple(made)


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
