"""The list of materials (danh mục học liệu): every approved one, whichever year it was made in."""

from collections.abc import Iterator

from generator.engine.figures.cells import as_filed
from generator.model.catalog import Catalog
from generator.model.filing import Filing
from generator.model.library import Library
from generator.model.message import N_, Message, say
from generator.model.table import Column, Kind, Row

from ._columns import DEPARTMENT, GRADE, LESSON, NUMBER, REMARKS, SUBJECT, TEACHER, TITLE, WEEK, of_material, usual


def _columns(catalog: Catalog) -> tuple[Column, ...]:
    return (
        *(NUMBER, usual(DEPARTMENT, is_usual=False), SUBJECT, GRADE),
        Column(id="school-year", head=say("school year"), width=10),
        *(WEEK, LESSON, TITLE),
        Column(id="type", head=say("type"), width=14),
        Column(id="phase", head=say("phase"), width=11),
        Column(id="level", head=say("level"), width=10, is_usual=False),
        Column(id="minutes", head=say("minutes"), kind=Kind.NUMBER, width=6, is_usual=False),
        TEACHER,
        *(
            Column(id=f"step-{step.id}", head=say("{step} (day)", step=step.name), kind=Kind.DAY, width=11)
            for step in catalog.approval_steps
        ),
        Column(id="approved", head=say("published on"), kind=Kind.DAY, width=11, is_usual=False),
        Column(id="address", head=say("address"), width=24, is_usual=False),
        Column(id="file", head=say("material files"), width=28, is_usual=False),
        usual(REMARKS, is_usual=False),
    )


def _rows(library: Library) -> Iterator[Row]:
    for material in as_filed(library, library.published):
        yield {
            **of_material(library.school, material),
            **{f"step-{step.step}": step.date for step in material.approval},
            "approved": material.approved_on,
            "address": material.address,
            "file": material.path,
        }


def _notes(library: Library) -> tuple[Message, ...]:
    return (say("Approved materials of all school years: {count}.", count=len(library.published)),)


FILING = Filing(place=7, title=N_("List of digital materials"), short=N_("List of materials"), columns=_columns, rows=_rows, notes=_notes)
