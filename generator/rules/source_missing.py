"""R104: an approved material that does not say where it comes from."""

from collections.abc import Iterable

from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School


def _check(document: Document, school: School) -> Iterable[Problem]:  # noqa: ARG001 -- the signature of the kind
    header = document.header
    if header and header.status and header.status.value == "approved" and not header.sources:
        yield Problem(
            header.status.span,
            say("the material is approved, but does not say where its text and pictures come from"),
            say("add: sources: [Tổ chuyên môn tự soạn], or the books and pages that were used"),
        )


RULE = DocumentRule(
    code="R104",
    severity=Severity.WARNING,
    title=N_("approved without sources"),
    why=N_(
        "Whoever approves a material for publication vouches for its rights (IV.4, D20; Luật Sở hữu trí tuệ). "
        "Without sources nobody can later tell what the school wrote itself and what belongs to others."
    ),
    wrong="status: approved\n",
    right='status: approved\nsources: ["Tổ Toán – Tin tự soạn"]\n',
    allowable=True,
    check=_check,
)
