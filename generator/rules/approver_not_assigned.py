"""P133: a step of approval that was taken by a role to which the catalogue does not assign it (D14)."""

from collections.abc import Iterable

from generator.engine.approvers import approvers
from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.header import Vocabulary
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School

from ._approval import recorded, weight, whose


def _check(document: Document, school: School) -> Iterable[Problem]:
    catalog = school.catalog
    for header, one, step, role in recorded(document) if catalog.people else ():
        of = whose(header)
        if one.by is None or one.date is None or role in of.authors:
            continue
        may = approvers(catalog, step, of, one.date.value)
        if role not in may:
            yield Problem(
                one.by.span,
                say("“{step}” of this subject is not assigned to “{role}”", step=catalog.label(Vocabulary.STEP, step), role=role),
                say(
                    "who may take it: {known}; if “{role}” was in charge then, add to approvers in materials_catalog.yml: {example}",
                    known=", ".join(may) or "–",
                    role=role,
                    example=f"{{step: {step}, by: [{role}], subjects: [{of.subject}], end: {one.date.value}}}",
                ),
                weight(one),
            )


RULE = DocumentRule(
    code="P133",
    severity=Severity.ERROR,
    title=N_("approved by a role that is not in charge"),
    why=N_(
        "Each vice-principal approves the subjects assigned to them, after the department's own review (IV.1, D14). Who is in charge "
        "of what stands in the catalogue (approvers, with first and last day where it changes); without a line there the department’s "
        "step is its head's, and the others are the leaders'. A step that was recorded before digests were kept is only told."
    ),
    wrong="approval:\n  - {step: department, by: gv-tin-hoc-6, date: 2026-11-05, digest: v1-…}\n",
    right="approval:\n  - {step: department, by: to-truong-toan-tin, date: 2026-11-05, digest: v1-…}\n",
    check=_check,
)
