"""How a change moves the targets, and which of these moves make coverage worse."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from generator.model.coverage import Outcome, State
from generator.model.curriculum import Cell
from generator.model.library import Library
from generator.model.material import Material
from generator.model.patch import Bared, Shift
from generator.model.school import School
from generator.model.span import Span
from generator.model.targets import OnMiss
from generator.model.waivers import Waiver

Key = tuple[str, str, Cell]


@dataclass(frozen=True)
class Targets:
    """The targets of two states of a library."""

    before: Library
    after: Library
    moved: Mapping[str, str]
    """The earlier path of each file that was moved, by its present one."""

    def shifts(self) -> Iterator[Shift]:
        """Every target in every cell that the change moves; those that are gone come last."""
        earlier = {_key(outcome): outcome for outcome in _outcomes(self.before)}
        later = {_key(outcome): outcome for outcome in _outcomes(self.after)}
        gone = {key: outcome for key, outcome in earlier.items() if key not in later}
        for key, outcome in later.items():
            former = earlier.get(key) or _under_another_id(outcome, gone)
            if former is not None:
                gone.pop(_key(former), None)
            if former is None or _facts(former) != _facts(outcome):
                yield Shift(former, outcome, self._is_worse(former, outcome), self._asks_anew(former, outcome))
        for outcome in gone.values():
            yield Shift(outcome, None, asks_anew=True)

    def _is_worse(self, before: Outcome | None, after: Outcome) -> bool:
        """A target that was missed already is worse only by what the change took away, never by what it added."""
        if before is None:
            return after.state is State.MISSED
        if after.state is State.MISSED and after.target.on_miss is OnMiss.REJECT and before.target.on_miss is OnMiss.WARN:
            return True
        if before.state is State.MISSED and after.state is State.MISSED:
            return self._lacks_more(before, after) and not self._only_adds(before, after)
        return after.state is not State.MET and self._lacks_more(before, after)

    def _lacks_more(self, before: Outcome, after: Outcome) -> bool:
        """Without its tables a target lacks everything, so that with them it lacks less, whatever the numbers are."""
        if before.is_measured != after.is_measured:
            return before.is_measured
        return after.short > before.short

    def _only_adds(self, before: Outcome, after: Outcome) -> bool:
        """Whether all that was counted in a cell still is, as it was, by the same demand and tables."""
        cell = after.cell
        return not self._asks_anew(before, after) and self._counted_before.get(cell, set()) <= self._counted_after.get(cell, set())

    def _asks_anew(self, before: Outcome | None, after: Outcome) -> bool:
        year, cell = after.target.school_year, after.cell
        if before is None or replace(before.target, span=Span("")) != replace(after.target, span=Span("")):
            return True
        earlier, later = self.before.school, self.after.school
        if _waivers(earlier, year) != _waivers(later, year):
            return True
        return _tables(earlier, year, cell) != _tables(later, year, cell)

    @cached_property
    def _counted_before(self) -> dict[Cell, set[Material]]:
        now = {earlier: present for present, earlier in self.moved.items()}
        return _counted(self.before, now)

    @cached_property
    def _counted_after(self) -> dict[Cell, set[Material]]:
        return _counted(self.after, {})


def _tables(school: School, year: str, cell: Cell) -> tuple[object, ...]:
    return (school.calendar(year), school.curriculum(year, cell), school.successions_of(cell))


def bared(before: Library, after: Library) -> Iterator[Bared]:
    """The lessons of the day's school year that were covered and are not any more."""
    if before.coverage is None or after.coverage is None:
        return
    covered = {(cell.cell, row.lesson.id) for cell in before.coverage.cells for row in cell.lessons if row.is_covered}
    for cell in after.coverage.cells:
        yield from (
            Bared(cell.cell, row.lesson)
            for row in cell.lessons
            if row.lesson.counts and not row.is_covered and (cell.cell, row.lesson.id) in covered
        )


def _waivers(school: School, year: str) -> list[Waiver]:
    """What is waived of a year, wherever in the catalogue it stands."""
    return [replace(one, span=Span("")) for plan in school.catalog.years if plan.id == year for one in plan.waivers]


def _outcomes(library: Library) -> tuple[Outcome, ...]:
    return library.coverage.outcomes if library.coverage else ()


def _key(outcome: Outcome) -> Key:
    return (outcome.target.school_year, outcome.target.id, outcome.cell)


def _under_another_id(outcome: Outcome, gone: Mapping[Key, Outcome]) -> Outcome | None:
    """The only target of the same kind, year and cell that is gone: its id was changed."""
    same = [
        one
        for one in gone.values()
        if type(one.target) is type(outcome.target) and one.cell == outcome.cell and one.target.school_year == outcome.target.school_year
    ]
    return same[0] if len(same) == 1 else None


def _facts(outcome: Outcome) -> tuple[object, ...]:
    return (outcome.state, outcome.have, outcome.need, outcome.is_measured, outcome.target.on_miss)


def _counted(library: Library, now: Mapping[str, str]) -> dict[Cell, set[Material]]:
    """What counts in each cell: of each material only what decides where it stands."""
    found: dict[Cell, set[Material]] = {}
    for one in library.materials:
        if one.counts:
            path = now.get(one.path, one.path)
            bare = Material(path, "", one.subject, one.grade, one.school_year, one.week, one.phase, one.lessons, "", one.status)
            found.setdefault(one.cell, set()).add(bare)
    return found
