"""P119: points of a question that are no number (D5)."""

import re
from collections.abc import Iterable

from generator.engine.questions import questions_of
from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School

_POINTS = re.compile(r"\d{1,2}(?:[.,]\d{1,3})?(?: ?(?:điểm|đ))?")


def _check(document: Document, school: School) -> Iterable[Problem]:  # noqa: ARG001 -- the signature of the kind
    for question in questions_of(document.body) if document.body else ():
        if question.points and not _POINTS.fullmatch(question.points):
            yield Problem(
                question.span,
                say("points “{points}” cannot be read", points=question.points),
                say("write a number and the word: (th; 0,5 điểm)"),
            )


RULE = DocumentRule(
    code="P119",
    severity=Severity.WARNING,
    title=N_("points that cannot be read"),
    why=N_(
        "Points are added up to the score that the pupil sees. What is no number counts as one point, which may not be what was meant (D5)."
    ),
    wrong="**Câu 1 (th; nửa điểm).** …\n",
    right="**Câu 1 (th; 0,5 điểm).** …\n",
    allowable=True,
    check=_check,
)
