"""What each teacher's role has written (theo giáo viên)."""

from collections.abc import Iterator

from generator.engine.figures.people import is_teacher, person_figures
from generator.model.catalog import Catalog
from generator.model.filing import Filing
from generator.model.library import Library
from generator.model.material import Phase, Status
from generator.model.message import N_, Message, say
from generator.model.table import Column, Kind, Row

from ._columns import DEPARTMENT, NUMBER, REMARKS


def _columns(_catalog: Catalog) -> tuple[Column, ...]:
    return (
        NUMBER,
        Column(id="teacher", head=say("role"), width=30),
        DEPARTMENT,
        Column(id="approved", head=say("approved materials"), kind=Kind.NUMBER, width=10),
        Column(id="before", head=say("before-class materials"), kind=Kind.NUMBER, width=10),
        Column(id="in", head=say("in-class materials"), kind=Kind.NUMBER, width=10, is_usual=False),
        Column(id="after", head=say("after-class materials"), kind=Kind.NUMBER, width=10),
        Column(id="review", head=say("in review"), kind=Kind.NUMBER, width=10),
        Column(id="draft", head=say("drafts"), kind=Kind.NUMBER, width=8),
        Column(id="last", head=say("last approved on"), kind=Kind.DAY, width=12),
        REMARKS,
    )


def _rows(library: Library) -> Iterator[Row]:
    departments = {one.id: one.name for one in library.school.catalog.departments}
    for figures in person_figures(library):
        yield {
            "teacher": figures.person.name,
            "department": departments.get(figures.person.department, ""),
            "approved": len(figures.approved),
            **{phase.value: figures.of_phase(phase) for phase in Phase},
            "review": figures.of_status(Status.REVIEW),
            "draft": figures.of_status(Status.DRAFT),
            "last": figures.last_approved,
        }


def _notes(library: Library) -> tuple[Message, ...]:
    teachers = [one for one in person_figures(library) if is_teacher(one.person)]
    have = sum(bool(one.approved) for one in teachers)
    return (
        say("Roles with an approved material: {have} of {of}.", have=have, of=len(teachers)),
        say("A material of several authors counts for each of them, so these numbers are not added up."),
    )


FILING = Filing(place=3, title=N_("Materials by teacher"), short=N_("By teacher"), columns=_columns, rows=_rows, notes=_notes)
