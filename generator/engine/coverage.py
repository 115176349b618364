"""Coverage (độ phủ): which lessons have which materials on a day, and what the targets make of it (D6, D8-D11).

Only approved before-class and after-class materials count (D2, D14). A lesson is covered by a material that names its id,
whichever school year the material was made in (D11).
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from generator.model.coverage import CellCoverage, Coverage, LessonCoverage
from generator.model.curriculum import Cell
from generator.model.material import Material
from generator.model.school import School
from generator.model.targets import Target
from generator.registry import discover

from . import targets
from .cell_year import CellYear, cell_year
from .targets._measure import Measure
from .waivers import measured


def cover(school: School, materials: Sequence[Material], day: date) -> Coverage:
    """All cells of the school year of the day, and every target of every year in every cell of its scope.

    Cells stand in the order of ``School.curricula_of``; outcomes in the order of the catalogue, the waivers of their year honoured.
    """
    this_year = school.year_on(day)
    by_cell = _by_cell(materials)
    cells = [curriculum.cell for curriculum in school.curricula_of(this_year)]
    aims = [(target, cell) for plan in school.catalog.years for target in plan.targets for cell in dict.fromkeys(target.scope.cells)]
    wanted = dict.fromkeys([*((this_year, cell) for cell in cells), *((target.school_year, cell) for target, cell in aims)])
    waived = {plan.id: plan.waivers for plan in school.catalog.years}
    years = {(year, cell): cell_year(school, by_cell.get(cell, ()), year, cell) for year, cell in wanted}
    return Coverage(
        day,
        this_year,
        tuple(_cell_coverage(years[this_year, cell], day) for cell in cells),
        tuple(
            measured(measures()[type(target)].measure, target, years[target.school_year, cell], day, waived.get(target.school_year, ()))
            for target, cell in aims
        ),
    )


def cover_cell(school: School, materials: Sequence[Material], school_year: str, cell: Cell, day: date) -> CellCoverage:
    """One cell in one school year on one day; materials of other cells are passed over."""
    own = [material for material in materials if material.subject == cell.subject and material.grade == cell.grade]
    return _cell_coverage(cell_year(school, own, school_year, cell), day)


@cache
def measures() -> Mapping[type[Target], Measure[Any]]:
    """How each kind of target is measured; each measure takes its own kind."""
    return {measure.kind: measure for measure in discover(targets, Measure).values()}


def _by_cell(materials: Iterable[Material]) -> dict[Cell, list[Material]]:
    found: dict[Cell, list[Material]] = {}
    for material in materials:
        found.setdefault(material.cell, []).append(material)
    return found


def _cell_coverage(year: CellYear, day: date) -> CellCoverage:
    rows = year.curriculum.rows if year.curriculum else ()
    lessons = tuple(LessonCoverage(row, year.served.get(row.id, ())) for row in rows)
    return CellCoverage(year.cell, year.school_year, day, lessons, year.by_week)
