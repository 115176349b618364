"""Forecasts: where targets lead when work goes on at the pace of the last six weeks (D10, D12)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from generator.engine.cell_year import CellYear
from generator.engine.coverage import measures
from generator.engine.waivers import measured
from generator.model.dashboard import Forecast
from generator.model.targets import Alternation, Target
from generator.model.waivers import Waiver

from .progress import approved_by

WINDOW = timedelta(weeks=6)
"""The pace is what was added in so many weeks: long enough to hold a week of tests, short enough to notice a standstill."""
FARTHEST = 3660
"""Days ahead, beyond which no day is foreseen."""


def expected(have: int, gained: int, days: int) -> int:
    """What there will be after some days at the pace of the window; whole ones only, never fewer than there are."""
    return have + max(gained, 0) * max(days, 0) // WINDOW.days


def days_until(have: int, need: int, gained: int) -> int | None:
    """The fewest days after which ``expected`` reaches what is needed; None when that is too far off to be said."""
    if have >= need:
        return 0
    days = -(-(need - have) * WINDOW.days // gained) if gained > 0 else FARTHEST + 1
    return days if days <= FARTHEST else None


def forecasts_of(targets: Iterable[Target], year: CellYear, day: date, waivers: Sequence[Waiver] = ()) -> Iterator[Forecast]:
    """Of the targets of a cell and year that can be counted on: those on alternation cannot, and one without its tables neither.

    ``have`` of the window's first day is what the target would have counted then: the same sum over the materials that were approved.
    Waivers are honoured as the check does; what is needed on the due day is what those leave that are in force then.
    """
    then = replace(year, stands=tuple(one for one in year.stands if approved_by(one.material, day) <= day - WINDOW))
    for target in targets:
        if isinstance(target, Alternation):
            continue
        measure = measures()[type(target)].measure
        outcome = measured(measure, target, year, day, waivers)
        if not outcome.is_measured:
            continue
        have, need = outcome.have, measured(measure, target, year, max(outcome.due, day), waivers).need
        gained = have - measured(measure, target, then, day, waivers).have
        days = days_until(have, need, gained)
        yield Forecast(
            target=target,
            cell=year.cell,
            outcome=outcome,
            need=need,
            gained=gained,
            since=day - WINDOW,
            expected=expected(have, gained, (outcome.due - day).days),
            ready_on=day + timedelta(days=days) if days else None,
        )
