"""P113: an answer that names a choice which is not there (D5)."""

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
        letters = {choice.letter for choice in question.choices}
        for answer in question.answers if question.kind in {Kind.ONE, Kind.SEVERAL} else ():
            if answer.to not in letters:
                yield Problem(
                    question.answer_span or question.span,
                    say("question {number} has no choice {letter}", number=question.number, letter=answer.to),
                    say("write the letter of a choice that stands above, or add the choice"),
                )


RULE = DocumentRule(
    code="P113",
    severity=Severity.ERROR,
    title=N_("answer names a choice that is not there"),
    why=N_(
        "Nobody can choose what is not there: the question can never be answered rightly, on the page or on paper. This happens "
        "when choices are deleted or sorted anew (D5)."
    ),
    wrong="- A. Loa\n- B. Bàn phím\n\n> **Đáp án: C.** …\n",
    right="- A. Loa\n- B. Bàn phím\n\n> **Đáp án: B.** …\n",
    allowable=True,
    check=_check,
)
