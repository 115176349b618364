"""What is owed (việc còn phải làm): lessons without the material that targets ask for, by whom and by which day (D12, D17)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from .coverage import Outcome
from .curriculum import Cell, Lesson
from .material import Material
from .report import Style
from .school import School
from .targets import Target


@dataclass(frozen=True, slots=True)
class Owed:
    """One material that is owed: of a lesson, or only of a week where every lesson has one and the pace asks for more."""

    target: Target
    """The one that asks for it first."""
    cell: Cell
    due: date
    """The first day on which the target counts it as lacking: it is to be approved before."""
    lesson: Lesson | None = None
    weeks: tuple[int, ...] = ()
    """The teaching weeks of the lesson, or the week that lacks one."""
    department: str = ""
    """Its id."""
    role: str = ""
    """To whom it is assigned; empty when it is to nobody yet."""
    underway: tuple[Material, ...] = ()
    """What is there and not approved yet, by path."""

    def is_late(self, day: date) -> bool:
        """Whether it is lacking on a day."""
        return self.due <= day


@dataclass(frozen=True, slots=True)
class Dues:
    """All that is owed, or what was asked about of it, on a day."""

    school: School
    day: date
    until: date
    """The last due day that is told of."""
    owed: tuple[Owed, ...]
    """By department and role as the catalogue orders them, the unassigned of each department last; then by day: what is late first."""

    eased: tuple[Outcome, ...] = ()
    """What waivers change of the targets: without them more would be owed, or sooner."""

    @property
    def late(self) -> int:
        """How many are late."""
        return sum(one.is_late(self.day) for one in self.owed)


@dataclass(frozen=True, slots=True)
class Listing:
    """One format of what is owed. Every file in ``dues/`` exports one; its name is its file's name."""

    suffix: str
    """Of a file in this format, with the dot."""
    title: str
    """For whom or what it is (source string)."""
    render: Callable[[Dues, Style], str]
    """The whole text."""
