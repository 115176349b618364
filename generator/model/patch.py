"""A change (lần sửa): what it does to a library, beside the state before it. Only what is the change's own is charged to its author."""

from dataclasses import dataclass
from enum import StrEnum

from .coverage import Outcome, State
from .curriculum import Cell, Lesson
from .finding import Finding, Severity
from .material import Phase
from .targets import OnMiss


class Change(StrEnum):
    """What happened to a file."""

    ADDED = "added"
    CHANGED = "changed"
    MOVED = "moved"
    """Renamed or put into another folder, changed a little or not at all."""
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class ChangedFile:
    """A file of the library that a change touches."""

    path: str
    change: Change
    before: str = ""
    """Its earlier path, when it was moved."""


@dataclass(frozen=True, slots=True)
class Shift:
    """How a change moves one target in one cell."""

    before: Outcome | None
    """None when the target is new there."""
    after: Outcome | None
    """None when the target is gone there."""
    is_worse: bool = False
    asks_anew: bool = False
    """Whether the change touches what is asked: the target itself, the distribution or the table of weeks; not only the materials."""

    @property
    def outcome(self) -> Outcome:
        """The later of the two."""
        outcome = self.after or self.before
        assert outcome is not None  # noqa: S101 -- a shift has one of the two; it narrows the type
        return outcome

    @property
    def is_charged(self) -> bool:
        """Whether it stops the change: a target that rejects is missed, and more so than before."""
        return self.is_worse and self.after is not None and self.after.state is State.MISSED and self.after.target.on_miss is OnMiss.REJECT


@dataclass(frozen=True, slots=True)
class Fill:
    """What a material of the change fills: the lessons of a cell up to its week that have a material of its phase."""

    path: str
    title: str
    cell: Cell
    week: int
    phase: Phase
    before: int
    now: int
    of: int
    counts: bool
    """Whether it is approved; if not, ``now`` is what it will be."""


@dataclass(frozen=True, slots=True)
class Bared:
    """A lesson that had approved material for homework before the change and has none now."""

    cell: Cell
    lesson: Lesson


@dataclass(frozen=True, slots=True)
class Patch:
    """A change beside its base."""

    commit: str
    """Of the base; its full id."""
    files: tuple[ChangedFile, ...] = ()
    """By path."""
    findings: tuple[Finding, ...] = ()
    """Those that the change brings, by place: in its own lines, or anywhere because of them."""
    mended: int = 0
    """How many findings of the base are gone."""
    shifts: tuple[Shift, ...] = ()
    """The targets that the change moves, in the order of the outcomes."""
    fills: tuple[Fill, ...] = ()
    bared: tuple[Bared, ...] = ()

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings of the change that reject it."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.ERROR)

    @property
    def charged(self) -> tuple[Shift, ...]:
        """The shifts that reject it."""
        return tuple(shift for shift in self.shifts if shift.is_charged)

    @property
    def is_accepted(self) -> bool:
        """Whether nothing of it rejects."""
        return not self.errors and not self.charged

    @property
    def touched(self) -> frozenset[str]:
        """The paths of its files as they are now."""
        return frozenset(file.path for file in self.files if file.change is not Change.REMOVED)
