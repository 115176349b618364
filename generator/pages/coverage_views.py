"""What the page of coverage shows: plain values, ready to be printed."""

from typing import NamedTuple

from .views import CalendarLink


class Square(NamedTuple):
    """One cell of the coverage matrix: the materials of one subject in one week."""

    week: int
    before: int
    after: int
    planned: bool
    """Whether the distribution teaches a lesson in this week."""


class MatrixRow(NamedTuple):
    """One subject of a grade over the weeks of the year."""

    name: str
    address: str
    covered: int
    lessons: int
    squares: tuple[Square, ...]


class Matrix(NamedTuple):
    """One grade: subjects × weeks."""

    grade: int
    weeks: tuple[int, ...]
    rows: tuple[MatrixRow, ...]


class TargetRow(NamedTuple):
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
    waivers: tuple[str, ...] = ()
    """What the school has waived or postponed of it, each in a sentence."""


class CoveragePage(NamedTuple):
    """The public page of coverage."""

    school_year: str
    day: str
    matrices: tuple[Matrix, ...]
    targets: tuple[TargetRow, ...]
    calendars: tuple[CalendarLink, ...] = ()
    """Of the roles."""
