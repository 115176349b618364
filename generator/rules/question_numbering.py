"""P111: numbers of questions that repeat or jump."""

from bisect import bisect
from collections.abc import Iterable, Sequence
from itertools import pairwise

from generator.model.document import Document, Question
from generator.model.finding import Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School


def _check(document: Document, school: School) -> Iterable[Problem]:  # noqa: ARG001 -- the signature of the kind
    body = document.body
    if body is None or not body.questions:
        return
    first = body.questions[0]
    if first.number != 1:
        yield Problem(first.span, say("the first question is number {number}", number=first.number), say("write: Câu 1"))
    headings = [heading.span.line for heading in body.headings]
    for last, question in pairwise(body.questions):
        wanted = last.number + 1
        if question.number == wanted or (question.number == 1 and _in_a_new_section(headings, last, question)):
            continue
        if question.number == last.number:
            says = say("there are two questions of number {number}", number=question.number)
        else:
            says = say("question {number} follows question {last}", number=question.number, last=last.number)
        yield Problem(question.span, says, say("write: Câu {number}, and number the questions after it on from there", number=wanted))


def _in_a_new_section(headings: Sequence[int], last: Question, question: Question) -> bool:
    """Whether a heading stands between two questions: counting may begin anew there."""
    return bisect(headings, last.span.line) < bisect(headings, question.span.line)


RULE = DocumentRule(
    code="P111",
    severity=Severity.WARNING,
    title=N_("numbers of questions that repeat or jump"),
    why=N_(
        "“Do questions 2 to 4” must mean the same to everybody, and answers are handed in under these numbers (D5). "
        "Numbers repeat or jump when questions are copied or deleted. Every section may begin with 1 again."
    ),
    wrong="**Câu 1 (nb).** …\n\n**Câu 1 (th).** …\n",
    right="**Câu 1 (nb).** …\n\n**Câu 2 (th).** …\n",
    allowable=True,
    check=_check,
)
