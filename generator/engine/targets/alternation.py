"""Alternation (xen kẽ): before-class and after-class materials in turn (D9)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import count, groupby
from math import ceil

from generator.engine.cell_year import CellYear
from generator.engine.schedule import Stand
from generator.model.coverage import Gap, Outcome
from generator.model.material import Phase
from generator.model.message import N_, Message, say
from generator.model.targets import Alternation

from ._measure import Measure, state_of, unmeasured
from ._window import TABLES, Window, after, lacks, window_of
from ._words import together, weeks

FEWEST_FOR_SHARES = 4
"""With fewer materials a share says nothing: three are at best two to one, and a third is less than 35%."""

_TOO_FEW = {
    Phase.BEFORE: N_("before-class materials are too few beside the after-class ones: add at least {count}"),
    Phase.AFTER: N_("after-class materials are too few beside the before-class ones: add at least {count}"),
}


@dataclass(frozen=True, slots=True)
class _Placed:
    """A material at the one week by which it is put in line."""

    week: int
    stand: Stand


def _measure(target: Alternation, year: CellYear, day: date) -> Outcome:
    """From the day after the window on, no run of one phase is longer than ``max_run`` and no phase's share below ``min_share``.

    The materials of the window are put in line by week, order of their lesson in the distribution, before ahead of after,
    and path; one that stands in several weeks is put in line once, at the first of them if it is before-class and at the
    last if it is after-class. ``of`` and ``need`` are all of them, ``have`` those in turn. Out of turn are the materials of
    a run beyond its first ``max_run``; when a share is too small, as many materials as would have to change sides, and no
    phase is asked for more than half; of the two numbers the larger, since one change can mend both. Shares are judged from
    four materials on. A cell without materials has none out of turn: that it has none is told by pace and count. Until the
    window is over the target is pending when it is violated. The gaps are the weeks of the runs that are too long. A material in
    a week that is waived breaks no turn: so many fewer are needed.
    """
    window, binds = window_of(target, year), after(target.end)
    if missing := lacks(target, year, window):
        return unmeasured(target, year, day, binds, binds, missing, TABLES)
    line = _in_line(window)
    runs = [list(group) for _, group in groupby(line, lambda p: p.stand.material.phase)]
    long = [run for run in runs if _beyond(run, target, year.free_weeks)]
    gaps = tuple(Gap(weeks=tuple(sorted({placed.week for placed in run}))) for run in long)
    shortages = _shortages(target, line)
    have = max(len(line) - _out_of_turn(runs, target, shortages, frozenset()), 0)
    need = have + _out_of_turn(runs, target, shortages, year.free_weeks)
    return Outcome(
        target=target,
        cell=year.cell,
        day=day,
        state=state_of(have, need, day, binds),
        have=have,
        need=need,
        of=len(line),
        unit=say("materials in turn"),
        due=binds,
        gaps=gaps,
        remedy=_remedy(target, gaps, shortages, len(line)),
    )


def _beyond(run: Sequence[_Placed], target: Alternation, free: frozenset[int]) -> int:
    """How many materials of a run are too many, those in weeks that are waived left out."""
    return max(len(run) - target.max_run - sum(placed.week in free for placed in run), 0)


def _out_of_turn(runs: Sequence[Sequence[_Placed]], target: Alternation, shortages: dict[Phase, int], free: frozenset[int]) -> int:
    return max(sum(_beyond(run, target, free) for run in runs), *shortages.values())


def _in_line(window: Window) -> list[_Placed]:
    numbers = {week.number for week in window.weeks}
    placed = []
    for one in window.stands:
        own = [week for week in one.weeks if week in numbers]
        placed.append(_Placed(own[-1] if one.material.phase is Phase.AFTER else own[0], one))
    return sorted(placed, key=lambda p: (p.week, p.stand.in_line))


def _shortages(target: Alternation, line: Sequence[_Placed]) -> dict[Phase, int]:
    """By phase, how many materials would have to change sides for the least share."""
    phases = [placed.stand.material.phase for placed in line]
    return {phase: max(_least(target, len(line)) - phases.count(phase), 0) for phase in _TOO_FEW}


def _least(target: Alternation, of: int) -> int:
    """How many of so many materials each phase must have: never more than half, which is all that both can have at once."""
    return min(ceil(Fraction(str(target.min_share)) * of), of // 2) if of >= FEWEST_FOR_SHARES else 0


def _remedy(target: Alternation, gaps: Sequence[Gap], shortages: dict[Phase, int], of: int) -> Message:
    says = []
    if gaps:
        words = N_("more than {most} materials of one phase follow one another in weeks {weeks}: put one of the other phase between them")
        says.append(say(words, weeks=weeks(gaps), most=target.max_run))
    for phase, short in shortages.items():
        if short:
            own = _least(target, of) - short
            says.append(say(_TOO_FEW[phase], count=next(more for more in count(1) if own + more >= _least(target, of + more))))
    return together(says)


MEASURE = Measure(Alternation, _measure)
