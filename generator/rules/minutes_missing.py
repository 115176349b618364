"""P106: an approved material that does not say how long it takes."""

from collections.abc import Iterable

from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School


def _check(document: Document, school: School) -> Iterable[Problem]:  # noqa: ARG001 -- the signature of the kind
    header = document.header
    if header and header.status and header.status.value == "approved" and header.minutes is None:
        yield Problem(
            header.status.span,
            say("the material is approved, but does not say how many minutes it takes"),
            say("add: minutes: 15, with the time that an average pupil needs"),
        )


RULE = DocumentRule(
    code="P106",
    severity=Severity.WARNING,
    title=N_("approved without minutes"),
    why=N_(
        "A pupil has homework in a dozen subjects. Minutes let pupils and parents plan the evening (D22) and let the school see "
        "how much it asks for in a week (D12)."
    ),
    wrong="status: approved\n",
    right="minutes: 15\nstatus: approved\n",
    allowable=True,
    check=_check,
)
