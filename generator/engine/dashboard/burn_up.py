"""Burn-ups: lessons due, done and foreseen, week by week (D12)."""

from bisect import bisect
from collections.abc import Sequence
from datetime import date

from generator.model.calendar import Calendar
from generator.model.dashboard import BurnUp, Point, Progress

from .forecast import WINDOW, expected


def burn_up(lessons: Sequence[Progress], calendar: Calendar | None, day: date) -> BurnUp:
    """Some lessons over the weeks of a year: a point at the end of each teaching week, and one on the day itself.

    The foreseen line begins on the day with what is done, rises by the pace of the window, and stops at all lessons.
    """
    finished = sorted(one.done_on for one in lessons if one.done_on)
    due = sorted(one.due for one in lessons if one.due)
    done, gained = len(finished), len(finished) - bisect(finished, day - WINDOW)
    ends = {week.end: week.number for week in calendar.weeks} if calendar else {}
    days = sorted({*ends, *([day] if ends and min(ends) <= day <= max(ends) else [])})
    points = tuple(
        Point(
            one,
            ends.get(one),
            bisect(due, one),
            bisect(finished, one) if one <= day else None,
            min(expected(done, gained, (one - day).days), len(lessons)) if one >= day else None,
        )
        for one in days
    )
    return BurnUp(points, len(lessons), gained, day - WINDOW)
