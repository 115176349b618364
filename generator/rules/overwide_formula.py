"""A106: a formula in a line of text that is wider than a phone."""

from collections.abc import Iterable

from generator.engine.maths.found import Found, formulas
from generator.engine.maths.width import COLUMN, may_be_wide, width_of
from generator.model.document import Body, Document
from generator.model.finding import Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School


def _check(document: Document, school: School) -> Iterable[Problem]:  # noqa: ARG001 -- the signature of the kind
    body = document.body
    if body is None or not (found := formulas(body.text)):
        return
    for one in found:
        if one.closed and not one.display and may_be_wide(one.latex) and not _scrolls(body, one) and _is_wide(one.latex):
            yield Problem(
                body.span(one.start, one.end - one.start),
                say("this formula is wider than a line on a phone"),
                say("put it on a line of its own between $$ and $$, where it can be moved sideways; or cut it, or take words out of it"),
            )


def _scrolls(body: Body, one: Found) -> bool:
    """Whether it stands in a row of a table, which is moved sideways as a whole."""
    row = body.text.rfind("\n", 0, one.start) + 1
    return body.text[row : one.start].lstrip(" >").startswith("|")


def _is_wide(latex: str) -> bool:
    from generator.engine.maths.mathml import convert
    from generator.engine.maths.trouble import Trouble

    try:
        return width_of(convert(latex)) > COLUMN
    except Trouble:
        return False  # M163 tells of it


RULE = DocumentRule(
    code="A106",
    severity=Severity.WARNING,
    title=N_("formula wider than a phone"),
    why=N_(
        "Browsers break a line of text, but never within a formula. One that is wider than the screen pushes the whole page sideways, and "
        "whoever reads on a phone or has enlarged the text must move every line to and fro (WCAG 2.2, 1.4.10; D17). "
        "Tables and formulas on a line of their own are moved by themselves."
    ),
    wrong="Ta có $S = 1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 + 11 = 66$.\n",
    right="Ta có:\n\n$$S = 1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 + 11 = 66$$\n",
    allowable=True,
    check=_check,
)
