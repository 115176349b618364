"""Where materials stand: in which teaching weeks of a school year (D9, D11)."""

from typing import NamedTuple

from generator.model.curriculum import Lesson
from generator.model.material import Material, Phase
from generator.model.school import School

from .succession import lessons_in

_PHASE_ORDER = {phase: place for place, phase in enumerate(Phase)}
_AFTER_ALL_ROWS = 1_000_000


class Stand(NamedTuple):
    """A material in a school year: the weeks it stands in, and the places of its lessons in that year's distribution."""

    material: Material
    weeks: tuple[int, ...]
    """Rising; empty when it does not stand in that year."""
    orders: tuple[int, ...]
    """Rising; one number behind all rows when the distribution knows none of its lessons."""
    lessons: tuple[str, ...] = ()
    """The ids by which that year knows its lessons, each once."""

    @property
    def order(self) -> int:
        """The place by which it is put in line: of its first lesson, for after-class materials of its last."""
        return self.orders[-1] if self.material.phase is Phase.AFTER else self.orders[0]

    @property
    def in_line(self) -> tuple[int, int, str]:
        """The order of materials in one week: by lesson, then before ahead of in ahead of after, then by path."""
        return (self.order, _PHASE_ORDER[self.material.phase], self.material.path)


def standing(school: School, material: Material, school_year: str) -> tuple[int, ...]:
    """The teaching weeks in which a material stands in a school year, rising.

    In its own school year it stands in its own week. In every other year it stands where that year's distribution puts its
    lessons: a before-class material in the first week of each, an after-class one in the last, an in-class one in all. It
    stands nowhere when that distribution has none of its lessons, or gives them no weeks.
    """
    if material.school_year == school_year:
        return (material.week,)
    return tuple(sorted({week for row in _rows(school, material, school_year) for week in _weeks(row, material.phase)}))


def stand(school: School, material: Material, school_year: str) -> Stand:
    """A material in a school year."""
    orders = tuple(sorted({row.order for row in _rows(school, material, school_year)}))
    lessons = tuple(dict.fromkeys(lessons_in(school, material, school_year)))
    return Stand(material, standing(school, material, school_year), orders or (_AFTER_ALL_ROWS,), lessons)


def by_phase(material: Material) -> tuple[int, str]:
    """The order of materials of one lesson: by phase, then by path."""
    return (_PHASE_ORDER[material.phase], material.path)


def _rows(school: School, material: Material, school_year: str) -> list[Lesson]:
    cell = material.cell
    return [row for lesson in lessons_in(school, material, school_year) if (row := school.row(school_year, cell, lesson))]


def _weeks(row: Lesson, phase: Phase) -> tuple[int, ...]:
    match phase:
        case Phase.BEFORE:
            return row.weeks[:1]
        case Phase.AFTER:
            return row.weeks[-1:]
        case Phase.IN:
            return row.weeks
