"""P120: a fill-in question whose blanks and answers are not the same (D5)."""

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
        if question.kind is not Kind.BLANKS:
            continue
        filled = [answer.to for answer in question.answers if answer.forms]
        if sorted(filled) != sorted(question.blanks):
            yield Problem(
                question.answer_span or question.span,
                say("the answers to question {number} are not those of its blanks", number=question.number),
                say("fill every blank once by its number: > **Đáp án: (1) web; (2) mạng.**"),
            )


RULE = DocumentRule(
    code="P120",
    severity=Severity.ERROR,
    title=N_("blanks and answers differ"),
    why=N_(
        "Every numbered blank is compared with the answer of its number. One without an answer can never be right, and the score "
        "is wrong (D5)."
    ),
    wrong="Gõ bằng (1) ____, nghe bằng (2) ____.\n\n> **Đáp án: (1) bàn phím.** …\n",
    right="Gõ bằng (1) ____, nghe bằng (2) ____.\n\n> **Đáp án: (1) bàn phím; (2) loa.** …\n",
    allowable=True,
    check=_check,
)
