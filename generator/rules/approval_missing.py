"""P108: an approved material whose steps of approval are not all recorded (D14)."""

from collections.abc import Iterable

from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School


def _check(document: Document, school: School) -> Iterable[Problem]:
    header = document.header
    if header is None or header.status is None or header.status.value != "approved":
        return
    recorded = {step.step.value for step in header.approval if step.step and step.by and step.date}
    missing = [term for term in school.catalog.approval_steps if term.id not in recorded]
    if missing:
        yield Problem(
            header.status.span,
            say("“approved” is written, but this is not recorded: {steps}", steps=", ".join(f"“{term.name}”" for term in missing)),
            say(
                "whoever takes the step runs: {command}; until then write: status: review",
                command=f"hoclieu approve {document.path} --step {missing[0].id} --by …",
            ),
        )


RULE = DocumentRule(
    code="P108",
    severity=Severity.ERROR,
    title=N_("approved without recorded approval"),
    why=N_(
        "The department reviews and the school's leaders approve a material before it is used and published (IV.1, IV.4, D14, D20). "
        "The word alone proves nothing: which role took which step on which day is recorded in the header."
    ),
    wrong="status: approved\n",
    right=(
        "status: approved\napproval:\n"
        "  - {step: department, by: to-truong-toan-tin, date: 2023-09-14}\n"
        "  - {step: leadership, by: pho-hieu-truong, date: 2023-09-15}\n"
    ),
    check=_check,
)
