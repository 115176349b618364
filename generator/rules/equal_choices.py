"""P114: two choices of a question that say the same (D5)."""

from collections.abc import Iterable

from generator.engine.questions import questions_of
from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School


def _check(document: Document, school: School) -> Iterable[Problem]:  # noqa: ARG001 -- the signature of the kind
    for question in questions_of(document.body) if document.body else ():
        seen: set[str] = set()
        for choice in (*question.choices, *question.right):
            text = " ".join(choice.text.lower().split()).removesuffix(".")
            if text in seen:
                yield Problem(
                    choice.span,
                    say("choice {letter} of question {number} says the same as one above it", letter=choice.letter, number=question.number),
                    say("write another choice, or delete this one"),
                )
            seen.add(text)


RULE = DocumentRule(
    code="P114",
    severity=Severity.WARNING,
    title=N_("two equal choices"),
    why=N_(
        "Of two equal choices both are right or both are wrong; a pupil who chose well may be told the contrary. Capitals and "
        "spaces make no difference, marks do (D5)."
    ),
    wrong="- A. Bàn phím\n- B. bàn phím\n",
    right="- A. Bàn phím\n- B. Màn hình\n",
    allowable=True,
    check=_check,
)
