"""C403: a waiver signed by a role that may not sign it."""

from collections.abc import Iterable

from generator.model.catalog import Catalog
from generator.model.finding import Problem, Severity
from generator.model.header import Vocabulary
from generator.model.library import Library
from generator.model.message import N_, say
from generator.model.rule import LibraryRule
from generator.model.waivers import Waiver


def _check(library: Library) -> Iterable[Problem]:
    catalog = library.school.catalog
    for plan in catalog.years:
        for waiver in plan.waivers:
            if not _may_sign(waiver, catalog):
                role = catalog.label(Vocabulary.PERSON, waiver.signed_by)
                yield Problem(
                    waiver.span,
                    say("“{role}” may not sign the waiver “{waiver}”", role=role, waiver=waiver.id),
                    say("have it signed by the leaders (a role without department), or by the head of the department of its subjects"),
                )


def _may_sign(waiver: Waiver, catalog: Catalog) -> bool:
    """Leaders always; the head of a department what is its own alone."""
    signer = next((person for person in catalog.people if person.id == waiver.signed_by), None)
    if signer is None or not signer.department:
        return True  # a role that is not listed is told of as unknown
    heads = {department.id for department in catalog.departments if department.head == signer.id}
    own = {subject.id for subject in catalog.subjects if subject.department in heads}
    return own.issuperset(waiver.scope.subjects)


RULE = LibraryRule(
    code="C403",
    severity=Severity.ERROR,
    title=N_("waiver signed by a role that may not"),
    why=N_(
        "Leaders make the plan and follow it (IV.1, D12), heads of department answer for their own subjects (IV.2, D17). "
        "Nobody can excuse himself from what he owes, nor one department another."
    ),
    wrong="waivers:\n  - {id: thi-hk1, signed_by: gv-tin-hoc-6, …}\n",
    right="waivers:\n  - {id: thi-hk1, signed_by: pho-hieu-truong, …}\n",
    check=_check,
)
