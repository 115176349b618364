"""The summary by subject and grade (tổng hợp theo môn – khối): what each has, of how many lessons, and how its targets stand."""

from collections.abc import Iterator

from generator.engine.figures.cells import CellFigures, cell_figures
from generator.model.catalog import Catalog
from generator.model.coverage import State
from generator.model.filing import Filing
from generator.model.library import Library
from generator.model.material import Phase
from generator.model.message import N_, Message, say
from generator.model.table import Column, Kind, Row, Share

from ._columns import DEPARTMENT, GRADE, NUMBER, REMARKS, SUBJECT, of_cell, usual, waived

_STATES = {State.MET: say("met"), State.MISSED: say("missed"), State.PENDING: say("not due yet")}


def _columns(_catalog: Catalog) -> tuple[Column, ...]:
    return (
        *(NUMBER, usual(DEPARTMENT, is_usual=False), SUBJECT, GRADE),
        Column(id="lessons", head=say("lessons in the distribution"), kind=Kind.NUMBER, width=10, has_total=True),
        Column(id="covered", head=say("lessons with a material"), kind=Kind.NUMBER, width=10, has_total=True),
        Column(id="share", head=say("share of lessons"), kind=Kind.SHARE, width=9, share_of=("covered", "lessons")),
        Column(id="missing", head=say("lessons without one"), kind=Kind.NUMBER, width=10, has_total=True),
        Column(id="materials", head=say("materials"), kind=Kind.NUMBER, width=10, has_total=True),
        Column(id="before", head=say("before-class materials"), kind=Kind.NUMBER, width=10, has_total=True),
        Column(id="in", head=say("in-class materials"), kind=Kind.NUMBER, width=10, has_total=True, is_usual=False),
        Column(id="after", head=say("after-class materials"), kind=Kind.NUMBER, width=10, has_total=True),
        Column(id="target", head=say("target"), width=26),
        Column(id="state", head=say("state"), width=12),
        usual(REMARKS, is_usual=False),
    )


def _rows(library: Library) -> Iterator[Row]:
    for figures in cell_figures(library):
        yield {
            **of_cell(library.school.catalog, figures.cell),
            "lessons": figures.lessons,
            "covered": figures.covered,
            "share": Share(figures.covered, figures.lessons),
            "missing": figures.lessons - figures.covered,
            "materials": figures.materials,
            **{phase.value: figures.of_phase(phase) for phase in Phase},
            "target": _targets(figures),
            "state": _state(figures),
        }


def _state(figures: CellFigures) -> Message:
    """With a word on waivers where they make it easier; the note below the table says which."""
    if figures.state is None:
        return say("no target")
    state = _STATES[figures.state]
    return say("{state} (with a waiver)", state=state) if any(one.reliefs for one in figures.outcomes) else state


def _targets(figures: CellFigures) -> str:
    """Those that are missed; all of them where none is."""
    missed = [outcome for outcome in figures.outcomes if outcome.state is figures.state]
    return "; ".join(dict.fromkeys(outcome.target.name for outcome in missed))


def _notes(library: Library) -> tuple[Message, ...]:
    year = library.coverage.school_year if library.coverage else ""
    return (
        say(
            "Lessons are those of the curriculum distribution of {year}; reviews, tests, activities and reserve periods are not counted.",
            year=year,
        ),
        say("A lesson has a material when an approved before-class or after-class material serves it, whichever year it was made in."),
        *waived(library),
    )


FILING = Filing(place=1, title=N_("Summary by subject and grade"), short=N_("Summary table"), columns=_columns, rows=_rows, notes=_notes)
