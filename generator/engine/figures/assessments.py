"""Which forms of assessment the materials of a subject and grade use (D7)."""

from collections import Counter
from dataclasses import dataclass

from generator.model.curriculum import Cell
from generator.model.library import Library

from .cells import in_catalogue_order


@dataclass(frozen=True, slots=True)
class AssessmentFigures:
    """One subject in one grade."""

    cell: Cell
    materials: int
    """Its approved materials; one may use several forms, or say none."""
    by_form: tuple[tuple[str, int], ...]
    """How many of them use each form of the catalogue."""
    without: int
    """How many say none."""

    @property
    def forms(self) -> int:
        """How many forms are used at all."""
        return sum(count > 0 for _, count in self.by_form)


def assessment_figures(library: Library) -> tuple[AssessmentFigures, ...]:
    """Every subject and grade with an approved material."""
    forms = [term.id for term in library.school.catalog.assessments]
    materials: Counter[Cell] = Counter()
    used: Counter[tuple[Cell, str]] = Counter()
    without: Counter[Cell] = Counter()
    for material in library.published:
        materials[material.cell] += 1
        without[material.cell] += not material.assessment
        used.update((material.cell, form) for form in set(material.assessment))
    return tuple(
        AssessmentFigures(cell, materials[cell], tuple((form, used[cell, form]) for form in forms), without[cell])
        for cell in in_catalogue_order(library, materials)
    )
