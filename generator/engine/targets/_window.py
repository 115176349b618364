"""The window of a dated target (D9): its teaching weeks, and the materials that stand in them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator.engine.cell_year import CellYear
from generator.engine.schedule import Stand
from generator.model.calendar import Week
from generator.model.coverage import Gap
from generator.model.message import Message, say
from generator.model.targets import Alternation, Count, Pace

from ._measure import Lack, absent, curriculum_path, weeks_path
from ._words import paper, weeks

TABLES = 2
"""A window needs the year's table of weeks, and the distribution that says where earlier materials stand."""


@dataclass(frozen=True, slots=True)
class Window:
    """The teaching weeks of a window, and the counting materials that stand in at least one of them, by path."""

    weeks: tuple[Week, ...]
    stands: tuple[Stand, ...]

    def without_material(self, among: Sequence[Week]) -> list[Week]:
        """Those of the given weeks in which no material stands."""
        taken = {number for one in self.stands for number in one.weeks}
        return [week for week in among if week.number not in taken]

    def gaps(self, empty: Sequence[Week]) -> tuple[Gap, ...]:
        """The given weeks, those that follow one another in the window put together; a break does not part two weeks."""
        return tuple(Gap(weeks=run) for run in _runs([week.number for week in self.weeks], {week.number for week in empty}))


def window_of(target: Pace | Count | Alternation, year: CellYear) -> Window:
    """The window of a target in a cell."""
    teaching = year.calendar.teaching_weeks(target.start, target.end) if year.calendar else ()
    numbers = {week.number for week in teaching}
    return Window(teaching, tuple(one for one in year.on_time if not numbers.isdisjoint(one.weeks)))


def lacks(target: Pace | Count | Alternation, year: CellYear, window: Window) -> tuple[Lack, ...]:
    """The tables without which a window cannot be measured."""
    found = []
    if year.calendar is None or not year.calendar.weeks:
        found.append(absent(weeks_path(year)))
    elif not window.weeks:
        found.append(_no_weeks(weeks_path(year), target.start, target.end))
    if year.curriculum is None or not year.curriculum.rows:
        found.append(absent(curriculum_path(year)))
    return tuple(found)


def after(day: date) -> date:
    """The day after."""
    return day + timedelta(days=1)


def remedy(short: int, window: Window, gaps: Sequence[Gap]) -> Message:
    """What would fill a window. Which weeks is for the department to say: the guide asks for one a week on average."""
    if gaps:
        return say(
            "add approved before or after materials ({count}), for instance for weeks without one: {weeks}", count=short, weeks=weeks(gaps)
        )
    first, last = window.weeks[0].number, window.weeks[-1].number
    return say("add approved before or after materials ({count}) for weeks {first} to {last}", count=short, first=first, last=last)


def _no_weeks(path: str, start: date, end: date) -> Lack:
    says = say(
        "correct the dates in “{file}” or those of the target: no teaching week begins from {start} to {end}",
        file=path,
        start=paper(start),
        end=paper(end),
    )
    return Lack(path, says)


def _runs(line: Sequence[int], chosen: set[int]) -> Iterator[tuple[int, ...]]:
    run: list[int] = []
    for number in line:
        if number in chosen:
            run.append(number)
        elif run:
            yield tuple(run)
            run = []
    if run:
        yield tuple(run)
