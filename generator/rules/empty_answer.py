"""P121: a short answer of which nothing stands (D5)."""

from collections.abc import Iterable

from generator.engine.questions import questions_of
from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.message import N_, say
from generator.model.question import Kind
from generator.model.rule import DocumentRule
from generator.model.school import School


def _check(document: Document, school: School) -> Iterable[Problem]:  # noqa: ARG001 -- the signature of the kind
    for question in questions_of(document.body) if document.body else ():
        if question.kind is Kind.SHORT and not question.answers:
            yield Problem(
                question.answer_span or question.span,
                say("the answer to question {number} is empty", number=question.number),
                say("write the answer between the stars: > **Đáp án: 3,5 kg.**"),
            )


RULE = DocumentRule(
    code="P121",
    severity=Severity.ERROR,
    title=N_("empty answer"),
    why=N_("“Đáp án” without anything after it marks whatever the pupil writes as wrong (D5)."),
    wrong="> **Đáp án:** 24.\n",
    right="> **Đáp án: 24.** Lấy 4 nhân 6.\n",
    allowable=True,
    check=_check,
)
