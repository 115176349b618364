"""The library as one department (tổ chuyên môn) sees it, for the reports that departments file (D17)."""

from dataclasses import replace

from generator.model.catalog import Catalog, Person
from generator.model.coverage import Coverage
from generator.model.library import Library


def of_department(library: Library, department: str) -> Library:
    """Only the subjects of a department: their materials, their cells and targets, and the department's own people.

    Whoever else has written or approved something there keeps the name, and is none of the department's teachers.
    """
    catalog = library.school.catalog
    subjects = frozenset(subject.id for subject in catalog.subjects if subject.department == department)
    narrow = replace(
        catalog,
        subjects=tuple(subject for subject in catalog.subjects if subject.id in subjects),
        departments=tuple(one for one in catalog.departments if one.id == department),
        people=tuple(_seen_from(department, person) for person in catalog.people),
    )
    return replace(
        library,
        school=replace(library.school, catalog=narrow),
        entries=tuple(entry for entry in library.entries if entry.material and entry.material.subject in subjects),
        coverage=_coverage(library.coverage, subjects) if library.coverage else None,
    )


def heads_name(catalog: Catalog, department: str) -> str:
    """The role of a department's head as people call it; empty when the catalogue does not say."""
    head = next((one.head for one in catalog.departments if one.id == department), "")
    return next((person.name for person in catalog.people if person.id == head), "")


def _seen_from(department: str, person: Person) -> Person:
    return person if person.department == department else replace(person, department="")


def _coverage(coverage: Coverage, subjects: frozenset[str]) -> Coverage:
    return replace(
        coverage,
        cells=tuple(one for one in coverage.cells if one.cell.subject in subjects),
        outcomes=tuple(one for one in coverage.outcomes if one.cell.subject in subjects),
    )
