"""Coverage (độ phủ): which lessons have which materials, and what the targets make of it on a day.

No number stands without its denominator and its day.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from .curriculum import Cell, Lesson
from .material import Material, Phase
from .message import Message
from .targets import Target
from .waivers import Relief, Waiver


@dataclass(frozen=True, slots=True)
class LessonCoverage:
    """One row of a distribution and the approved materials that serve it, in order of phase, then path."""

    lesson: Lesson
    materials: tuple[Material, ...]

    def of_phase(self, phase: Phase) -> tuple[Material, ...]:
        """Those of one phase."""
        return tuple(material for material in self.materials if material.phase is phase)

    @property
    def is_covered(self) -> bool:
        """Whether an approved before or after material serves it (D10)."""
        return any(material.counts for material in self.materials)


@dataclass(frozen=True, slots=True)
class CellCoverage:
    """One cell in one school year on one day."""

    cell: Cell
    school_year: str
    day: date
    lessons: tuple[LessonCoverage, ...]
    """Every row of the distribution, in its order."""
    by_week: tuple[tuple[int, tuple[Material, ...]], ...]
    """Teaching week → the approved materials that stand in it; weeks without any are left out."""

    @property
    def covered(self) -> int:
        """How many of ``lesson_rows`` are covered."""
        return sum(row.is_covered for row in self.lessons if row.lesson.counts)

    @property
    def lesson_rows(self) -> int:
        """How many rows are lessons: the denominator of ``covered``."""
        return sum(row.lesson.counts for row in self.lessons)


class State(StrEnum):
    """How a target stands in a cell on a day."""

    MET = "met"
    MISSED = "missed"
    PENDING = "pending"
    """Not yet due and not yet reached."""


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing a target lacks: a lesson without material, or a week (or run of weeks) without one."""

    lesson: str = ""
    """The id of the distribution's row, for a lesson."""
    title: str = ""
    weeks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """One target in one cell on one day."""

    target: Target
    cell: Cell
    day: date
    state: State
    have: int
    need: int
    of: int
    """The denominator: all lessons of the cell, all teaching weeks of the window, all materials looked at."""
    unit: Message
    """What is counted: materials, lessons, periods."""
    due: date
    """The day from which it binds in full."""
    gaps: tuple[Gap, ...] = ()
    remedy: Message = Message("")
    """What would satisfy it; empty when it is met."""
    reliefs: tuple[Relief, ...] = ()
    """The waivers without which other numbers or another day would stand here, in the order of the catalogue."""

    @property
    def is_measured(self) -> bool:
        """Whether it could be counted at all: what lacks is not a table."""
        return not self.gaps or any(gap.lesson or gap.weeks for gap in self.gaps)

    @property
    def short(self) -> int:
        """By how many it falls short; 0 when it does not."""
        return max(self.need - self.have, 0)


@dataclass(frozen=True, slots=True)
class Coverage:
    """All cells of the school year of the day, and all targets of all years."""

    day: date
    school_year: str
    cells: tuple[CellCoverage, ...]
    outcomes: tuple[Outcome, ...]


def eased(outcomes: Iterable[Outcome]) -> tuple[tuple[Waiver, tuple[Outcome, ...]], ...]:
    """The waivers that change a number or a day of some outcomes, each with those that it changes."""
    found: dict[int, tuple[Waiver, list[Outcome]]] = {}
    for outcome in outcomes:
        for relief in outcome.reliefs:
            found.setdefault(id(relief.waiver), (relief.waiver, []))[1].append(outcome)
    return tuple((waiver, tuple(own)) for waiver, own in found.values())
