"""A103: a heading of the first level below the title."""

from collections.abc import Iterable

from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School


def _check(document: Document, school: School) -> Iterable[Problem]:  # noqa: ARG001 -- the signature of the kind
    if document.body is None:
        return
    first = [heading for heading in document.body.headings if heading.level == 1]
    for heading in first:
        if len(first) == 1:
            says = say("“# {text}” is a second title: the page already has the title from the header", text=heading.text)
        else:
            says = say("“# {text}” is one of {count} titles beside the one from the header", text=heading.text, count=len(first))
        yield Problem(heading.span, says, say("write: ## {text}, or delete the line if it repeats the title", text=heading.text))


RULE = DocumentRule(
    code="A103",
    severity=Severity.WARNING,
    title=N_("more than one title on the page"),
    why=N_(
        "A page has one title, and it is made from “title” in the header. A line with one # makes another: search engines and "
        "programs that read aloud no longer know what the page is about, and pupils read the same words twice."
    ),
    wrong="---\ntitle: Thông tin quanh em\n---\n\n# Thông tin quanh em\n",
    right="---\ntitle: Thông tin quanh em\n---\n\n## Nhiệm vụ\n",
    allowable=True,
    check=_check,
)
