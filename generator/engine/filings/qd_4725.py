"""The two figures of Quyết định 4725/QĐ-BGDĐT that a library can tell: materials digitised, and the share of teachers who have made one."""

from collections.abc import Iterator

from generator.engine.figures.people import department_figures
from generator.model.catalog import Catalog
from generator.model.filing import Filing
from generator.model.library import Library
from generator.model.message import N_, Message, say
from generator.model.table import Column, Kind, Row, Share

from ._columns import NUMBER, REMARKS


def _columns(_catalog: Catalog) -> tuple[Column, ...]:
    return (
        NUMBER,
        Column(id="department", head=say("department"), width=28),
        Column(id="digitised", head=say("materials digitised (criterion 1.4)"), kind=Kind.NUMBER, width=16, has_total=True),
        Column(id="teachers", head=say("teachers"), kind=Kind.NUMBER, width=12, has_total=True),
        Column(id="authors", head=say("teachers with a digital material"), kind=Kind.NUMBER, width=16, has_total=True),
        Column(id="share", head=say("share of teachers (criterion 1.6.3)"), kind=Kind.SHARE, width=16, share_of=("authors", "teachers")),
        REMARKS,
    )


def _rows(library: Library) -> Iterator[Row]:
    for figures in department_figures(library):
        yield {
            "department": figures.department.name if figures.department else say("in no department"),
            "digitised": figures.digitised,
            "teachers": figures.authors.of,
            "authors": figures.authors.part,
            "share": figures.authors,
        }


def _notes(library: Library) -> tuple[Message, ...]:
    figures = department_figures(library)
    authors = sum((one.authors for one in figures), Share(0, 0))
    return (
        say("Criterion 1.4, materials digitised: {count} approved materials in the library.", count=len(library.published)),
        say("Criterion 1.6.3, teachers with a digital material: {part} of {of}.", part=authors.part, of=authors.of),
        say(
            "A teacher is a role of the catalogue that belongs to a department; list one role for each teacher, so that the share is exact."
        ),
        say("Criteria of Quyết định 4725/QĐ-BGDĐT of 30/12/2022; compare the wording with the text in force before filing."),
    )


FILING = Filing(
    place=2, title=N_("Figures for Quyết định 4725/QĐ-BGDĐT"), short=N_("Quyết định 4725"), columns=_columns, rows=_rows, notes=_notes
)
