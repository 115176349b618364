"""The lessons that nothing serves yet, and what is on its way to them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.engine.succession import lessons_in
from generator.model.curriculum import Cell, Lesson
from generator.model.library import Library
from generator.model.material import Material, Status
from generator.model.targets import EveryLesson


@dataclass(frozen=True, slots=True)
class MissingLesson:
    """A lesson of the year's distribution without an approved before or after material."""

    cell: Cell
    lesson: Lesson
    on_the_way: tuple[Material, ...]
    """Before and after materials that serve it and are not approved, those in review first."""
    due: date | None
    """From when the year's targets demand it; None when none does."""


def missing_lessons(library: Library) -> tuple[MissingLesson, ...]:
    """By subject as the catalogue orders them, grade, and the order of the distribution."""
    return tuple(_missing(library)) if library.coverage else ()


def _missing(library: Library) -> Iterator[MissingLesson]:
    on_the_way, due = _on_the_way(library), _due(library)
    for cell in library.coverage.cells if library.coverage else ():
        for row in cell.lessons:
            if row.lesson.counts and not row.is_covered:
                yield MissingLesson(cell.cell, row.lesson, tuple(on_the_way.get((cell.cell, row.lesson.id), ())), due.get(cell.cell))


def _on_the_way(library: Library) -> dict[tuple[Cell, str], list[Material]]:
    found: dict[tuple[Cell, str], list[Material]] = {}
    year = library.coverage.school_year if library.coverage else ""
    waiting = [one for one in library.materials if one.status is not Status.APPROVED and one.phase.is_online]
    for material in sorted(waiting, key=lambda one: (one.status is not Status.REVIEW, one.path)):
        for lesson in lessons_in(library.school, material, year):
            found.setdefault((material.cell, lesson), []).append(material)
    return found


def _due(library: Library) -> dict[Cell, date]:
    """The first day on which a target of the year demands every lesson of a cell."""
    found: dict[Cell, date] = {}
    for outcome in library.coverage.outcomes if library.coverage else ():
        if isinstance(outcome.target, EveryLesson) and library.coverage and outcome.target.school_year == library.coverage.school_year:
            found[outcome.cell] = min(outcome.due, found.get(outcome.cell, outcome.due))
    return found
