"""The whole: every cell of the school year of the day, and the sums that leaders ask for (D12)."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain
from typing import TypeVar

from generator.engine.cell_year import CellYear, cell_year
from generator.engine.due import dues
from generator.engine.succession import lessons_in
from generator.model.catalog import Catalog
from generator.model.coverage import Outcome
from generator.model.curriculum import Cell, Curriculum
from generator.model.dashboard import Board, CellBoard, Progress, Standing
from generator.model.due import Owed
from generator.model.library import Library
from generator.model.material import Material
from generator.model.targets import OnlineShare, Target

from .burn_up import burn_up
from .days import waivers_of
from .forecast import forecasts_of
from .progress import phases_of, progress_of, standing_of
from .shares import assessments, kinds, levels
from .waits import waits_of

K = TypeVar("K", str, int)


def board_of(library: Library) -> Board:
    """What leaders follow of a library on its day: drafts count for nothing, materials in review only as such."""
    school, day = library.school, library.day
    year, catalog = school.year_on(day), school.catalog
    by_cell: dict[Cell, list[Material]] = {}
    for material in library.materials:
        by_cell.setdefault(material.cell, []).append(material)
    late = [one for one in dues(library, day).owed if one.is_late(day)]
    cells = tuple(_cell(library, plan, by_cell.get(plan.cell, []), late) for plan in school.curricula_of(year))
    lessons = tuple(chain.from_iterable(cell.lessons for cell in cells))
    departments = {subject.id: subject.department for subject in catalog.subjects}
    calendar = school.calendar(year)
    return Board(
        school_year=year,
        day=day,
        cells=cells,
        standing=replace(sum((cell.standing for cell in cells), Standing()), late=len(late)),
        by_department=_grouped(cells, late, lambda cell: departments.get(cell.subject, ""), [one.id for one in catalog.departments]),
        by_subject=_grouped(cells, late, lambda cell: cell.subject, [one.id for one in catalog.subjects]),
        by_grade=_grouped(cells, late, lambda cell: cell.grade, catalog.grades),
        by_role=_by_role(lessons, late, catalog, day),
        burn_up=burn_up(lessons, calendar, day),
        waits=waits_of(library.materials, calendar.start if calendar else None, day),
    )


def _cell(library: Library, plan: Curriculum, materials: Sequence[Material], late: Iterable[Owed]) -> CellBoard:
    school, day, catalog = library.school, library.day, library.school.catalog
    owed = [one for one in late if one.cell == plan.cell]
    in_vain = {one.lesson.id for one in owed if one.lesson}
    lessons = progress_of(school, plan, materials, day, in_vain)
    rows = {row.id for row in plan.rows}
    counting = [
        material for material in materials if material.counts and not rows.isdisjoint(lessons_in(school, material, plan.school_year))
    ]
    calendar = school.calendar(plan.school_year)
    forecasts = tuple(forecasts_of(_targets(catalog, plan), _year(library, plan, materials), day, waivers_of(school, plan)))
    return CellBoard(
        cell=plan.cell,
        lessons=lessons,
        standing=replace(standing_of(lessons, day), late=len(owed)),
        phases=phases_of(lessons),
        kinds=kinds(counting, catalog),
        materials=len(counting),
        assessments=assessments(counting, catalog),
        levels=levels(counting, catalog),
        forecasts=forecasts,
        online=next((one.outcome for one in forecasts if isinstance(one.target, OnlineShare)), None),
        burn_up=burn_up(lessons, calendar, day),
        waits=waits_of(materials, calendar.start if calendar else None, day),
        eased=tuple(one for one in _outcomes(library, plan) if one.reliefs),
    )


def _outcomes(library: Library, plan: Curriculum) -> Iterable[Outcome]:
    """Of the cell's targets of the year."""
    found = library.coverage.outcomes if library.coverage else ()
    return (one for one in found if one.cell == plan.cell and one.target.school_year == plan.school_year)


def _year(library: Library, plan: Curriculum, materials: Sequence[Material]) -> CellYear:
    return cell_year(library.school, materials, plan.school_year, plan.cell)


def _targets(catalog: Catalog, plan: Curriculum) -> tuple[Target, ...]:
    """The year's targets that are about a cell."""
    year = next((one for one in catalog.years if one.id == plan.school_year), None)
    own = year.targets if year else ()
    return tuple(one for one in own if plan.cell.subject in one.scope.subjects and plan.cell.grade in one.scope.grades)


def _grouped(
    cells: Iterable[CellBoard], late: Iterable[Owed], group_of: Callable[[Cell], K], order: Iterable[K]
) -> tuple[tuple[K, Standing], ...]:
    found: dict[K, Standing] = {}
    for one in cells:
        group = group_of(one.cell)
        found[group] = found.get(group, Standing()) + one.standing
    return _in_order(_with_late(found, Counter(group_of(one.cell) for one in late)), order)


def _with_late(found: Mapping[K, Standing], late: Mapping[K, int]) -> dict[K, Standing]:
    """What targets ask for in vain may be of an earlier year, for which there is no lesson of this one."""
    return {key: replace(found.get(key, Standing()), late=late.get(key, 0)) for key in {**found, **late}}


def _by_role(lessons: Iterable[Progress], late: Iterable[Owed], catalog: Catalog, day: date) -> tuple[tuple[str, Standing], ...]:
    own: dict[str, list[Progress]] = {}
    for one in lessons:
        for role in one.roles or ("",):
            own.setdefault(role, []).append(one)
    found = _with_late({role: standing_of(some, day) for role, some in own.items()}, Counter(one.role for one in late))
    return _in_order(found, [person.id for person in catalog.people])


def _in_order(found: Mapping[K, Standing], order: Iterable[K]) -> tuple[tuple[K, Standing], ...]:
    """As the catalogue lists them, then those that it does not know."""
    places = {key: place for place, key in enumerate(order)}
    return tuple(sorted(found.items(), key=lambda item: (places.get(item[0], len(places)), item[0])))
