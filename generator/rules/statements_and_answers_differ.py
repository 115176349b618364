"""P117: a true/false question whose statements and answers are not the same (D5)."""

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
        if question.kind is not Kind.TRUE_FALSE:
            continue
        letters = [choice.letter.lower() for choice in question.choices]
        if letters != [answer.to for answer in question.answers]:
            yield Problem(
                question.answer_span or question.span,
                say("the answers to question {number} are not those of its statements", number=question.number),
                say("answer every statement once, in order: > **Đáp án: a) Đúng; b) Sai; c) Đúng; d) Sai.**"),
            )


RULE = DocumentRule(
    code="P117",
    severity=Severity.ERROR,
    title=N_("statements and answers differ"),
    why=N_(
        "Each statement is marked by itself, as in the examination from 2025 on. One without an answer, or an answer without a "
        "statement, makes the score wrong (D5)."
    ),
    wrong="- a) …\n- b) …\n\n> **Đáp án: a) Đúng.** …\n",
    right="- a) …\n- b) …\n\n> **Đáp án: a) Đúng; b) Sai.** …\n",
    allowable=True,
    check=_check,
)
