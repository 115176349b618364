"""Pace (tiến độ): on average one material a week, as the weeks go by (D9)."""

from datetime import date

from generator.engine.cell_year import CellYear
from generator.model.coverage import Outcome
from generator.model.message import Message, say
from generator.model.targets import Pace

from ._measure import Measure, state_of, unmeasured
from ._window import TABLES, after, lacks, remedy, window_of


def _measure(target: Pace, year: CellYear, day: date) -> Outcome:
    """On a day the cell has as many materials in the window as teaching weeks of it have ended, less the tolerance.

    A week has ended once its last day is over: on that day itself nothing is owed for it. A material may stand in any week
    of the window, those to come included, for the guide asks for an average; one that stands in several weeks is one
    material. Before the window and in its first week nothing is needed, so the target is met. It binds in full from the day
    after the last week of the window. The gaps are the earliest ended weeks without a material, as many as are short. Nothing
    is owed for a week that is waived.
    """
    window = window_of(target, year)
    due = after(window.weeks[-1].end if window.weeks else target.end)
    if missing := lacks(target, year, window):
        return unmeasured(target, year, day, target.start, due, missing, TABLES)
    ended = [week for week in window.weeks if week.end < day and week.number not in year.free_weeks]
    have, need = len(window.stands), max(len(ended) - target.tolerance_weeks, 0)
    short = max(need - have, 0)
    gaps = window.gaps(window.without_material(ended)[:short])
    return Outcome(
        target=target,
        cell=year.cell,
        day=day,
        state=state_of(have, need, day, target.start),
        have=have,
        need=need,
        of=len(window.weeks),
        unit=say("materials"),
        due=due,
        gaps=gaps,
        remedy=remedy(short, window, gaps) if short else Message(""),
    )


MEASURE = Measure(Pace, _measure)
