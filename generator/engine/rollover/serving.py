"""What goes on serving in a school year, and what has lost its lesson (D11)."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.engine.coverage import cover_cell
from generator.engine.succession import lessons_in
from generator.model.curriculum import Cell, Lesson
from generator.model.library import Library
from generator.model.material import Material
from generator.model.school import School


@dataclass(frozen=True, slots=True)
class Serving:
    """One cell in a school year, seen with the materials of the years before it."""

    cell: Cell
    served: tuple[Lesson, ...]
    """Lessons that have an approved before or after material already."""
    empty: tuple[Lesson, ...]
    """Lessons that have none."""
    lost: tuple[Material, ...]
    """Materials of earlier years, whatever their status, none of whose lessons this year's distribution has."""


def serving(school: School, library: Library, school_year: str) -> tuple[Serving, ...]:
    """Every cell that the school year has a distribution of, as the catalogue orders them.

    Args:
        school: with the tables of the school year, even if they are not written yet.
        library: its materials and day.
        school_year: the one to look at.
    """
    earlier = [material for material in library.materials if material.school_year < school_year]
    return tuple(_serving(school, earlier, library, school_year, one.cell) for one in school.curricula_of(school_year))


def _serving(school: School, earlier: Iterable[Material], library: Library, school_year: str, cell: Cell) -> Serving:
    own = [material for material in earlier if material.cell == cell]
    rows = [row for row in cover_cell(school, own, school_year, cell, library.day).lessons if row.lesson.counts]
    known = {row.id for one in school.curricula_of(school_year) if one.cell == cell for row in one.rows}
    return Serving(
        cell,
        tuple(row.lesson for row in rows if row.is_covered),
        tuple(row.lesson for row in rows if not row.is_covered),
        tuple(one for one in own if not known.intersection(lessons_in(school, one, school_year))),
    )
