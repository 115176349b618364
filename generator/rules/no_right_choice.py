"""P112: choices of which the answer names none (D5)."""

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
        if question.kind is Kind.ONE and not question.answers:
            yield Problem(
                question.answer_span or question.span,
                say("the answer to question {number} names no choice", number=question.number),
                say("write the letter of the right choice: > **Đáp án: B.**"),
            )


RULE = DocumentRule(
    code="P112",
    severity=Severity.ERROR,
    title=N_("choices without a right one"),
    why=N_(
        "The page marks what pupils choose by the letters after “Đáp án”. Without a letter every choice is wrong, and pupils "
        "learn that nothing is right (D5, D22)."
    ),
    wrong="> **Đáp án: bàn phím.** …\n",
    right="> **Đáp án: B.** …\n",
    allowable=True,
    check=_check,
)
