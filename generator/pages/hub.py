"""The hub of a subject in a grade: every row of the distribution, what is there and what is to come (D2, D8)."""

from itertools import groupby

from generator.engine.schedule import by_phase, standing
from generator.model.curriculum import Cell, Lesson, RowKind
from generator.model.header import Vocabulary
from generator.model.material import Material, Phase
from generator.model.message import N_, say

from .now import now_view
from .qr import qr_svg
from .site import Site, hub_address, keeping_id
from .views import Card, Chapter, Hub, LessonRow, PastYear, on_paper

KIND_NAMES = {
    RowKind.LESSON: N_("lesson"),
    RowKind.PRACTICE: N_("practice"),
    RowKind.REVIEW: N_("review"),
    RowKind.TEST: N_("test"),
    RowKind.ACTIVITY: N_("activity"),
    RowKind.RESERVE: N_("reserve"),
}


LATEST = 5
"""How many of the materials approved last a hub names, new or not."""


def hub_view(site: Site, cell: Cell, address_in_full: str = "") -> Hub:
    """The hub of a cell; with its address, host and all, it has a QR code too."""
    materials = site.by_cell.get(cell, [])
    curriculum = site.curriculum(cell)
    rows = curriculum.rows if curriculum else ()
    known = {row.id for row in rows}
    lessons = [_row(site, cell, row, materials) for row in rows]
    chapters = tuple(
        Chapter(title, tuple(view for _, view in group))
        for title, group in groupby(zip(rows, lessons, strict=True), key=lambda pair: pair[0].part)
    )
    now = now_view(site)
    present = {material.type for material in materials}
    return Hub(
        look=site.look(cell.subject),
        subject_name=site.subject_name(cell),
        grade=cell.grade,
        address=hub_address(cell),
        school_year=site.year,
        chapters=chapters,
        others=tuple(site.dated_card(m) for m in sorted(materials, key=by_phase) if not known.intersection(site.lessons_now(m))),
        covered=sum(view.is_covered for view in lessons if view.counts),
        lessons=sum(view.counts for view in lessons),
        materials=len(materials),
        day=on_paper(site.library.day),
        past=_past(site, materials),
        fresh=sum(site.is_new(material) for material in materials),
        latest=_latest(site, materials),
        phases=tuple((phase.value, site.label(Vocabulary.PHASE, phase)) for phase in Phase),
        types=tuple((term.id, term.name) for term in site.school.catalog.terms(Vocabulary.TYPE) if term.id in present),
        this_week=tuple(view for view in lessons if now and now.is_teaching and now.week in {week.number for week in view.weeks}),
        now=now,
        address_in_full=address_in_full,
        keeping=keeping_id(cell),
        language=site.language(cell.subject),
        qr=qr_svg(address_in_full, say("QR code of {address}", address=address_in_full).text(site.translate)) if address_in_full else "",
    )


def _row(site: Site, cell: Cell, row: Lesson, materials: list[Material]) -> LessonRow:
    own = sorted((material for material in materials if row.id in site.lessons_now(material)), key=by_phase)

    def cards(phase: Phase) -> tuple[Card, ...]:
        return tuple(site.dated_card(material) for material in own if material.phase is phase)

    return LessonRow(
        title=row.title,
        anchor=row.id,
        kind=row.kind.value,
        kind_name=site.translate(KIND_NAMES[row.kind]),
        periods=row.periods,
        weeks=tuple(site.week_label(cell.grade, number) for number in row.weeks),
        before=cards(Phase.BEFORE),
        within=cards(Phase.IN),
        after=cards(Phase.AFTER),
        counts=row.counts,
        is_covered=any(material.counts for material in own),
    )


def _latest(site: Site, materials: list[Material]) -> tuple[tuple[Card, str], ...]:
    """Of one day the later week first: that is what was written last."""
    approved = [(day, one) for one in materials if one.status == "approved" and (day := one.approved_on) and day <= site.library.day]
    last = sorted(approved, key=lambda pair: (pair[0], pair[1].school_year, pair[1].week), reverse=True)[:LATEST]
    return tuple((site.dated_card(material), on_paper(day)) for day, material in last)


def _past(site: Site, materials: list[Material]) -> tuple[PastYear, ...]:
    """The earlier school years in which materials of the cell were made, newest first."""
    years = sorted({m.school_year for m in materials if m.school_year < site.year}, reverse=True)
    return tuple(PastYear(year, _past_weeks(site, year, materials)) for year in years)


def _past_weeks(site: Site, year: str, materials: list[Material]) -> tuple[tuple[int, tuple[Card, ...]], ...]:
    found: dict[int, list[Material]] = {}
    for material in materials:
        for week in standing(site.school, material, year):
            if material.school_year <= year:
                found.setdefault(week, []).append(material)
    return tuple((week, tuple(site.card(m) for m in sorted(found[week], key=by_phase))) for week in sorted(found))
