"""P122: a place of the template that nobody has filled in."""

from collections.abc import Iterable

from generator.engine.template import MARK
from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School


def _check(document: Document, school: School) -> Iterable[Problem]:  # noqa: ARG001 -- the signature of the kind
    header, body = document.header, document.body
    if body is None or MARK not in body.text:
        return
    status = header.status.value if header and header.status else "draft"
    yield Problem(
        body.span(body.text.index(MARK), len(MARK)),
        say("the template still says “{mark}”; places: {count}", mark=MARK, count=body.text.count(MARK)),
        say("write your own words in the place of each, or delete the line; do it before the department reviews the material"),
        Severity.WARNING if status == "draft" else None,
    )


RULE = DocumentRule(
    code="P122",
    severity=Severity.ERROR,
    title=N_("template that is not filled in"),
    why=N_(
        "“hoclieu new” writes the sections that a phase must have (D3, D5), and marks what only the teacher can write. A place that was "
        "forgotten would be shown to pupils. In a draft this is a reminder; from review on it is an error (D14)."
    ),
    wrong="## Nhiệm vụ\n\n1. Viết ở đây: em xem hoặc đọc gì.\n",
    right="## Nhiệm vụ\n\n1. Em xem video “Vật mang tin” (4 phút).\n",
    check=_check,
)
