"""What all kinds of target share: the form of a measure, the state on a day, and what is said when a table is missing."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from generator.engine.cell_year import CellYear
from generator.model.coverage import Gap, Outcome, State
from generator.model.message import Message, say
from generator.model.targets import Target

from ._words import together

T = TypeVar("T", bound=Target)


@dataclass(frozen=True, slots=True)
class Measure(Generic[T]):
    """A kind of target and the sum that is done for it; every file in ``targets/`` exports one."""

    kind: type[T]
    measure: Callable[[T, CellYear, date], Outcome]


@dataclass(frozen=True, slots=True)
class Lack:
    """A table without which a target cannot be measured, and what to do about it."""

    path: str
    remedy: Message


def state_of(have: int, need: int, day: date, binds: date) -> State:
    """Met as soon as it is reached; not reached, it is pending before the day it binds, and missed from that day on."""
    if have >= need:
        return State.MET
    return State.PENDING if day < binds else State.MISSED


def unmeasured(target: Target, year: CellYear, day: date, binds: date, due: date, lacks: tuple[Lack, ...], tables: int) -> Outcome:
    """The outcome of a target that cannot be measured: what it lacks is tables, and it is never met.

    It is pending until the day on which it begins to bind, so that next year's targets may be written before next year's
    tables; from that day on it is missed.
    """
    return Outcome(
        target=target,
        cell=year.cell,
        day=day,
        state=State.PENDING if day < binds else State.MISSED,
        have=tables - len(lacks),
        need=tables,
        of=tables,
        unit=say("tables"),
        due=due,
        gaps=tuple(Gap(title=lack.path) for lack in lacks),
        remedy=together([lack.remedy for lack in lacks]),
    )


def absent(path: str) -> Lack:
    """A table that is not there, or that nothing could be read from."""
    return Lack(path, say("add the file “{file}” or mend it: without it this target cannot be measured", file=path))


def curriculum_path(year: CellYear) -> str:
    """Where the cell's distribution belongs."""
    return f"content/ppct/{year.school_year}/{year.cell.subject}-{year.cell.grade}.csv"


def weeks_path(year: CellYear) -> str:
    """Where the year's table of weeks belongs."""
    return f"content/ppct/{year.school_year}/weeks.csv"
