"""Online share (tỉ lệ trực tuyến): at least 35% of the volume of lessons is given online; no period is cut (D6)."""

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction
from math import ceil

from generator.engine.cell_year import CellYear
from generator.model.coverage import Outcome
from generator.model.curriculum import Lesson
from generator.model.message import Message, say
from generator.model.targets import OnlineShare, Unit

from ._lessons import TABLES, gaps, lacks, lessons_of
from ._measure import Lack, Measure, curriculum_path, state_of, unmeasured
from ._words import lessons


def _measure(target: OnlineShare, year: CellYear, day: date) -> Outcome:
    """From the due day on, the covered lesson rows, or their periods, are at least the share of all lesson rows.

    A lesson counts whole as soon as it has one approved before or after material, whichever school year that was made in.
    The share is taken as it is written (0.35 is 35/100) and what is needed is rounded up, to all of them at most. The gaps
    are the earliest uncovered lessons that together bring what is short; the department may choose others. Of lessons that are
    waived and have no material no share is needed.
    """
    if missing := lacks(year) or _without_periods(target, year):
        return unmeasured(target, year, day, target.due, target.due, missing, TABLES)
    rows = lessons_of(year)
    without = [row for row in rows if not year.covers(row)]
    of = sum(_volume(row, target.unit) for row in rows)
    have = of - sum(_volume(row, target.unit) for row in without)
    asked = of - sum(_volume(row, target.unit) for row in without if year.is_free(row))
    need = min(ceil(Fraction(str(target.min_share)) * asked), asked)
    short = max(need - have, 0)
    lacking = gaps(_enough((row for row in without if not year.is_free(row)), short, target.unit))
    return Outcome(
        target=target,
        cell=year.cell,
        day=day,
        state=state_of(have, need, day, target.due),
        have=have,
        need=need,
        of=of,
        unit=say("lessons") if target.unit is Unit.LESSONS else say("periods"),
        due=target.due,
        gaps=lacking,
        remedy=_remedy(target.unit, short, lessons(lacking)) if short else Message(""),
    )


def _volume(row: Lesson, unit: Unit) -> int:
    return row.periods if unit is Unit.PERIODS else 1


def _without_periods(target: OnlineShare, year: CellYear) -> tuple[Lack, ...]:
    if target.unit is Unit.LESSONS or any(row.periods for row in lessons_of(year)):
        return ()
    path = curriculum_path(year)
    return (Lack(path, say("write the periods of the lessons in “{file}”: without them this target cannot be measured", file=path)),)


def _enough(rows: Iterable[Lesson], short: int, unit: Unit) -> Iterator[Lesson]:
    """The first rows that have something to bring, until they bring what is short."""
    for row in rows:
        if short <= 0:
            return
        if volume := _volume(row, unit):
            short -= volume
            yield row


def _remedy(unit: Unit, short: int, titles: str | Message) -> Message:
    if unit is Unit.LESSONS:
        return say(
            "add an approved before or after material to more lessons ({count}), for instance {lessons}", count=short, lessons=titles
        )
    return say(
        "add an approved before or after material to lessons with more periods ({count}), for instance {lessons}",
        count=short,
        lessons=titles,
    )


MEASURE = Measure(OnlineShare, _measure)
