"""P132: a step of approval that was taken by an author of the material (D14)."""

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
    for header, one, step, role in recorded(document):
        if role in whose(header).authors and one.by and one.date:
            others = approvers(catalog, step, whose(header), one.date.value)
            yield Problem(
                one.by.span,
                say("“{step}” was taken by “{role}”, who is one of the authors", step=catalog.label(Vocabulary.STEP, step), role=role),
                say("have another role take the step: {others}", others=", ".join(others))
                if others
                else say("name another role for this step under approvers in materials_catalog.yml, and have it take the step"),
                weight(one),
            )


RULE = DocumentRule(
    code="P132",
    severity=Severity.ERROR,
    title=N_("approved by its own author"),
    why=N_(
        "Nobody sees the mistakes of a text that is their own: the department and the leaders are asked for a second pair of eyes "
        "(IV.1, D14). Where a head of department is the author, the leaders stand in, or whoever the catalogue names. A step that was "
        "recorded before digests were kept is only told."
    ),
    wrong="authors: [to-truong-toan-tin]\napproval:\n  - {step: department, by: to-truong-toan-tin, date: 2026-11-05, digest: v1-…}\n",
    right="authors: [to-truong-toan-tin]\napproval:\n  - {step: department, by: pho-hieu-truong, date: 2026-11-05, digest: v1-…}\n",
    check=_check,
)
