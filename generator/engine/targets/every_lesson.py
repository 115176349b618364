"""Every lesson (mỗi bài): each lesson of the distribution has at least one material by a day (D10, D11)."""

from collections.abc import Sequence
from datetime import date, timedelta

from generator.engine.cell_year import CellYear
from generator.model.coverage import Gap, Outcome, State
from generator.model.message import Message, say
from generator.model.targets import EveryLesson

from ._lessons import TABLES, gaps, lacks, lessons_of
from ._measure import Measure, state_of, unmeasured
from ._words import lessons, paper


def _measure(target: EveryLesson, year: CellYear, day: date) -> Outcome:
    """From the due day on, every lesson row of the year's distribution has an approved before or after material.

    Whichever school year the material was made in (D11). The due day is the first on which it must be so: the guide asks
    that all is done before 30/11/2024. Until then the target is pending with the same gaps, and the remedy is a forecast:
    how many lessons a week are to be finished. A lesson without material that is waived is not needed.
    """
    if missing := lacks(year):
        return unmeasured(target, year, day, target.due, target.due, missing, TABLES)
    rows = lessons_of(year)
    without = [row for row in rows if not year.covers(row)]
    uncovered = gaps(row for row in without if not year.is_free(row))
    have = len(rows) - len(without)
    need = have + len(uncovered)
    state = state_of(have, need, day, target.due)
    return Outcome(
        target=target,
        cell=year.cell,
        day=day,
        state=state,
        have=have,
        need=need,
        of=len(rows),
        unit=say("lessons"),
        due=target.due,
        gaps=uncovered,
        remedy=_remedy(state, uncovered, target.due, _weeks_left(year, day, target.due)),
    )


def _weeks_left(year: CellYear, day: date, due: date) -> int:
    """The teaching weeks of the target's year from that of the day on that begin before the due day.

    Where there are none, such as in summer or without a table of weeks, weeks of the calendar; at least one.
    """
    teaching = [week for week in year.calendar.weeks if week.end >= day and week.start < due] if year.calendar else []
    return len(teaching) or max(-((day - due) // timedelta(days=7)), 1)


def _remedy(state: State, uncovered: Sequence[Gap], due: date, weeks_left: int) -> Message:
    count, titles = len(uncovered), lessons(uncovered)
    match state:
        case State.MET:
            return Message("")
        case State.MISSED:
            return say(
                "add an approved before or after material to each of these lessons ({count}): {lessons}", count=count, lessons=titles
            )
    return say(
        "finish {rate} or more a week before {due}; lessons still without an approved before or after material ({count}): {lessons}",
        rate=-(-count // weeks_left),
        due=paper(due),
        count=count,
        lessons=titles,
    )


MEASURE = Measure(EveryLesson, _measure)
