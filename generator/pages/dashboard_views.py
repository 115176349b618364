"""What the pages for leaders show: plain values, ready to be printed."""

from dataclasses import dataclass
from typing import NamedTuple

from .chart import Chart, Part


class StandingRow(NamedTuple):
    """One group of lessons: a department, a subject, a grade, a role, or the school."""

    name: str
    address: str
    """Of its own page; empty when it has none."""
    lessons: int
    done: int
    due: int
    lacking: int
    late: int
    review: int
    coming: int


class StandingTable(NamedTuple):
    """Groups of one kind."""

    id: str
    title: str
    head: str
    """What a row is."""
    rows: tuple[StandingRow, ...]
    note: str = ""


class ForecastRow(NamedTuple):
    """Where one target leads."""

    sentence: str
    detail: str
    state: str
    """``missed``, ``short``, ``well``: the look; the sentence says it too."""
    address: str


class BurnRow(NamedTuple):
    """A day of the burn-up's table; what there is not is empty."""

    week: str
    day: str
    due: int
    done: str
    foreseen: str


class Burn(NamedTuple):
    """A burn-up as a picture and as a table."""

    says: str
    """The picture in a sentence."""
    chart: Chart | None
    rows: tuple[BurnRow, ...]


@dataclass(frozen=True, slots=True)
class TallyRow:
    """A value of a closed list and how many materials record it."""

    name: str
    count: int
    share: str
    bar: float


class TallyTable(NamedTuple):
    """A closed list as shares."""

    title: str
    caption: str
    """Says the denominator."""
    head: str
    rows: tuple[TallyRow, ...]


class MatrixLine(NamedTuple):
    """A subject in a grade: how many lessons have which phases, and its materials by type."""

    name: str
    address: str
    lessons: int
    both: int
    before: int
    after: int
    none: int
    bar: tuple[Part, ...]
    kinds: tuple[str, ...]
    """Before and after, as ``3/2``; empty where there are none."""


class OnlineRow(NamedTuple):
    """The share of lessons given online, with its denominators."""

    name: str
    address: str
    lessons: str
    periods: str
    target: str
    """What the school has set itself; empty when it has set nothing."""
    state: str
    state_name: str


class WaitRow(NamedTuple):
    """A material that waits for approval."""

    title: str
    cell: str
    file: str
    step: str
    since: str
    days: str


class WaitList(NamedTuple):
    """What waits for approval, and how long approval took."""

    rows: tuple[WaitRow, ...]
    more: str
    """How many there are besides; empty when all are named."""
    says: str


class Homework(NamedTuple):
    """A material of a lesson: its type, which leads to it."""

    type_name: str
    address: str


class LessonLine(NamedTuple):
    """A lesson of a cell."""

    title: str
    weeks: str
    due: str
    state: str
    state_name: str
    before: tuple[Homework, ...]
    after: tuple[Homework, ...]
    roles: str


class CellPage(NamedTuple):
    """The page of a cell."""

    name: str
    address: str
    hub: str
    day: str
    school_year: str
    headline: str
    waivers: tuple[str, ...]
    """Those that change a number of this page, a sentence each."""
    forecasts: tuple[ForecastRow, ...]
    pace: str
    """How forecasts are made, in words."""
    burn: Burn
    lessons: tuple[LessonLine, ...]
    shares: tuple[TallyTable, ...]
    online: OnlineRow
    waits: WaitList


class DashboardPage(NamedTuple):
    """The page of the whole school."""

    school: str
    day: str
    school_year: str
    headline: str
    waivers: tuple[str, ...]
    tables: tuple[StandingTable, ...]
    forecasts: tuple[ForecastRow, ...]
    """Those that will fall short, the worst first; of very many only these."""
    more: str
    """How many there are besides; empty when all are told."""
    well: str
    """How many targets will be reached; empty without targets."""
    pace: str
    burn: Burn
    kinds: tuple[str, ...]
    matrix: tuple[MatrixLine, ...]
    shares: tuple[TallyTable, ...]
    online: tuple[OnlineRow, ...]
    waits: WaitList
