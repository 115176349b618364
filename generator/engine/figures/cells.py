"""What a subject has in a grade, beside what it should have."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator.engine.text import vietnamese_order
from generator.model.coverage import CellCoverage, Outcome, State
from generator.model.curriculum import Cell
from generator.model.library import Library
from generator.model.material import Material, Phase


@dataclass(frozen=True, slots=True)
class CellFigures:
    """One subject in one grade, in the school year of the day."""

    cell: Cell
    coverage: CellCoverage | None
    """None when the year has no distribution for it."""
    by_phase: tuple[tuple[Phase, int], ...]
    """Its approved materials, whichever year they were made in."""
    outcomes: tuple[Outcome, ...]
    """The year's targets in it."""

    @property
    def materials(self) -> int:
        """All its approved materials."""
        return sum(count for _, count in self.by_phase)

    @property
    def lessons(self) -> int:
        """The lessons of its distribution: the denominator of ``covered``."""
        return self.coverage.lesson_rows if self.coverage else 0

    @property
    def covered(self) -> int:
        """The lessons that an approved before or after material serves."""
        return self.coverage.covered if self.coverage else 0

    @property
    def state(self) -> State | None:
        """How its targets stand: missed when one is, met when all are; None when it has none."""
        states = {outcome.state for outcome in self.outcomes}
        return next((state for state in (State.MISSED, State.PENDING, State.MET) if state in states), None)

    def of_phase(self, phase: Phase) -> int:
        """Its approved materials of one phase."""
        return dict(self.by_phase).get(phase, 0)


def cell_figures(library: Library) -> tuple[CellFigures, ...]:
    """Every subject and grade with a distribution or an approved material, as the catalogue orders subjects, then by grade."""
    coverage = {one.cell: one for one in library.coverage.cells} if library.coverage else {}
    year = library.coverage.school_year if library.coverage else ""
    outcomes = [one for one in library.coverage.outcomes if one.target.school_year == year] if library.coverage else []
    counted = Counter((material.cell, material.phase) for material in library.published)
    return tuple(
        CellFigures(
            cell,
            coverage.get(cell),
            tuple((phase, counted[cell, phase]) for phase in Phase),
            tuple(one for one in outcomes if one.cell == cell),
        )
        for cell in in_catalogue_order(library, {*coverage, *(cell for cell, _ in counted)})
    )


def in_catalogue_order(library: Library, cells: Iterable[Cell]) -> list[Cell]:
    """Cells as the catalogue orders subjects, then by grade."""
    order = {subject.id: place for place, subject in enumerate(library.school.catalog.subjects)}
    return sorted(cells, key=lambda cell: (order.get(cell.subject, len(order)), cell.subject, cell.grade))


def as_filed(library: Library, materials: Iterable[Material]) -> list[Material]:
    """Materials as lists of them are filed: by subject, grade, year, week, lesson, phase; then by title in Vietnamese order."""
    together = list(materials)
    place = {cell: number for number, cell in enumerate(in_catalogue_order(library, {one.cell for one in together}))}
    phases = {phase: number for number, phase in enumerate(Phase)}
    return sorted(
        together,
        key=lambda one: (
            *(place[one.cell], one.school_year, one.week, _lesson_order(library, one), phases[one.phase]),
            *(vietnamese_order(one.title), one.path),
        ),
    )


def _lesson_order(library: Library, material: Material) -> int:
    """The place of its first lesson in the distribution of its year; behind all when it is not there."""
    school = library.school
    rows = [school.row(material.school_year, material.cell, lesson) for lesson in material.lessons]
    return min((row.order for row in rows if row), default=10**6)
