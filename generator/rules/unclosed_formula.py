"""M161: a dollar that opens a formula and is never closed."""

from collections.abc import Iterable

from generator.engine.maths.found import formulas
from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School


def _check(document: Document, school: School) -> Iterable[Problem]:  # noqa: ARG001 -- the signature of the kind
    body = document.body
    if body is None:
        return
    for one in formulas(body.text):
        if not one.closed:
            mark = "$$" if one.display else "$"
            yield Problem(
                body.span(one.start, len(mark)),
                say("“{mark}” opens a formula that is never closed", mark=mark),
                say(
                    "close it with {mark} right behind the last sign; in a table write \\vert for a bar; for a dollar write \\$", mark=mark
                ),
            )


RULE = DocumentRule(
    code="M161",
    severity=Severity.ERROR,
    title=N_("formula without an end"),
    why=N_(
        "A formula stands between two dollar signs without blanks inside them. When one is missing, pupils see raw "
        "signs in the middle of a "
        "sentence (D3, D17)."
    ),
    wrong="Ta có $x^2 = 4.\n",
    right="Ta có $x^2 = 4$.\n",
    check=_check,
)
