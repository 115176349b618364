"""P101: a before-class material that does not say what to do at home (D3)."""

from collections.abc import Iterable

from generator.engine.text import fold
from generator.model.demands import TASK
from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School


def _check(document: Document, school: School) -> Iterable[Problem]:  # noqa: ARG001 -- the signature of the kind
    header, body = document.header, document.body
    if header is None or body is None or header.phase is None or header.phase.value != "before":
        return
    if not any(TASK.is_headed(fold(heading.text)) for heading in body.headings):
        yield Problem(
            header.phase.span,
            say("a before-class material has no section “Nhiệm vụ”"),
            say("add a heading “## Nhiệm vụ” and say what pupils watch, read and do at home"),
        )


RULE = DocumentRule(
    code="P101",
    severity=Severity.ERROR,
    title=N_("before-class material without its task"),
    why=N_("The school's guide (II.1, D3) asks that pupils are told what to watch and what to do at home before the lesson."),
    wrong="---\nphase: before\n---\n\n## Đọc hiểu\n",
    right="---\nphase: before\n---\n\n## Nhiệm vụ\n\n1. Đọc phần dưới đây.\n",
    allowable=True,
    check=_check,
)
