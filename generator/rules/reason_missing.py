"""P102: a before-class material that does not say why (D3)."""

from collections.abc import Iterable

from generator.engine.text import fold
from generator.model.demands import REASON
from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School


def _check(document: Document, school: School) -> Iterable[Problem]:  # noqa: ARG001 -- the signature of the kind
    header, body = document.header, document.body
    if header is None or body is None or header.phase is None or header.phase.value != "before":
        return
    if not any(REASON.is_headed(fold(heading.text)) for heading in body.headings):
        yield Problem(
            header.phase.span,
            say("a before-class material has no section “Vì sao…”"),
            say("add a heading “## Vì sao em làm việc này” and say what this work will be needed for in class"),
        )


RULE = DocumentRule(
    code="P102",
    severity=Severity.ERROR,
    title=N_("before-class material without its reason"),
    why=N_(
        "The school's guide (II.1, D3) asks that pupils are told why they do a task at home before the lesson. "
        "Who knows what the work is good for does it more willingly and brings better questions to class (D22)."
    ),
    wrong="---\nphase: before\n---\n\n## Nhiệm vụ\n\n1. Đọc phần dưới đây.\n",
    right=(
        "---\nphase: before\n---\n\n## Nhiệm vụ\n\n1. Đọc phần dưới đây.\n\n"
        "## Vì sao em làm việc này\n\nỞ lớp, cả nhóm sẽ cần số liệu của em.\n"
    ),
    allowable=True,
    check=_check,
)
