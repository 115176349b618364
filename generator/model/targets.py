"""Targets (chỉ tiêu): dated demands on coverage, per school year, from the catalogue (D6, D9-D11)."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from .curriculum import Cell
from .header import Vocabulary, keys
from .span import Span


class OnMiss(StrEnum):
    """What a missed target does: reject the build, or be said and pass."""

    REJECT = "reject"
    WARN = "warn"


class Unit(StrEnum):
    """What "khối lượng bài giảng" is counted in: the guide leaves it open, so the school chooses (D6)."""

    LESSONS = "lessons"
    PERIODS = "periods"


@dataclass(frozen=True, slots=True)
class Scope:
    """The cells a target is about: every named subject in every named grade."""

    subjects: tuple[str, ...] = keys(required=True, of=Vocabulary.SUBJECT)
    grades: tuple[int, ...] = keys(required=True, of=Vocabulary.GRADE)

    @property
    def cells(self) -> tuple[Cell, ...]:
        """All pairs, in the order written."""
        return tuple(Cell(subject, grade) for subject in self.subjects for grade in self.grades)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What all targets have."""

    id: str
    name: str
    """As leaders call it."""
    scope: Scope
    on_miss: OnMiss
    school_year: str = field(default="", metadata={"internal": True})
    """The year whose table of weeks and distribution it is measured by; set from the year it is written under."""
    span: Span = field(default=Span(""), metadata={"internal": True})


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace(Target):
    """On day D a cell has at least as many approved before/after materials as teaching weeks of the window have ended by D (D9)."""

    start: date
    end: date
    tolerance_weeks: int = 0
    """How many weeks a cell may lag behind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count(Target):
    """From the end of the window on, as many materials as the window has teaching weeks: the guide's "about 30" (D9)."""

    start: date
    end: date
    tolerance: int = 0
    """How many materials may be lacking."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternation(Target):
    """Before and after in turn (xen kẽ, D9): by week order no run of one phase is longer than ``max_run``, no share below ``min_share``."""

    start: date
    end: date
    max_run: int = 2
    min_share: float = 0.35


@dataclass(frozen=True, slots=True, kw_only=True)
class EveryLesson(Target):
    """From the due day on every lesson row has an approved before or after material; until then a forecast (D10, D11)."""

    due: date


@dataclass(frozen=True, slots=True, kw_only=True)
class OnlineShare(Target):
    """The share of lesson rows, or of their periods, that have an approved before or after material (D6). Not a cut of periods."""

    due: date
    min_share: float = 0.35
    unit: Unit = Unit.LESSONS


TARGET_KINDS: dict[str, type[Target]] = {
    "pace": Pace,
    "count": Count,
    "alternation": Alternation,
    "every-lesson": EveryLesson,
    "online-share": OnlineShare,
}
"""The values of ``kind:`` in the catalogue."""
