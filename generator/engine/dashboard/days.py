"""By when leaders want the material of a lesson: before it is taught, whatever targets ask for (D9, D12).

``engine/due.py`` says what targets demand, and by when; without a target nothing is owed there.
"""

from collections.abc import Mapping
from datetime import date

from generator.model.curriculum import Curriculum
from generator.model.school import School
from generator.model.targets import EveryLesson


def due_days(school: School, plan: Curriculum) -> Mapping[str, date | None]:
    """The first day on which each row of a distribution must have an approved before or after material, by the row's id.

    It is the first day of the first week in which the row is taught, because what is done before class must be there by then; or the
    day of the year's “every lesson” target for the cell, when that is sooner. None when neither says a day. Whether a row must
    have a material at all is another question (``Lesson.counts``).
    """
    calendar = school.calendar(plan.school_year)
    starts = {week.number: week.start for week in calendar.weeks} if calendar else {}
    bound = _bound(school, plan)
    return {
        row.id: min((day for day in (starts.get(row.weeks[0]) if row.weeks else None, bound) if day), default=None) for row in plan.rows
    }


def _bound(school: School, plan: Curriculum) -> date | None:
    """The soonest day by which every lesson of the cell must have one."""
    targets = [target for year in school.catalog.years if year.id == plan.school_year for target in year.targets]
    every = [one for one in targets if isinstance(one, EveryLesson)]
    return min((one.due for one in every if plan.cell.subject in one.scope.subjects and plan.cell.grade in one.scope.grades), default=None)
