"""R105: an approved material that does not say what others may do with it."""

from collections.abc import Iterable

from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.message import N_, Message, say
from generator.model.rule import DocumentRule
from generator.model.school import School


def _check(document: Document, school: School) -> Iterable[Problem]:
    header = document.header
    if header and header.status and header.status.value == "approved" and header.license is None:
        yield Problem(header.status.span, say("the material is approved, but has no licence"), _way_out(school))


def _way_out(school: School) -> Message:
    tokens = [term.id for term in school.catalog.licenses]
    if not tokens:
        return say("add the line “license: …” with the licence that the department has agreed on")
    if len(tokens) == 1:
        return say("add: license: {token}", token=tokens[0])
    return say("add: license: {token}; the catalogue also knows {others}", token=tokens[0], others=", ".join(tokens[1:]))


RULE = DocumentRule(
    code="R105",
    severity=Severity.WARNING,
    title=N_("approved without licence"),
    why=N_(
        "A licence tells colleagues of other schools, and parents, what they may copy and change. "
        "Without one the law allows them almost nothing (Luật Sở hữu trí tuệ), although the library was made to be shared (D11)."
    ),
    wrong="status: approved\n",
    right="status: approved\nlicense: CC-BY-SA-4.0\n",
    allowable=True,
    check=_check,
)
