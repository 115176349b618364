"""P105: a question after which no answer stands (D5, D22)."""

from collections.abc import Iterable

from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School


def _check(document: Document, school: School) -> Iterable[Problem]:  # noqa: ARG001 -- the signature of the kind
    header, body = document.header, document.body
    if header is None or body is None or header.phase is None or header.phase.value == "in":
        return
    for question in body.questions:
        if not question.answered:
            yield Problem(
                question.span,
                say("question {number} has neither an answer nor a model answer", number=question.number),
                say("write below it: > **Đáp án: B.** and why; for an open question: > **Gợi ý trả lời:** and what a good answer has"),
            )


RULE = DocumentRule(
    code="P105",
    severity=Severity.WARNING,
    title=N_("question without an answer"),
    why=N_(
        "At home nobody stands beside the pupil. An answer that shows the way lets pupils check themselves honestly (D5, D22); without it "
        "a mistake is practised until the next lesson. In-class plans and work that is handed in may do without."
    ),
    wrong="**Câu 1 (nb).** Vật mang tin là gì?\n",
    right="**Câu 1 (nb).** Vật mang tin là gì?\n\n> **Đáp án: vật chứa dữ liệu.** Ví dụ quyển sách chứa chữ và hình.\n",
    allowable=True,
    check=_check,
)
