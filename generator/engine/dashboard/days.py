"""By when leaders want the material of a lesson: before it is taught, also where no target asks for it (D9, D12).

``engine/due.py`` says what targets demand, and by when; without a target nothing is owed there.
"""

from collections.abc import Mapping
from datetime import date

from generator.engine.cell_year import CellYear
from generator.engine.due import demands_of
from generator.engine.waivers import lifted
from generator.model.curriculum import Curriculum, Lesson
from generator.model.school import School
from generator.model.targets import EveryLesson
from generator.model.waivers import Waiver


def waiver_of(school: School, plan: Curriculum, day: date) -> Mapping[str, Waiver]:
    """The waiver in force that lifts a row of a distribution from all targets, by the row's id: the last that it takes."""
    year = CellYear(plan.cell, plan.school_year, school.calendar(plan.school_year), plan, ())
    found: dict[str, Waiver] = {}
    for waiver in waivers_of(school, plan):
        year = lifted(year, [waiver], day)
        found = {**{row.id: waiver for row in plan.rows if year.is_free(row)}, **found}
    return found


def wanted_days(school: School, plan: Curriculum, day: date) -> Mapping[str, date | None]:
    """The first day on which each row of a distribution must have an approved before or after material, by the row's id.

    It is the first day of the first week in which the row is taught, because what is done before class must be there by then; or the
    day on which an “every lesson” target asks for it, when that is sooner. None when neither says a day, or a waiver that is in
    force on ``day`` lifts the row from all targets. Whether a row must have a material at all is another question (``Lesson.counts``).
    """
    calendar = school.calendar(plan.school_year)
    starts = {week.number: week.start for week in calendar.weeks} if calendar else {}
    year = lifted(CellYear(plan.cell, plan.school_year, calendar, plan, ()), waivers_of(school, plan), day)
    every = [one for one in demands_of(school, plan.school_year, plan.cell, day) if isinstance(one.target, EveryLesson)]

    def wanted(row: Lesson) -> date | None:
        days = [starts.get(row.weeks[0]) if row.weeks else None, *(demand.day_of(row) for demand in every)]
        return None if year.is_free(row) else min((one for one in days if one), default=None)

    return {row.id: wanted(row) for row in plan.rows}


def waivers_of(school: School, plan: Curriculum) -> tuple[Waiver, ...]:
    """Those of the school year of a distribution."""
    return tuple(waiver for year in school.catalog.years if year.id == plan.school_year for waiver in year.waivers)
