"""P131: a step of approval that was recorded without the digest of what was approved (D14)."""

from collections.abc import Iterable

from generator.engine.harmless import paper
from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.header import Vocabulary
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School

from ._approval import recorded


def _check(document: Document, school: School) -> Iterable[Problem]:
    """Told once for a file; those that do not hold any more are P130's. A school that has not begun with digests is told nothing."""
    since = school.catalog.digests_from
    if since is None:
        return
    bare = [(one, step) for _, one, step, _ in recorded(document) if not one.digest and one.date and one.date.value < since]
    if bare:
        one, _ = bare[0]
        steps = ", ".join(f"“{school.catalog.label(Vocabulary.STEP, step)}”" for _, step in bare)
        yield Problem(
            one.step.span if one.step else document.start,
            say("recorded before {day} without a digest: {steps}; a later change would not be noticed", day=paper(since), steps=steps),
            say("if the content is still what was approved, run: {command}", command=f"hoclieu approve --seal {document.path}"),
        )


RULE = DocumentRule(
    code="P131",
    severity=Severity.WARNING,
    title=N_("approval without a digest"),
    why=N_(
        "A step of approval is about the text that somebody read. Its digest binds the two: when the text changes, the step no longer "
        "holds (D14). Steps that were recorded before the school began with digests stay valid, and are told; the catalogue says from "
        "which day on no step holds without one (digests_from)."
    ),
    wrong="approval:\n  - {step: department, by: to-truong-toan-tin, date: 2026-11-05}\n",
    right="approval:\n  - {step: department, by: to-truong-toan-tin, date: 2026-11-05, digest: v1-mfrggzdfmztwq2lknnwg23tp}\n",
    check=_check,
)
