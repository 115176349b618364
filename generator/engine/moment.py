"""Where a day stands in a school year: the same sums as theme/assets/hoclieu/shell.js, which does them on the reader's day (D22)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.model.calendar import Break, Calendar, Week


class Season(StrEnum):
    """What a day of the school year is."""

    WEEK = "week"
    """In a teaching week, its Sunday included."""
    BREAK = "break"
    """Between two teaching weeks: Tết, a holiday."""
    SOON = "soon"
    """Before the first week."""
    OVER = "over"
    """After the last: summer."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A day in a school year."""

    season: Season
    week: Week | None
    """The week of the day; when there is none, the next one; None after the last."""
    pause: Break | None = None
    """The break of the day."""


def moment_on(calendar: Calendar, day: date) -> Moment | None:
    """Where a day stands; None when the table has no weeks."""
    if not calendar.weeks:
        return None
    if week := calendar.week_on(day):
        return Moment(Season.WEEK, week)
    following = next((week for week in calendar.weeks if week.start > day), None)
    if following is None:
        return Moment(Season.OVER, None)
    if following is calendar.weeks[0]:
        return Moment(Season.SOON, following)
    return Moment(Season.BREAK, following, calendar.break_on(day))
