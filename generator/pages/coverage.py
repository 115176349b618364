"""The public page of coverage: subject × grade × week, and how the targets stand (D9-D12)."""

from generator.engine.calendars import role_calendars
from generator.model.coverage import Coverage, Outcome, State
from generator.model.curriculum import Cell
from generator.model.header import Vocabulary
from generator.model.material import Phase
from generator.model.message import N_, say
from generator.model.targets import OnMiss
from generator.model.waivers import Relief

from .coverage_views import CoveragePage, Matrix, MatrixRow, Square, TargetRow
from .grade import grade_view
from .site import Site, hub_address
from .views import CalendarLink, on_paper

STATE_NAMES = {State.MET: N_("met"), State.MISSED: N_("missed"), State.PENDING: N_("not due yet")}


def coverage_view(site: Site) -> CoveragePage:
    """The page of coverage on the library's day. Drafts never count."""
    outcomes = (site.library.coverage or Coverage(site.library.day, site.year, (), ())).outcomes
    return CoveragePage(
        school_year=site.year,
        day=on_paper(site.library.day),
        matrices=tuple(_matrix(site, grade) for grade in site.grades),
        targets=tuple(_target(site, outcome) for outcome in outcomes),
        calendars=tuple(CalendarLink(one.name, one.address) for one in role_calendars(site.school, site.year) if site.is_internal),
    )


def _matrix(site: Site, grade: int) -> Matrix:
    links = {link.address: link for link in grade_view(site, grade).subjects}
    rows = []
    for cell in site.cells:
        if cell.grade == grade:
            link = links[hub_address(cell)]
            squares = tuple(_square(site, cell, week.number) for week in site.weeks)
            rows.append(MatrixRow(link.name, link.address, link.covered, link.lessons, squares))
    return Matrix(grade, tuple(week.number for week in site.weeks), tuple(rows))


def _square(site: Site, cell: Cell, week: int) -> Square:
    counted = [material for material in site.standing_now.get((cell, week), ()) if material.counts]
    curriculum = site.curriculum(cell)
    return Square(
        week,
        sum(material.phase is Phase.BEFORE for material in counted),
        sum(material.phase is Phase.AFTER for material in counted),
        planned=any(row.counts and week in row.weeks for row in (curriculum.rows if curriculum else ())),
    )


def _target(site: Site, outcome: Outcome) -> TargetRow:
    cell = outcome.cell
    return TargetRow(
        name=outcome.target.name,
        cell_name=site.school.catalog.cell_name(cell),
        have=outcome.have,
        need=outcome.need,
        of=outcome.of,
        unit=outcome.unit.text(site.translate),
        due=on_paper(outcome.due),
        state=outcome.state.value,
        state_name=site.translate(STATE_NAMES[outcome.state]),
        is_binding=outcome.target.on_miss is OnMiss.REJECT,
        remedy=outcome.remedy.text(site.translate),
        waivers=tuple(_waiver(site, relief) for relief in outcome.reliefs),
    )


def _waiver(site: Site, relief: Relief) -> str:
    waiver = relief.waiver
    facts = {
        "reason": waiver.reason,
        "role": site.label(Vocabulary.PERSON, waiver.signed_by),
        "day": on_paper(waiver.signed_on),
        "end": on_paper(waiver.expires),
    }
    if relief.lifted:
        return say("Waived: {count}. {reason} ({role}, {day}; until {end})", count=relief.lifted, **facts).text(site.translate)
    return say("Postponed. {reason} ({role}, {day}; until {end})", **facts).text(site.translate)
