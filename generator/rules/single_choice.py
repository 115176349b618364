"""P115: a question with only one choice (D5)."""

from collections.abc import Iterable

from generator.engine.questions import questions_of
from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School


def _check(document: Document, school: School) -> Iterable[Problem]:  # noqa: ARG001 -- the signature of the kind
    for question in questions_of(document.body) if document.body else ():
        if len(question.choices) == 1:
            yield Problem(
                question.choices[0].span,
                say("question {number} has only one choice", number=question.number),
                say("write each choice on a line of its own: - A. …, - B. …"),
            )


RULE = DocumentRule(
    code="P115",
    severity=Severity.WARNING,
    title=N_("only one choice"),
    why=N_(
        "With one choice there is nothing to choose. Usually the others were lost when pasting, or a line does not begin with “- B.” (D5)."
    ),
    wrong="- A. Bàn phím; B. Loa\n",
    right="- A. Bàn phím\n- B. Loa\n",
    allowable=True,
    check=_check,
)
