"""M164: a colour in a formula, which pages do not show."""

from collections.abc import Iterable

from generator.engine.maths.found import formulas
from generator.engine.maths.latex import colours
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
        if one.closed:
            for at, command in colours(one.latex):
                yield Problem(
                    body.span(one.inner + at, len(command)),
                    say("“{command}” has no effect: formulas are shown in the colour of the text", command=command),
                    say("take it away; to point at a part, frame it with \\boxed{{…}} or \\underbrace{{…}}, or name it in a sentence"),
                )


RULE = DocumentRule(
    code="M164",
    severity=Severity.WARNING,
    title=N_("colour in a formula"),
    why=N_(
        "The page is read light, dark, on paper and by ear. A colour that is chosen for one of these is unreadable in another, and says "
        "nothing to those who do not see it, so formulas take the colour of the text (D17)."
    ),
    wrong="Ta có $\\color{red}{x} + 1 = 4$.\n",
    right="Ta có $\\boxed{x} + 1 = 4$.\n",
    check=_check,
)
