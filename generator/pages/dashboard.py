"""The pages for leaders (D12): the school on one page, and a page for each subject in each grade. Of the internal edition only."""

from collections.abc import Iterable, Sequence

from generator.engine.dashboard.progress import COMING
from generator.engine.dashboard.shares import summed
from generator.model.dashboard import Board, CellBoard, Forecast, Progress, Standing
from generator.model.header import Vocabulary
from generator.model.material import Material, Phase
from generator.model.message import N_, Message, say

from .chart import phase_bar
from .dashboard_parts import (
    MOST_WAITS,
    board_address,
    burn_of,
    forecast_row,
    online_row,
    pace_words,
    share_tables,
    wait_list,
    waiver_lines,
)
from .dashboard_views import (
    CellPage,
    DashboardPage,
    Homework,
    LessonLine,
    MatrixLine,
    StandingRow,
    StandingTable,
)
from .site import Site, hub_address
from .views import on_paper

MOST_FORECASTS = 12
"""Forecasts that are told on the school's page; each cell's page tells all of its own."""

STATES = {
    "done": N_("has one"),
    "late": N_("late"),
    "late-review": N_("late, in review"),
    "lacking": N_("still lacking"),
    "lacking-review": N_("still lacking, in review"),
    "review": N_("in review"),
    "coming": N_("needed soon"),
    "later": N_("needed later"),
    "undated": N_("no day yet"),
    "waived": N_("waived"),
}


def dashboard_view(site: Site, board: Board) -> DashboardPage:
    """The page of the whole school."""
    forecasts = [forecast for cell in board.cells for forecast in cell.forecasts]
    falling = _worst_first(forecasts)
    return DashboardPage(
        school=site.school.catalog.school.name,
        day=on_paper(board.day),
        school_year=board.school_year,
        headline=_headline(site, board.standing),
        waivers=waiver_lines(site, board.cells),
        tables=tuple(_tables(site, board)),
        forecasts=tuple(forecast_row(site, one) for one in falling[:MOST_FORECASTS]),
        more=_besides(len(falling) - MOST_FORECASTS).text(site.translate),
        well=_well(forecasts).text(site.translate),
        pace=pace_words(site, board.burn_up),
        burn=burn_of(site, board.burn_up),
        kinds=tuple(site.label(Vocabulary.TYPE, term.id) for term in site.school.catalog.types),
        matrix=tuple(_matrix_line(site, cell) for cell in board.cells),
        shares=share_tables(site, summed(cell.assessments for cell in board.cells), summed(cell.levels for cell in board.cells)),
        online=tuple(online_row(site, cell) for cell in board.cells),
        waits=wait_list(site, board.waits, MOST_WAITS),
    )


def cell_view(site: Site, board: Board, one: CellBoard) -> CellPage:
    """The page of a subject in a grade."""
    return CellPage(
        name=site.school.catalog.cell_name(one.cell),
        address=board_address(one.cell),
        hub=hub_address(one.cell),
        day=on_paper(board.day),
        school_year=board.school_year,
        headline=_headline(site, one.standing),
        waivers=waiver_lines(site, [one]),
        forecasts=tuple(forecast_row(site, forecast) for forecast in one.forecasts),
        pace=pace_words(site, one.burn_up),
        burn=burn_of(site, one.burn_up),
        lessons=tuple(_lesson_line(site, board, progress) for progress in one.lessons),
        shares=share_tables(site, one.assessments, one.levels),
        online=online_row(site, one),
        waits=wait_list(site, one.waits),
    )


def _headline(site: Site, standing: Standing) -> str:
    """The day in a few sentences; nobody is told of what there is none of, but that nothing is late."""
    parts = [
        say("{done} of {lessons} lessons have a material.", done=standing.done, lessons=standing.lessons),
        say(
            "{due} need one by now: {lacking} of these have none yet; {coming} more will need one in the next four weeks.",
            due=standing.due,
            lacking=standing.lacking,
            coming=standing.coming,
        ),
        say("{review} lessons without one have it in review.", review=standing.review) if standing.review else None,
        say("By the days of the targets, {late} materials are late.", late=standing.late)
        if standing.late
        else say("By the days of the targets, nothing is late."),
    ]
    return " ".join(part.text(site.translate) for part in parts if part)


def _tables(site: Site, board: Board) -> Iterable[StandingTable]:
    catalog = site.school.catalog
    departments = {one.id: one.name for one in catalog.departments}
    nobody, apart = site.translate(N_("nobody is named yet")), site.translate(N_("without a department"))
    school = _row(site.translate(N_("The whole school")), "", board.standing)
    by_department = (_row(departments.get(key, key) or apart, "", one) for key, one in board.by_department)
    by_cell = (_row(site.school.catalog.cell_name(one.cell), board_address(one.cell), one.standing) for one in board.cells)
    by_subject = (_row(site.label(Vocabulary.SUBJECT, key), "", one) for key, one in board.by_subject)
    by_grade = (_row(say("Grade {grade}", grade=key).text(site.translate), "", one) for key, one in board.by_grade)
    by_role = (_row(site.label(Vocabulary.PERSON, key) if key else nobody, "", one) for key, one in board.by_role)
    note = N_("Who answers for a lesson is who is assigned to it, else who wrote its materials. A lesson of two roles is counted for both.")
    yield _table(site, "to", N_("By department"), N_("Department"), (*by_department, school))
    yield _table(site, "mon-khoi", N_("By subject and grade"), N_("Subject and grade"), by_cell)
    yield _table(site, "mon", N_("By subject"), N_("Subject"), by_subject)
    yield _table(site, "khoi", N_("By grade"), N_("Grade"), by_grade)
    yield _table(site, "vai-tro", N_("By teacher's role"), N_("Role"), by_role, note)


def _table(site: Site, id_: str, title: str, head: str, rows: Iterable[StandingRow], note: str = "") -> StandingTable:
    return StandingTable(id_, site.translate(title), site.translate(head), tuple(rows), site.translate(note) if note else "")


def _row(name: str, address: str, one: Standing) -> StandingRow:
    return StandingRow(name, address, one.lessons, one.done, one.due, one.lacking, one.late, one.review, one.coming)


def _worst_first(forecasts: Iterable[Forecast]) -> list[Forecast]:
    """Those that fall short: those that can still be met ahead of those whose day has passed, each by how many will lack."""
    return sorted((one for one in forecasts if one.short), key=lambda one: (one.is_over, -one.short, one.due))


def _besides(count: int) -> Message:
    return say("{count} more targets will fall short; the pages of the subjects tell them.", count=count) if count > 0 else Message("")


def _well(forecasts: Sequence[Forecast]) -> Message:
    if not forecasts:
        return say("The catalogue sets no targets for this school year that can be foreseen.")
    well = sum(not one.short for one in forecasts)
    return say("{well} of {of} targets are reached or will be in time at this pace.", well=well, of=len(forecasts))


def _matrix_line(site: Site, one: CellBoard) -> MatrixLine:
    phases = one.phases
    return MatrixLine(
        name=site.school.catalog.cell_name(one.cell),
        address=board_address(one.cell),
        lessons=phases.lessons,
        both=phases.both,
        before=phases.before,
        after=phases.after,
        none=phases.none,
        bar=phase_bar(phases),
        kinds=tuple(f"{kind.before}/{kind.after}" if kind.before or kind.after else "" for kind in one.kinds),
    )


def _lesson_line(site: Site, board: Board, one: Progress) -> LessonLine:
    state = _state(board, one)
    weeks = one.lesson.weeks
    return LessonLine(
        title=one.lesson.title,
        weeks="" if not weeks else str(weeks[0]) if weeks[0] == weeks[-1] else f"{weeks[0]}–{weeks[-1]}",
        due=on_paper(one.due) if one.due else "",
        state=state.partition("-")[0],
        state_name=site.translate(STATES[state]),
        before=tuple(_homework(site, material) for material in one.covering if material.phase is Phase.BEFORE),
        after=tuple(_homework(site, material) for material in one.covering if material.phase is Phase.AFTER),
        roles=", ".join(site.label(Vocabulary.PERSON, role) for role in one.roles),
    )


def _state(board: Board, one: Progress) -> str:
    if one.is_done:
        return "done"
    if one.is_late or one.is_due(board.day):
        return ("late" if one.is_late else "lacking") + ("-review" if one.waiting else "")
    if one.waiting:
        return "review"
    if one.due is None:
        return "waived" if one.waiver else "undated"
    return "coming" if one.is_due(board.day + COMING) else "later"


def _homework(site: Site, material: Material) -> Homework:
    return Homework(site.label(Vocabulary.TYPE, material.type), material.address)
