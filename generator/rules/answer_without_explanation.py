"""P116: an answer that does not say why (D5)."""

from collections.abc import Iterable

from generator.engine.questions import questions_of
from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School


def _check(document: Document, school: School) -> Iterable[Problem]:  # noqa: ARG001 -- the signature of the kind
    for question in questions_of(document.body) if document.body else ():
        explained = question.explanation or any(choice.explanation for choice in question.choices)
        if question.answers and not explained:
            yield Problem(
                question.answer_span or question.span,
                say("the answer to question {number} does not say why", number=question.number),
                say("write after the answer why it is right: > **Đáp án: B.** Bàn phím đưa chữ vào máy."),
            )


RULE = DocumentRule(
    code="P116",
    severity=Severity.WARNING,
    title=N_("answer without an explanation"),
    why=N_(
        "A letter alone teaches nothing: a pupil who erred does not learn why, and guesses again. The check at home shows the "
        "way, not only the answer (D5, D22)."
    ),
    wrong="> **Đáp án: B.**\n",
    right="> **Đáp án: B.** Bàn phím đưa chữ vào máy.\n",
    allowable=True,
    check=_check,
)
