"""What the templates show: plain values, ready to be printed. Templates compute nothing."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step of the way from the first page to this one."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Chip:
    """A fact about a material: what it is, what it says, and a token for its look."""

    label: str
    text: str
    token: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A material as lists show it."""

    title: str
    address: str
    phase: str
    """The token, for the look."""
    phase_name: str
    type_name: str
    subject_name: str
    minutes: int | None
    summary: str
    is_draft: bool
    status_name: str


@dataclass(frozen=True, slots=True)
class WeekLabel:
    """A teaching week as it is shown."""

    number: int
    address: str
    dates: str
    """``07/09 – 12/09/2026``; empty without a table of weeks."""
    start: str
    """ISO; empty without a table of weeks."""
    end: str
    """ISO, the last day that belongs to the week, its Sunday included."""
    note: str = ""
    is_now: bool = False
    materials: int = 0


@dataclass(frozen=True, slots=True)
class LessonRow:
    """A row of a distribution with its materials."""

    title: str
    anchor: str
    kind: str
    kind_name: str
    periods: int
    weeks: tuple[WeekLabel, ...]
    before: tuple[Card, ...]
    within: tuple[Card, ...]
    after: tuple[Card, ...]
    counts: bool
    is_covered: bool


@dataclass(frozen=True, slots=True)
class Chapter:
    """Rows that belong together."""

    title: str
    rows: tuple[LessonRow, ...]


@dataclass(frozen=True, slots=True)
class PastYear:
    """What stood in an earlier school year, by week."""

    school_year: str
    weeks: tuple[tuple[int, tuple[Card, ...]], ...]


@dataclass(frozen=True, slots=True)
class Hub:
    """A subject in a grade: the year as a path of lessons."""

    subject: str
    subject_name: str
    grade: int
    address: str
    school_year: str
    chapters: tuple[Chapter, ...]
    others: tuple[Card, ...]
    """Materials whose lesson this year's distribution does not have."""
    covered: int
    lessons: int
    materials: int
    day: str
    past: tuple[PastYear, ...]


@dataclass(frozen=True, slots=True)
class SubjectWeek:
    """One subject in one week of a grade."""

    name: str
    address: str
    lessons: tuple[str, ...]
    """What the plan teaches in this week."""
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class WeekPage:
    """A teaching week of a grade."""

    grade: int
    week: WeekLabel
    school_year: str
    subjects: tuple[SubjectWeek, ...]
    earlier: WeekLabel | None
    later: WeekLabel | None


@dataclass(frozen=True, slots=True)
class SubjectLink:
    """A subject of a grade and how far it is."""

    name: str
    address: str
    covered: int
    lessons: int
    materials: int


@dataclass(frozen=True, slots=True)
class Pause:
    """A break of the school year."""

    note: str
    dates: str
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class GradePage:
    """A grade: its subjects and its weeks."""

    grade: int
    address: str
    school_year: str
    subjects: tuple[SubjectLink, ...]
    weeks: tuple[WeekLabel, ...]
    pauses: tuple[Pause, ...]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """The material before or after this one along the distribution."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class MaterialPage:
    """All of a material's page but its body."""

    title: str
    address: str
    summary: str
    chips: tuple[Chip, ...]
    outcomes: tuple[str, ...]
    lessons: tuple[str, ...]
    siblings: tuple[Card, ...]
    """The other materials of its lessons: the lesson's other phases."""
    earlier: Neighbour | None
    later: Neighbour | None
    authors: tuple[str, ...]
    sources: tuple[str, ...]
    license_name: str
    license_url: str
    is_draft: bool
    status_name: str


@dataclass(frozen=True, slots=True)
class Square:
    """One cell of the coverage matrix: the materials of one subject in one week."""

    week: int
    before: int
    after: int
    planned: bool
    """Whether the distribution teaches a lesson in this week."""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One subject of a grade over the weeks of the year."""

    name: str
    address: str
    covered: int
    lessons: int
    squares: tuple[Square, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """One grade: subjects × weeks."""

    grade: int
    weeks: tuple[int, ...]
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True)
class TargetRow:
    """One target in one cell."""

    name: str
    cell_name: str
    have: int
    need: int
    of: int
    unit: str
    due: str
    state: str
    state_name: str
    is_binding: bool
    remedy: str


@dataclass(frozen=True, slots=True)
class CoveragePage:
    """The public page of coverage."""

    school_year: str
    day: str
    matrices: tuple[Matrix, ...]
    targets: tuple[TargetRow, ...]


@dataclass(frozen=True, slots=True)
class RulePage:
    """A rule as the manual shows it."""

    code: str
    name: str
    address: str
    severity: str
    severity_name: str
    title: str
    why: str
    wrong: str
    right: str
    allowable: bool


def on_paper(day: date) -> str:
    """A day as it is written in Vietnam: 09/10/2023."""
    return f"{day:%d/%m/%Y}"


def span_on_paper(start: date, end: date) -> str:
    """Two days as they are written: ``09/10 – 14/10/2023``."""
    return f"{start:%d/%m} – {end:%d/%m/%Y}" if start.year == end.year else f"{on_paper(start)} – {on_paper(end)}"


@dataclass(frozen=True, slots=True)
class Stage:
    """A simulation on a page of its own."""

    name: str
    address: str
    file: str
    """What its frame loads, from the site's root."""
    lesson: str
    """The title of the first material that shows it."""
    lesson_address: str
