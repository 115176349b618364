"""Which forms of assessment are used (hình thức kiểm tra, đánh giá, D7)."""

from collections.abc import Iterator

from generator.engine.figures.assessments import assessment_figures
from generator.model.catalog import Catalog
from generator.model.filing import Filing
from generator.model.library import Library
from generator.model.message import N_, Message, say
from generator.model.table import Column, Kind, Row, Share

from ._columns import DEPARTMENT, GRADE, NUMBER, SUBJECT, of_cell, usual


def _columns(catalog: Catalog) -> tuple[Column, ...]:
    return (
        *(NUMBER, usual(DEPARTMENT, is_usual=False), SUBJECT, GRADE),
        Column(id="materials", head=say("materials"), kind=Kind.NUMBER, width=10, has_total=True),
        *(Column(id=f"form-{form.id}", head=form.name, kind=Kind.NUMBER, width=10, has_total=True) for form in catalog.assessments),
        Column(id="with", head=say("materials that name a form"), kind=Kind.NUMBER, width=10, has_total=True),
        Column(id="without", head=say("no form named"), kind=Kind.NUMBER, width=10, has_total=True, is_usual=False),
        Column(id="share", head=say("share that names a form"), kind=Kind.SHARE, width=10, share_of=("with", "materials")),
        Column(id="forms", head=say("forms used"), kind=Kind.NUMBER, width=10),
    )


def _rows(library: Library) -> Iterator[Row]:
    for figures in assessment_figures(library):
        yield {
            **of_cell(library.school.catalog, figures.cell),
            "materials": figures.materials,
            **{f"form-{form}": count for form, count in figures.by_form},
            "with": figures.materials - figures.without,
            "without": figures.without,
            "share": Share(figures.materials - figures.without, figures.materials),
            "forms": figures.forms,
        }


def _notes(library: Library) -> tuple[Message, ...]:
    return (
        say("Approved materials: {count}. One that uses several forms counts for each of them.", count=len(library.published)),
        say("The forms are those of the school's guide: {forms}.", forms=", ".join(one.name for one in library.school.catalog.assessments)),
    )


FILING = Filing(
    place=5, title=N_("Forms of assessment in the materials"), short=N_("Forms of assessment"), columns=_columns, rows=_rows, notes=_notes
)
