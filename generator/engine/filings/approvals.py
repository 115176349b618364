"""The record of approvals (thẩm định, phê duyệt, D14): every material that is approved or in review, with each step."""

from collections import Counter
from collections.abc import Iterator

from generator.engine.figures.cells import as_filed
from generator.model.catalog import Catalog
from generator.model.filing import Filing
from generator.model.header import Vocabulary
from generator.model.library import Library
from generator.model.material import Material, Status
from generator.model.message import N_, Message, say
from generator.model.table import Column, Kind, Row, Value

from ._columns import DEPARTMENT, GRADE, LESSON, NUMBER, SUBJECT, TEACHER, TITLE, of_material, usual


def _columns(catalog: Catalog) -> tuple[Column, ...]:
    return (
        *(NUMBER, usual(DEPARTMENT, is_usual=False), SUBJECT, GRADE, usual(LESSON, is_usual=False), TITLE, TEACHER),
        Column(id="status", head=say("status"), width=12),
        *(column for step in catalog.approval_steps for column in _of_step(step.id, step.name)),
        Column(id="waiting", head=say("days waiting"), kind=Kind.NUMBER, width=8),
        Column(id="file", head=say("material files"), width=28, is_usual=False),
    )


def _of_step(step: str, name: str) -> tuple[Column, Column]:
    return (
        Column(id=f"step-{step}", head=say("{step} (day)", step=name), kind=Kind.DAY, width=11),
        Column(id=f"by-{step}", head=say("{step} (by)", step=name), width=20),
    )


def _rows(library: Library) -> Iterator[Row]:
    label = library.school.catalog.label
    for material in as_filed(library, (one for one in library.materials if one.status is not Status.DRAFT)):
        yield {
            **of_material(library.school, material),
            **{f"step-{step.step}": step.date for step in material.approval},
            **{f"by-{step.step}": label(Vocabulary.PERSON, step.by) for step in material.approval},
            "waiting": _waiting(library, material),
            "file": material.path,
        }


def _waiting(library: Library, material: Material) -> Value:
    """Days since the last recorded step, for what is in review; nothing is known before the first."""
    if material.status is not Status.REVIEW or not material.approved_on:
        return None
    return max((library.day - material.approved_on).days, 0)


def _notes(library: Library) -> tuple[Message, ...]:
    counted = Counter(one.status for one in library.materials)
    return (
        say(
            "Approved: {approved}; in review: {review}; drafts, which are not listed: {draft}.",
            approved=counted[Status.APPROVED],
            review=counted[Status.REVIEW],
            draft=counted[Status.DRAFT],
        ),
        say("Days waiting are counted from the last recorded step to the day of this report."),
    )


FILING = Filing(place=6, title=N_("Record of approvals"), short=N_("Approvals"), columns=_columns, rows=_rows, notes=_notes)
