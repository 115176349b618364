"""P110: an after-class material that does not say how it is assessed (D7)."""

from collections.abc import Iterable

from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School


def _check(document: Document, school: School) -> Iterable[Problem]:
    header = document.header
    if header is None or header.phase is None or header.phase.value != "after" or header.assessment:
        return
    tokens = ", ".join(f"{term.id} ({term.name})" for term in school.catalog.assessments)
    if not tokens:
        return  # a school that keeps no list of forms asks for none
    yield Problem(
        header.phase.span,
        say("an after-class material does not say how pupils' work is assessed"),
        say("add the line “assessment: …” with one or more of: {tokens}", tokens=tokens),
    )


RULE = DocumentRule(
    code="P110",
    severity=Severity.WARNING,
    title=N_("after-class material without a form of assessment"),
    why=N_(
        "The school's guide asks for varied forms of assessment: oral, written, presentation, practice, experiment, product "
        "(II, note; D7). Only what is recorded can be balanced and reported."
    ),
    wrong="phase: after\n",
    right="phase: after\nassessment: practice\n",
    allowable=True,
    check=_check,
)
