"""A105: a heading without words."""

from collections.abc import Iterable

from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School


def _check(document: Document, school: School) -> Iterable[Problem]:  # noqa: ARG001 -- the signature of the kind
    for heading in document.body.headings if document.body else ():
        if not heading.text:
            marks = "#" * heading.level
            yield Problem(
                heading.span,
                say("“{marks}” makes a heading without words", marks=marks),
                say("write the name of the section after the signs: {marks} Bài tập, or delete the line", marks=marks),
            )


RULE = DocumentRule(
    code="A105",
    severity=Severity.WARNING,
    title=N_("heading without words"),
    why=N_(
        "An empty heading leaves an empty line in the table of contents, and programs that read aloud announce a section "
        "and then say nothing (WCAG 2.2, 2.4.6)."
    ),
    wrong="##\n\n**Câu 1 (nb).** Vật mang tin là gì?\n",
    right="## Bài tập\n\n**Câu 1 (nb).** Vật mang tin là gì?\n",
    allowable=True,
    check=_check,
)
