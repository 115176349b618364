"""P118: a matching question of which a row has no partner or an unknown one (D5)."""

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
        if question.kind is not Kind.MATCHING:
            continue
        numbers, letters = sorted(item.letter for item in question.left), {item.letter for item in question.right}
        if numbers != sorted(answer.to for answer in question.answers) or not {answer.forms[0] for answer in question.answers} <= letters:
            yield Problem(
                question.answer_span or question.span,
                say("the answer to question {number} does not match every row", number=question.number),
                say("number the left side 1., 2., … and give every number its letter once: > **Đáp án: 1–b; 2–a; 3–c.**"),
            )


RULE = DocumentRule(
    code="P118",
    severity=Severity.ERROR,
    title=N_("matching is incomplete"),
    why=N_("Every item on the left has its partner on the right; one that is left out can never be matched, and the score is wrong (D5)."),
    wrong="| 1) Loa | a) ra |\n| 2) Micro | b) vào |\n\n> **Đáp án: 1–a.** …\n",
    right="| 1) Loa | a) ra |\n| 2) Micro | b) vào |\n\n> **Đáp án: 1–a; 2–b.** …\n",
    allowable=True,
    check=_check,
)
