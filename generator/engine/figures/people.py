"""What each role has written, and the two figures of Quyết định 4725/QĐ-BGDĐT (30/12/2022) that a library can tell.

Criterion 1.4 is the number of materials digitised, criterion 1.6.3 the share of teachers who have made one. A role of the catalogue is
counted as one teacher; those without a department, such as the leaders, are not teachers.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from generator.engine.names import name_order
from generator.model.catalog import Catalog, Department, Person
from generator.model.library import Library
from generator.model.material import Material, Phase, Status
from generator.model.table import Share


@dataclass(frozen=True, slots=True)
class PersonFigures:
    """What one role has written."""

    person: Person
    materials: tuple[Material, ...]
    """By path, approved or not."""

    @property
    def approved(self) -> tuple[Material, ...]:
        """Those that are approved."""
        return tuple(one for one in self.materials if one.status is Status.APPROVED)

    @property
    def last_approved(self) -> date | None:
        """The day of the last approval."""
        return max((one.approved_on for one in self.approved if one.approved_on), default=None)

    def of_phase(self, phase: Phase) -> int:
        """Approved ones of a phase."""
        return sum(one.phase is phase for one in self.approved)

    def of_status(self, status: Status) -> int:
        """Those of a status."""
        return sum(one.status is status for one in self.materials)


@dataclass(frozen=True, slots=True)
class DepartmentFigures:
    """What one department has digitised, and by how many of its teachers."""

    department: Department | None
    """None for subjects that belong to no department."""
    digitised: int
    """Approved materials of its subjects."""
    authors: Share
    """Its teachers with an approved material, of all its teachers."""


def is_teacher(person: Person) -> bool:
    """Whether a role teaches: it belongs to a department."""
    return bool(person.department)


def person_figures(library: Library) -> tuple[PersonFigures, ...]:
    """Every teacher, and whoever else has written something; by department as the catalogue orders them, then by name."""
    catalog = library.school.catalog
    wrote: dict[str, list[Material]] = {}
    for material in library.materials:
        for author in dict.fromkeys(material.authors):
            wrote.setdefault(author, []).append(material)
    departments = {one.id: place for place, one in enumerate(catalog.departments)}
    people = [person for person in catalog.people if is_teacher(person) or person.id in wrote]
    in_order = sorted(people, key=lambda one: (departments.get(one.department, len(departments)), name_order(one.name), one.id))
    return tuple(PersonFigures(person, tuple(wrote.get(person.id, ()))) for person in in_order)


def department_figures(library: Library) -> tuple[DepartmentFigures, ...]:
    """Every department; and what belongs to none, where there is such a thing."""
    catalog = library.school.catalog
    digitised = Counter(department_of(catalog, material.subject) for material in library.published)
    teachers = [one for one in person_figures(library) if is_teacher(one.person)]
    known = {department.id for department in catalog.departments}
    figures = [
        DepartmentFigures(one, digitised[one.id], _authors([own for own in teachers if own.person.department == one.id]))
        for one in catalog.departments
    ]
    strangers = [own for own in teachers if own.person.department not in known]
    rest = sum(count for department, count in digitised.items() if department not in known)
    return (*figures, *([DepartmentFigures(None, rest, _authors(strangers))] if rest or strangers else []))


def department_of(catalog: Catalog, subject: str) -> str:
    """The id of a subject's department; empty when it has none."""
    found = catalog.subject(subject)
    return found.department if found else ""


def _authors(teachers: list[PersonFigures]) -> Share:
    return Share(sum(bool(one.approved) for one in teachers), len(teachers))
