"""The lessons that nothing serves yet, and what is on its way to them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.engine.dashboard.days import waiver_of
from generator.engine.due import dues
from generator.engine.succession import lessons_in
from generator.model.curriculum import Cell, Lesson
from generator.model.library import Library
from generator.model.material import Material, Status
from generator.model.waivers import Waiver


@dataclass(frozen=True, slots=True)
class MissingLesson:
    """A lesson of the year's distribution without an approved before or after material."""

    cell: Cell
    lesson: Lesson
    on_the_way: tuple[Material, ...]
    """Before and after materials that serve it and are not approved, those in review first."""
    due: date | None
    """The first day on which a target counts it as lacking, as ``hoclieu due`` tells; None when none does."""
    waiver: Waiver | None = None
    """The one that lifts it from all targets."""


def missing_lessons(library: Library) -> tuple[MissingLesson, ...]:
    """By subject as the catalogue orders them, grade, and the order of the distribution."""
    return tuple(_missing(library)) if library.coverage else ()


def _missing(library: Library) -> Iterator[MissingLesson]:
    on_the_way, school, day = _on_the_way(library), library.school, library.day
    due = {(one.cell, one.lesson.id): one.due for one in dues(library, date.max).owed if one.lesson}
    for cell in library.coverage.cells if library.coverage else ():
        plan = school.curriculum(cell.school_year, cell.cell)
        waivers = waiver_of(school, plan, day) if plan else {}
        for row in (one.lesson for one in cell.lessons if one.lesson.counts and not one.is_covered):
            own = (cell.cell, row.id)
            yield MissingLesson(cell.cell, row, tuple(on_the_way.get(own, ())), due.get(own), waivers.get(row.id))


def _on_the_way(library: Library) -> dict[tuple[Cell, str], list[Material]]:
    found: dict[tuple[Cell, str], list[Material]] = {}
    year = library.coverage.school_year if library.coverage else ""
    waiting = [one for one in library.materials if one.status is not Status.APPROVED and one.phase.is_online]
    for material in sorted(waiting, key=lambda one: (one.status is not Status.REVIEW, one.path)):
        for lesson in lessons_in(library.school, material, year):
            found.setdefault((material.cell, lesson), []).append(material)
    return found
