"""The school's own data, apart from the materials: catalogue, calendars, distributions."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from .assignment import EVERY_LESSON, Assignments
from .calendar import Calendar, Week
from .catalog import Catalog
from .curriculum import Cell, Curriculum, Lesson
from .finding import Fault
from .succession import Succession


@dataclass(frozen=True)
class School:
    """What a material is measured against. ``faults`` are those of the catalogue and the tables."""

    catalog: Catalog
    calendars: tuple[Calendar, ...] = ()
    curricula: tuple[Curriculum, ...] = ()
    faults: tuple[Fault, ...] = ()
    assignments: tuple[Assignments, ...] = ()
    successions: tuple[Succession, ...] = ()

    @cached_property
    def _calendars(self) -> dict[str, Calendar]:
        return {calendar.school_year: calendar for calendar in self.calendars}

    @cached_property
    def _curricula(self) -> dict[tuple[str, Cell], Curriculum]:
        return {(curriculum.school_year, curriculum.cell): curriculum for curriculum in self.curricula}

    @cached_property
    def _rows(self) -> dict[tuple[str, Cell, str], Lesson]:
        return {(c.school_year, c.cell, row.id): row for c in reversed(self.curricula) for row in reversed(c.rows)}

    @cached_property
    def _successions(self) -> dict[Cell, tuple[Succession, ...]]:
        in_order = sorted(self.successions, key=lambda one: one.school_year)
        return {cell: tuple(one for one in in_order if one.cell == cell) for cell in {one.cell for one in in_order}}

    def successions_of(self, cell: Cell) -> tuple[Succession, ...]:
        """How the lessons of a cell were changed, year by year; empty when they never were."""
        return self._successions.get(cell, ())

    @cached_property
    def _roles(self) -> dict[tuple[str, Cell, str], str]:
        return {(one.school_year, row.cell, row.lesson.value): row.role.value for one in self.assignments for row in one.rows}

    def role_for(self, school_year: str, cell: Cell, lesson_id: str) -> str:
        """The role to which a lesson is assigned, by itself or with all others of its cell; empty when it is to none (D17)."""
        return self._roles.get((school_year, cell, lesson_id)) or self._roles.get((school_year, cell, EVERY_LESSON), "")

    def calendar(self, school_year: str) -> Calendar | None:
        """The week table of a school year."""
        return self._calendars.get(school_year)

    def curriculum(self, school_year: str, cell: Cell) -> Curriculum | None:
        """The distribution of a cell in a school year."""
        return self._curricula.get((school_year, cell))

    def row(self, school_year: str, cell: Cell, lesson_id: str) -> Lesson | None:
        """A row of a distribution by its id."""
        return self._rows.get((school_year, cell, lesson_id))

    def curricula_of(self, school_year: str) -> tuple[Curriculum, ...]:
        """All distributions of a school year, by subject as the catalogue orders them, then grade."""
        order = {subject.id: place for place, subject in enumerate(self.catalog.subjects)}
        own = [curriculum for curriculum in self.curricula if curriculum.school_year == school_year]
        return tuple(sorted(own, key=lambda c: (order.get(c.cell.subject, len(order)), c.cell.subject, c.cell.grade)))

    def year_on(self, day: date) -> str:
        """The school year of a day: the last whose first week begins by then, so that summer belongs to the year before it.

        Before the first year of all it is the first; without any table of weeks it is the last year of the catalogue, or empty.
        """
        started = sorted((c.start, c.school_year) for c in self.calendars if c.start)
        begun = [year for start, year in started if start <= day]
        if begun:
            return begun[-1]
        if started:
            return started[0][1]
        return max((year.id for year in self.catalog.years), default="")

    def week_on(self, day: date) -> Week | None:
        """The teaching week of a day, in the school year of that day."""
        calendar = self.calendar(self.year_on(day))
        return calendar.week_on(day) if calendar else None
