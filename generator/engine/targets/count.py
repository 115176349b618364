"""Count (số lượng): the guide's "about 30 materials" per subject and grade (D9)."""

from datetime import date

from generator.engine.cell_year import CellYear
from generator.model.coverage import Outcome
from generator.model.message import Message, say
from generator.model.targets import Count

from ._measure import Measure, state_of, unmeasured
from ._window import TABLES, after, lacks, remedy, window_of


def _measure(target: Count, year: CellYear, day: date) -> Outcome:
    """From the day after the window on, the cell has as many materials in it as it has teaching weeks, less the tolerance.

    The number comes from the school's table of weeks: 29 in 2023-2024, because Tết takes two weeks out of the window. A
    material that stands in several weeks is one material, and two materials in one week are two. Until the window is over
    the target is pending unless it is reached. The gaps are the earliest weeks without a material, as many as are short. A
    week that is waived is not counted.
    """
    window, binds = window_of(target, year), after(target.end)
    if missing := lacks(target, year, window):
        return unmeasured(target, year, day, binds, binds, missing, TABLES)
    asked = [week for week in window.weeks if week.number not in year.free_weeks]
    have, need = len(window.stands), max(len(asked) - target.tolerance, 0)
    short = max(need - have, 0)
    gaps = window.gaps(window.without_material(asked)[:short])
    return Outcome(
        target=target,
        cell=year.cell,
        day=day,
        state=state_of(have, need, day, binds),
        have=have,
        need=need,
        of=len(window.weeks),
        unit=say("materials"),
        due=binds,
        gaps=gaps,
        remedy=remedy(short, window, gaps) if short else Message(""),
    )


MEASURE = Measure(Count, _measure)
