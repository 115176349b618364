"""What leaders follow (D12): lessons and their due days, sums, forecasts, shares, waits. No number without its denominator."""

from dataclasses import dataclass, fields
from datetime import date
from typing import NamedTuple

from .coverage import Outcome, State
from .curriculum import Cell, Lesson
from .material import Material
from .targets import Target
from .waivers import Waiver


class Progress(NamedTuple):
    """One lesson of this year's distribution on a day."""

    cell: Cell
    lesson: Lesson
    due: date | None
    """The first day on which it needs a material, for teaching or for a target; None when neither says one, or a waiver lifts it."""
    done_on: date | None
    """The day on which the first material that covers it was approved; None while none does. See ``engine/dashboard/progress.py``."""
    covering: tuple[Material, ...] = ()
    """Approved before and after materials."""
    waiting: tuple[Material, ...] = ()
    """Before and after materials that are in review."""
    roles: tuple[str, ...] = ()
    """Who answers for it: ids of roles."""
    is_late: bool = False
    """Whether a target asks for it, and its day has passed."""
    waiver: Waiver | None = None
    """The one that lifts it from all targets."""

    @property
    def is_done(self) -> bool:
        """Whether an approved before or after material serves it."""
        return self.done_on is not None

    def is_due(self, day: date) -> bool:
        """Whether it needs a material by a day."""
        return self.due is not None and self.due <= day


@dataclass(frozen=True, slots=True)
class Standing:
    """How a number of lessons stand on a day; standings of different lessons add up."""

    lessons: int = 0
    periods: int = 0
    """Tiết of these lessons."""
    due: int = 0
    """Lessons that need a material by now."""
    done: int = 0
    """Lessons that have one, due or not."""
    done_periods: int = 0
    lacking: int = 0
    """Due, and not done."""
    late: int = 0
    """Materials that are owed by the days of targets, as ``hoclieu due`` tells of them: another count than that of ``lacking``."""
    review: int = 0
    """Not done, and a material for it is in review; it may be lacking too."""
    coming: int = 0
    """Not done, and due within the next four weeks."""
    undated: int = 0
    """Not done, and without a due day."""

    def __add__(self, other: "Standing") -> "Standing":
        """Of both."""
        return Standing(*(getattr(self, field.name) + getattr(other, field.name) for field in fields(self)))


class Forecast(NamedTuple):
    """Where a target leads when work goes on at the pace of the last weeks."""

    target: Target
    cell: Cell
    outcome: Outcome
    """On the day."""
    need: int
    """On the due day."""
    gained: int
    """What was added in the window that the pace is taken from."""
    since: date
    """The window's first day; it ends on the day of the outcome."""
    expected: int
    """What there will be on the due day: whole ones only."""
    ready_on: date | None
    """The day on which it is reached at this pace; None when it is reached already, or never within ten years."""

    @property
    def due(self) -> date:
        """The day from which the target binds in full."""
        return self.outcome.due

    @property
    def is_over(self) -> bool:
        """Whether the due day has come: then nothing is foreseen, only counted."""
        return self.due <= self.outcome.day

    @property
    def is_reached(self) -> bool:
        """Whether there is enough already for the due day."""
        return self.outcome.have >= self.need

    @property
    def short(self) -> int:
        """How many will lack on the due day; 0 when none."""
        return max(self.need - self.expected, 0)

    @property
    def is_missed(self) -> bool:
        """Whether it is missed today."""
        return self.outcome.state is State.MISSED


class Point(NamedTuple):
    """A day of a burn-up."""

    day: date
    week: int | None
    """The teaching week that ends on it; None for the day of the library."""
    due: int
    """Lessons that must be done by then."""
    done: int | None
    """Lessons that were; None for days to come."""
    foreseen: int | None
    """Lessons that will be at the present pace; None for days that have been."""


class BurnUp(NamedTuple):
    """Lessons due, done and foreseen over the weeks of a school year."""

    points: tuple[Point, ...]
    """By day; empty without a table of weeks."""
    lessons: int
    """All of them: the denominator."""
    gained: int
    """Done in the window that the pace is taken from."""
    since: date


class Tally(NamedTuple):
    """How often each value of a closed list is recorded."""

    counts: tuple[tuple[str, int], ...]
    """Token → materials, in the catalogue's order; those that nobody records are there with 0."""
    of: int
    """Materials that record any value: the denominator. A material may record several forms of assessment."""
    without: int
    """Materials that record none."""


class Kinds(NamedTuple):
    """How many materials of a type there are in each phase that is given as homework."""

    type: str
    before: int
    after: int


class Phases(NamedTuple):
    """How many lessons have which phases."""

    both: int = 0
    before: int = 0
    """Before class only."""
    after: int = 0
    """After class only."""
    none: int = 0

    @property
    def lessons(self) -> int:
        """All of them."""
        return self.both + self.before + self.after + self.none


class Wait(NamedTuple):
    """A material that waits for a step of approval."""

    material: Material
    step: str
    """The step that was taken last; empty when none was."""
    since: date | None
    """The day of that step; None when none was: since when it waits is written nowhere."""
    days: int | None
    """Since then."""


class Waits(NamedTuple):
    """What waits for approval, and how long approval took where it is done."""

    open: tuple[Wait, ...]
    """The longest first; those that nobody has looked at before them."""
    finished: int
    """Materials approved this school year in two steps or more."""
    median: int | None
    """Days from their first step to their last; None when there are none."""
    longest: int | None


class CellBoard(NamedTuple):
    """Everything that leaders follow of one cell."""

    cell: Cell
    lessons: tuple[Progress, ...]
    """Rows that are lessons, in the order of the distribution."""
    standing: Standing
    phases: Phases
    kinds: tuple[Kinds, ...]
    """In the catalogue's order."""
    materials: int
    """Approved before and after materials that serve a row of this year's distribution."""
    assessments: Tally
    levels: Tally
    forecasts: tuple[Forecast, ...]
    online: Outcome | None
    """The target on the online share; None when the cell has none."""
    burn_up: BurnUp
    waits: Waits
    eased: tuple[Outcome, ...] = ()
    """What waivers change of its targets of this year."""


class Board(NamedTuple):
    """Everything that leaders follow of a school on a day."""

    school_year: str
    day: date
    cells: tuple[CellBoard, ...]
    standing: Standing
    by_department: tuple[tuple[str, Standing], ...]
    """By id, in the catalogue's order; the empty id holds subjects without a department."""
    by_subject: tuple[tuple[str, Standing], ...]
    by_grade: tuple[tuple[int, Standing], ...]
    by_role: tuple[tuple[str, Standing], ...]
    """By id, in the catalogue's order; the empty id holds lessons that nobody answers for. A lesson of two roles is in both."""
    burn_up: BurnUp
    waits: Waits
