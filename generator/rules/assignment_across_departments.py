"""C414: an assignment of or to another department."""

from collections.abc import Iterable, Iterator

from generator.engine.near import nearest
from generator.model.assignment import Assignments
from generator.model.catalog import Catalog
from generator.model.finding import Problem, Severity
from generator.model.library import Library
from generator.model.message import N_, say
from generator.model.rule import LibraryRule


def _check(library: Library) -> Iterable[Problem]:
    catalog = library.school.catalog
    known = [department.id for department in catalog.departments]
    for table in library.school.assignments:
        if table.department in known:
            yield from _rows(table, catalog)
        else:
            says = say("the catalogue has no department “{department}”", department=table.department)
            near, listed = nearest(table.department, known), ", ".join(known)
            meant = say("name the file phan-cong-{nearest}.csv; or after another of: {known}", nearest=near, known=listed)
            yield Problem(table.span, says, meant if near else say("choose from: {known}", known=listed))


def _rows(table: Assignments, catalog: Catalog) -> Iterator[Problem]:
    name = {department.id: department.name for department in catalog.departments}
    subjects = {subject.id: subject for subject in catalog.subjects}
    people = {person.id: person for person in catalog.people}
    for row in table.rows:
        subject, person = subjects.get(row.subject.value), people.get(row.role.value)
        if subject and subject.department != table.department:
            other = name.get(subject.department, subject.department)
            says = say("{subject} belongs to another department: “{department}”", subject=subject.name, department=other)
            yield Problem(row.subject.span, says, say("move the row to the table of that department, or correct the subject"))
        if person and person.department not in {"", table.department}:
            other = name.get(person.department, person.department)
            says = say("“{role}” belongs to another department: “{department}”", role=person.name, department=other)
            yield Problem(row.role.span, says, say("assign it to a role of this department, or correct the department of the role"))


RULE = LibraryRule(
    code="C414",
    severity=Severity.ERROR,
    title=N_("assignment across departments"),
    why=N_(
        "Each department assigns its own subjects to its own teachers and urges them on (IV.2, D17). What is assigned elsewhere is "
        "followed by nobody: neither head sees it among his own."
    ),
    wrong="phan-cong-to-toan-tin.csv: ngu-van,6,bai-05,gv-toan-6\n",
    right="phan-cong-to-toan-tin.csv: toan,6,bai-05,gv-toan-6\n",
    check=_check,
)
