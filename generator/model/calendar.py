"""Teaching weeks and their dates: always from the school's table, never from a formula (Tết moves)."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from .span import Span


@dataclass(frozen=True, slots=True)
class Week:
    """A teaching week (tuần thực học): number 1…35, semester I or II, first and last day."""

    number: int
    semester: str
    start: date
    end: date
    span: Span
    note: str = ""


@dataclass(frozen=True, slots=True)
class Break:
    """Days without lessons, such as Tết: a named row of the table, or an unnamed gap between two weeks."""

    start: date
    end: date
    note: str = ""
    number: int | None = None
    """The week's number when the school counts its free weeks too."""

    @property
    def name(self) -> str:
        """What pupils read: the note without the brackets at its end, such as “(tạm tính)”, which are for those who plan."""
        return re.sub(r"\s*\([^()]*\)\s*$", "", self.note)


@dataclass(frozen=True, slots=True)
class Calendar:
    """The weeks of one school year, in order."""

    school_year: str
    weeks: tuple[Week, ...]
    breaks: tuple[Break, ...] = ()
    span: Span = Span("")

    def week(self, number: int) -> Week | None:
        """The teaching week of this number."""
        return next((week for week in self.weeks if week.number == number), None)

    def week_on(self, day: date) -> Week | None:
        """The teaching week the day falls in, its Sunday included."""
        return next((week for week in self.weeks if week.start <= day <= max(week.end, week.start + timedelta(days=6))), None)

    def break_on(self, day: date) -> Break | None:
        """The break the day falls in."""
        return next((pause for pause in self.breaks if pause.start <= day <= pause.end), None)

    def break_numbered(self, number: int) -> Break | None:
        """The break that the school counts as week ``number``."""
        return next((pause for pause in self.breaks if pause.number == number), None)

    def teaching_weeks(self, start: date, end: date) -> tuple[Week, ...]:
        """The teaching weeks whose first day lies in the window, both ends included.

        Demand D9: 09/10/2023 to 06/05/2024, both Mondays, hold 29 teaching weeks in 2023-2024 because Tết takes two.
        """
        return tuple(week for week in self.weeks if start <= week.start <= end)

    @property
    def start(self) -> date | None:
        """The first day of the first week."""
        return self.weeks[0].start if self.weeks else None

    @property
    def end(self) -> date | None:
        """The last day of the last week."""
        return self.weeks[-1].end if self.weeks else None
