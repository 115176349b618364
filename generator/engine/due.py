"""When materials are due, and which are owed: targets and the table of weeks say the day, assignments say whose it is (D12, D17)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from generator.model.assignment import EVERY_LESSON
from generator.model.calendar import Week
from generator.model.coverage import Outcome, State
from generator.model.curriculum import Cell, Lesson
from generator.model.due import Dues, Owed
from generator.model.library import Library
from generator.model.material import Material, Status
from generator.model.school import School
from generator.model.targets import Alternation, Count, EveryLesson, OnlineShare, Pace, Target

from .cell_year import CellYear
from .succession import lessons_in
from .targets._window import after, window_of
from .waivers import binds_again, lifted

COMING = 4
"""Weeks ahead that are told of unless others are asked for (D12: the next four weeks)."""


@dataclass(frozen=True)
class Demand:
    """A target in a cell, with what is waived of it on a day."""

    target: Target
    year: CellYear
    """Without materials."""
    not_before: date
    """The day from which it binds, when it is postponed."""

    @cached_property
    def window(self) -> tuple[Week, ...]:
        """The weeks of a target over a window that are asked for; none of another."""
        if not isinstance(self.target, Pace | Count):
            return ()
        return tuple(one for one in window_of(self.target, self.year).weeks if one.number not in self.year.free_weeks)

    def day_of(self, lesson: Lesson) -> date | None:
        """The first day on which the target counts the lesson as lacking; None when it never does."""
        if not lesson.counts or self.year.is_free(lesson):
            return None
        match self.target:
            case EveryLesson() | OnlineShare():
                return max(self.target.due, self.not_before)
            case Pace(tolerance_weeks=lag):
                due = self._week_after(lesson, lag)
                return max(due, self.not_before) if due else None
            case Count(end=end) if self._week_after(lesson, 0):
                return max(after(end), self.not_before)
        return None

    def _week_after(self, lesson: Lesson, lag: int) -> date | None:
        """The day after the lesson's first week, or so many weeks later; None when that is not in the window."""
        place = next((place for place, week in enumerate(self.window) if week.number in lesson.weeks[:1]), len(self.window))
        return after(self.window[place + lag].end) if place + lag < len(self.window) else None


def due_day(school: School, school_year: str, cell: Cell, lesson: Lesson, day: date) -> date | None:
    """The day before which a lesson is to have an approved material for homework: the earliest that a target of the year sets.

    Args:
        school: for targets, tables and waivers.
        school_year: whose targets and weeks.
        cell: of the lesson.
        lesson: a row of the cell's distribution in that year.
        day: on which waivers are to be in force.

    Returns:
        The first day on which it is counted as lacking; None when no target asks for it, or all that do are waived.
    """
    days = (demand.day_of(lesson) for demand in demands_of(school, school_year, cell, day))
    return min((one for one in days if one), default=None)


def dues(library: Library, until: date | None = None) -> Dues:
    """What is owed on the library's day and falls due by another day: without one, in the next four weeks."""
    last = until or library.day + timedelta(weeks=COMING)
    underway = _underway(library)
    first: dict[tuple[object, ...], Owed] = {}
    for outcome in library.coverage.outcomes if library.coverage else ():
        for one in _owed(library.school, outcome, _covered(library, outcome)):
            thing = (one.cell, one.lesson.id) if one.lesson else (one.cell, one.target.school_year, one.weeks)
            if one.due <= last and (thing not in first or one.due < first[thing].due):
                first[thing] = one
    whole = sorted((_assigned(one, library, underway) for one in first.values()), key=lambda one: _place(one, library.school))
    eased = tuple(one for one in (library.coverage.outcomes if library.coverage else ()) if one.reliefs)
    return Dues(library.school, library.day, last, tuple(whole), eased)


def demands_of(school: School, school_year: str, cell: Cell, day: date) -> tuple[Demand, ...]:
    """What the targets of a school year ask for in a cell, with the waivers that are in force on a day."""
    targets = (target for plan in school.catalog.years if plan.id == school_year for target in plan.targets)
    return tuple(_demand(school, target, cell, day) for target in targets if cell in target.scope.cells)


def _demand(school: School, target: Target, cell: Cell, day: date) -> Demand:
    waivers = tuple(waiver for plan in school.catalog.years if plan.id == target.school_year for waiver in plan.waivers)
    year = CellYear(cell, target.school_year, school.calendar(target.school_year), school.curriculum(target.school_year, cell), ())
    put_off = (one for one in waivers if not one.lifts and one.holds_on(day) and one.is_about(cell, target.id))
    return Demand(target, lifted(year, waivers, day, target.id), max(map(binds_again, put_off), default=date.min))


def _owed(school: School, outcome: Outcome, covered: frozenset[str]) -> Iterator[Owed]:
    """What one target lacks in one cell. Alternation asks for another order, and no table for no lesson."""
    if not outcome.is_measured or isinstance(outcome.target, Alternation):
        return
    demand = _demand(school, outcome.target, outcome.cell, outcome.day)
    if isinstance(outcome.target, Pace):
        yield from _behind(demand, outcome, covered)
    elif outcome.state is not State.MET:
        lacking = {gap.lesson for gap in outcome.gaps if gap.lesson}
        uncovered = _uncovered(demand, covered)
        own = uncovered[: outcome.short] if isinstance(outcome.target, Count) else [pair for pair in uncovered if pair[1].id in lacking]
        for due, lesson in own:
            yield Owed(outcome.target, outcome.cell, due, lesson, lesson.weeks)
        if isinstance(outcome.target, Count):
            yield from _of_weeks(demand, outcome, outcome.short - len(own), {lesson.weeks[0] for _, lesson in own})


def _behind(demand: Demand, outcome: Outcome, covered: frozenset[str]) -> Iterator[Owed]:
    """What the pace lacks: lessons as their weeks end, no more than it asks for; what they leave over is owed for weeks."""
    assert isinstance(outcome.target, Pace)  # noqa: S101 -- so says the caller; it narrows the type
    ends = [week.end for week in demand.window]
    owed: list[Owed] = []
    for due, lesson in _uncovered(demand, covered):
        asked = sum(end < max(due, outcome.day) for end in ends) - outcome.target.tolerance_weeks
        if outcome.have + len(owed) < asked:
            owed.append(Owed(outcome.target, outcome.cell, due, lesson, lesson.weeks))
    yield from owed
    late = [one for one in owed if one.is_late(outcome.day)]
    if outcome.state is State.MISSED:
        yield from _of_weeks(demand, outcome, outcome.short - len(late), {one.weeks[0] for one in late})


def _of_weeks(demand: Demand, outcome: Outcome, count: int, told: set[int]) -> Iterator[Owed]:
    """So many materials of the weeks that lack one, those left out that a lesson tells of."""
    lacking = {week for gap in outcome.gaps for week in gap.weeks if week not in told}
    weeks = [week for week in demand.window if week.number in lacking]
    for week in weeks[: max(count, 0)]:
        due = after(week.end) if isinstance(outcome.target, Pace) else outcome.due
        yield Owed(outcome.target, outcome.cell, max(due, demand.not_before), None, (week.number,))


def _uncovered(demand: Demand, covered: frozenset[str]) -> list[tuple[date, Lesson]]:
    """The lessons without material that a target asks for, by the day and their order."""
    rows = demand.year.curriculum.lessons if demand.year.curriculum else ()
    days = [(due, row) for row in rows if row.id not in covered and (due := demand.day_of(row))]
    return sorted(days, key=lambda pair: (pair[0], pair[1].order))


def _covered(library: Library, outcome: Outcome) -> frozenset[str]:
    """The lessons of a target's year that have a material, by the ids of that year."""
    year, own = outcome.target.school_year, (one for one in library.materials if one.counts and one.cell == outcome.cell)
    return frozenset(lesson for material in own for lesson in lessons_in(library.school, material, year))


def _underway(library: Library) -> dict[tuple[Cell, str], list[Material]]:
    """Drafts and what is under review, for homework, by lesson."""
    found: dict[tuple[Cell, str], list[Material]] = {}
    year = library.school.year_on(library.day)
    for material in library.materials:
        if material.status is not Status.APPROVED and material.phase.is_online:
            for lesson in lessons_in(library.school, material, year):
                found.setdefault((material.cell, lesson), []).append(material)
    return found


def _assigned(one: Owed, library: Library, underway: dict[tuple[Cell, str], list[Material]]) -> Owed:
    """With its role: as it is assigned this year, else as it was in the target's."""
    school, lesson = library.school, one.lesson.id if one.lesson else EVERY_LESSON
    years = (school.year_on(library.day), one.target.school_year)
    role = next((role for year in years if (role := school.role_for(year, one.cell, lesson))), "")
    subject = school.catalog.subject(one.cell.subject)
    return replace(one, department=subject.department if subject else "", role=role, underway=tuple(underway.get((one.cell, lesson), ())))


def _place(one: Owed, school: School) -> tuple[object, ...]:
    departments = [department.id for department in school.catalog.departments]
    people = [person.id for person in school.catalog.people]
    department = departments.index(one.department) if one.department in departments else len(departments)
    role = people.index(one.role) if one.role in people else len(people)
    return (department, role, one.due, one.cell, one.lesson.order if one.lesson else 0, one.weeks)
