"""When a lesson must have its material: the one place that says so (D9, D10, D12)."""

from datetime import date

from generator.model.curriculum import Cell, Lesson
from generator.model.school import School
from generator.model.targets import EveryLesson


def due_day(school: School, school_year: str, cell: Cell, lesson: Lesson) -> date | None:
    """The first day on which a lesson of a distribution must have an approved before or after material.

    It is the first day of the first week in which the lesson is taught, because what is done before class must be there by then;
    or the day of the year's “every lesson” target for the cell, when that is sooner. None when neither says a day.
    """
    calendar = school.calendar(school_year)
    week = calendar.week(lesson.weeks[0]) if calendar and lesson.weeks else None
    days = [*([week.start] if week else []), *_targets(school, school_year, cell)]
    return min(days, default=None)


def _targets(school: School, school_year: str, cell: Cell) -> list[date]:
    return [
        target.due
        for plan in school.catalog.years
        if plan.id == school_year
        for target in plan.targets
        if isinstance(target, EveryLesson) and cell.subject in target.scope.subjects and cell.grade in target.scope.grades
    ]
