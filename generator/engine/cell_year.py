"""One cell in one school year: what coverage and targets are counted from."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from generator.model.calendar import Calendar
from generator.model.curriculum import Cell, Curriculum, Lesson
from generator.model.material import Material, Status
from generator.model.school import School

from .schedule import Stand, by_phase, stand


@dataclass(frozen=True)
class CellYear:
    """One cell in one school year: its tables, as far as there are any, and its approved materials of all years."""

    cell: Cell
    school_year: str
    calendar: Calendar | None
    curriculum: Curriculum | None
    stands: tuple[Stand, ...]
    """Approved materials of every phase and whichever school year, by path."""
    free_lessons: frozenset[str] = frozenset()
    """The ids of lessons that waivers take out of the demands."""
    free_weeks: frozenset[int] = frozenset()
    """The teaching weeks that they take out."""

    def without(self, lessons: Iterable[str], weeks: Iterable[int]) -> "CellYear":
        """The same with fewer lessons and weeks asked for."""
        return replace(self, free_lessons=self.free_lessons.union(lessons), free_weeks=self.free_weeks.union(weeks))

    def is_free(self, lesson: Lesson) -> bool:
        """Whether a lesson is not asked for: it is waived itself, or every week that it is taught in is."""
        return lesson.id in self.free_lessons or (bool(lesson.weeks) and self.free_weeks.issuperset(lesson.weeks))

    @cached_property
    def served(self) -> dict[str, tuple[Material, ...]]:
        """The approved materials by the id, in this year, of each lesson that they serve, in order of phase, then path."""
        found: dict[str, list[Material]] = {}
        for one in self.stands:
            for lesson in one.lessons:
                found.setdefault(lesson, []).append(one.material)
        return {lesson: tuple(sorted(materials, key=by_phase)) for lesson, materials in found.items()}

    @cached_property
    def by_week(self) -> tuple[tuple[int, tuple[Material, ...]], ...]:
        """Teaching week → the approved materials that stand in it, by lesson, phase and path; weeks without any are left out."""
        found: dict[int, list[Stand]] = {}
        for one in self.stands:
            for week in one.weeks:
                found.setdefault(week, []).append(one)
        return tuple((week, tuple(one.material for one in sorted(found[week], key=lambda one: one.in_line))) for week in sorted(found))

    @cached_property
    def on_time(self) -> tuple[Stand, ...]:
        """The materials that count for the year's windows: before or after, made in this school year or an earlier one.

        One made in a later year covers the lesson from then on (D11), but nobody was given it in this year's weeks (D9).
        """
        return tuple(one for one in self.stands if one.material.counts and one.material.school_year <= self.school_year)

    def covers(self, lesson: Lesson) -> bool:
        """Whether a lesson has an approved before or after material, whichever school year it was made in (D10, D11)."""
        return any(material.counts for material in self.served.get(lesson.id, ()))


def cell_year(school: School, materials: Iterable[Material], school_year: str, cell: Cell) -> CellYear:
    """A cell in a school year.

    Args:
        school: for the tables.
        materials: those of the cell, in any order; those not approved are passed over (D14).
        school_year: whose tables are to be used.
        cell: the subject and grade.
    """
    approved = sorted((m for m in materials if m.status is Status.APPROVED), key=lambda material: material.path)
    return CellYear(
        cell,
        school_year,
        school.calendar(school_year),
        school.curriculum(school_year, cell),
        tuple(stand(school, material, school_year) for material in approved),
    )
