"""The lessons of a cell, for the targets that are about lessons and not about weeks."""

from collections.abc import Iterable

from generator.engine.cell_year import CellYear
from generator.model.coverage import Gap
from generator.model.curriculum import Lesson
from generator.model.message import say

from ._measure import Lack, absent, curriculum_path

TABLES = 1
"""Lessons need the cell's distribution only."""


def lessons_of(year: CellYear) -> tuple[Lesson, ...]:
    """The rows that are lessons: reviews, tests and the like are not (D10)."""
    return year.curriculum.lessons if year.curriculum else ()


def lacks(year: CellYear) -> tuple[Lack, ...]:
    """The table without which lessons cannot be counted; one without any lesson is as good as none."""
    path = curriculum_path(year)
    if year.curriculum is None or not year.curriculum.rows:
        return (absent(path),)
    if not year.curriculum.lessons:
        says = say("write “lesson” as the kind of the lessons in “{file}”: without one this target cannot be measured", file=path)
        return (Lack(path, says),)
    return ()


def gaps(lessons: Iterable[Lesson]) -> tuple[Gap, ...]:
    """Lessons as gaps, in their order."""
    return tuple(Gap(lesson.id, lesson.title, lesson.weeks) for lesson in lessons)
