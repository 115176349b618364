"""C413: an assignment to a role that the catalogue does not list, or to a name."""

from collections.abc import Iterable

from generator.engine.near import nearest
from generator.model.finding import Problem, Severity
from generator.model.library import Library
from generator.model.message import N_, say
from generator.model.rule import LibraryRule


def _check(library: Library) -> Iterable[Problem]:
    known = [person.id for person in library.school.catalog.people]
    for table in library.school.assignments:
        for row in table.rows:
            if row.role.value not in known:
                says = say("“{value}” is not a role of the catalogue; write roles, never names of persons", value=row.role.value)
                near, listed = nearest(row.role.value, known), ", ".join(known)
                instead = say("write {nearest} in its place; or choose from: {known}", nearest=near, known=listed)
                hint = instead if near else say("choose from: {known}", known=listed)
                yield Problem(row.role.span, says, hint)


RULE = LibraryRule(
    code="C413",
    severity=Severity.ERROR,
    title=N_("assignment to an unknown role"),
    why=N_(
        "Work is assigned to roles of the catalogue and never to names: the library is public (Luật 91/2025/QH15, D17). "
        "A role that is not listed has no calendar and is reminded of nothing."
    ),
    wrong="toan,6,bai-05,cô Lan\n",
    right="toan,6,bai-05,gv-toan-6\n",
    check=_check,
)
