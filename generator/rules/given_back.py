"""P134: a material that was given back to its authors (D14)."""

from collections.abc import Iterable

from generator.engine.harmless import paper
from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.header import Vocabulary
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School


def _check(document: Document, school: School) -> Iterable[Problem]:
    back = document.header.returned if document.header else None
    if back is None or document.header is None or not (back.by and back.date and back.reason):
        return
    role, day = school.catalog.label(Vocabulary.PERSON, back.by.value), paper(back.date.value)
    status = document.header.status
    if status is not None and status.value == "approved":
        yield Problem(
            status.span,
            say("“approved” is written, but {role} gave the material back on {day}", role=role, day=day),
            say("write: status: review, and have the steps taken anew with “hoclieu approve”, which takes the line “returned” away"),
            Severity.ERROR,
        )
    else:
        yield Problem(
            back.reason.span,
            say("{role} gave it back on {day}: {reason}", role=role, day=day, reason=back.reason.value),
            say("mend it, then write: status: review; the line goes away with the next approval"),
        )


RULE = DocumentRule(
    code="P134",
    severity=Severity.NOTE,
    title=N_("given back to the authors"),
    why=N_(
        "Whoever reviews a material and does not agree says why, in the material itself, so that its authors know what to mend and "
        "nothing is lost between two people (IV.1, D14). The steps that were taken before are void."
    ),
    wrong='status: draft\nreturned: {by: pho-hieu-truong, date: 2026-11-05, reason: "Câu 3 chưa có đáp án."}\n',
    right="status: review\n",
    check=_check,
)
