"""M162: a decimal point where Vietnamese writes a comma."""

import re
from collections.abc import Iterable

from generator.engine.maths.found import formulas
from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School

_POINT = re.compile(r"(?<![\d.,A-Za-z)])(?P<whole>\d+)\.(?P<part>\d{1,2}|\d{4,})(?![\d.,])")
"""Three digits behind a point are thousands."""
_CHEMISTRY = re.compile(r"\\(?:ce|SI|qty)\s*\{[^{}]{0,300}\}")


def _check(document: Document, school: School) -> Iterable[Problem]:  # noqa: ARG001 -- the signature of the kind
    body = document.body
    if body is None:
        return
    for one in formulas(body.text):
        bare = _CHEMISTRY.sub(lambda match: " " * len(match[0]), one.latex)
        for match in _POINT.finditer(bare):
            yield Problem(
                body.span(one.inner + match.start(), len(match[0])),
                say("“{number}” has a decimal point", number=match[0]),
                say("write a comma: {number}", number=f"{match['whole']},{match['part']}"),
            )


RULE = DocumentRule(
    code="M162",
    severity=Severity.WARNING,
    title=N_("decimal point in a formula"),
    why=N_("Schoolbooks write 3,5 and keep the point for thousands; a pupil reads 3.5 as three times five (D22)."),
    wrong="Tính $3.5 + 1$.\n",
    right="Tính $3,5 + 1$.\n",
    allowable=True,
    check=_check,
)
