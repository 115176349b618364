"""A102: a heading more than one level below the one before it."""

from collections.abc import Iterable

from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School


def _check(document: Document, school: School) -> Iterable[Problem]:  # noqa: ARG001 -- the signature of the kind
    above = 1
    for heading in document.body.headings if document.body else ():
        if heading.level > above + 1:
            marks, fit = "#" * heading.level, "#" * (above + 1)
            yield Problem(
                heading.span,
                say(
                    "the heading “{text}” is of level {marks}, but the level {fit} above it is skipped",
                    text=heading.text,
                    marks=marks,
                    fit=fit,
                ),
                say("write: {fit} {text}", fit=fit, text=heading.text),
            )
        above = heading.level


RULE = DocumentRule(
    code="A102",
    severity=Severity.WARNING,
    title=N_("skipped level of heading"),
    why=N_(
        "Who has the page read aloud goes from heading to heading, and the table of contents is made of them (WCAG 2.2, 1.3.1). "
        "After a skipped level one looks for a section that is not there. The title is the first level, so the text begins with ##."
    ),
    wrong="## Bài tập\n\n#### Bài 1\n",
    right="## Bài tập\n\n### Bài 1\n",
    allowable=True,
    check=_check,
)
