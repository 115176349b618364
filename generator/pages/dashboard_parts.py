"""Parts that the school's page and the pages of cells share: forecasts, burn-ups, shares, the online share, waits."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from generator.engine.easing import easing, told
from generator.model.coverage import State, eased
from generator.model.curriculum import Cell
from generator.model.dashboard import BurnUp, CellBoard, Forecast, Tally, Wait, Waits
from generator.model.header import Vocabulary
from generator.model.message import N_, Message, say

from .chart import burn_chart, share_bar
from .coverage import STATE_NAMES
from .dashboard_views import Burn, BurnRow, ForecastRow, OnlineRow, TallyRow, TallyTable, WaitList, WaitRow
from .site import Site
from .views import on_paper, span_on_paper

DASHBOARD = "dieu-hanh/"
MOST_WAITS = 30
"""Waits that are named on the school's page; each cell's page names all of its own."""


def board_address(cell: Cell) -> str:
    """``dieu-hanh/toan-7/``."""
    return f"{DASHBOARD}{cell.subject}-{cell.grade}/"


def share(count: int, of: int) -> str:
    """``12/34 (35%)``: no share without its denominator; rounded down, so that 100% is all of them."""
    return f"{count}/{of} ({100 * count // of}%)" if of else "0/0"


def waiver_lines(site: Site, cells: Iterable[CellBoard]) -> tuple[str, ...]:
    """The waivers that change a number of some cells: of their targets, or of the lessons that need a material."""
    own = tuple(cells)
    outcomes = [outcome for cell in own for outcome in cell.eased]
    lifted = Counter((one.waiver.id, cell.cell) for cell in own for one in cell.lessons if one.waiver)
    waivers = {one.waiver.id: one.waiver for cell in own for one in cell.lessons if one.waiver}
    by_target = {waiver.id for waiver, _ in eased(outcomes)}
    catalog = site.school.catalog
    apart = (
        told(waiver, [_lifted(site, cell, count) for (id_, cell), count in lifted.items() if id_ == waiver.id], catalog)
        for waiver in waivers.values()
        if waiver.id not in by_target
    )
    return tuple(one.text(site.translate) for one in (*easing(outcomes, catalog), *apart))


def _lifted(site: Site, cell: Cell, count: int) -> Message:
    return say("{cell}: {count} lessons need no material", cell=site.school.catalog.cell_name(cell), count=count)


def forecast_row(site: Site, one: Forecast) -> ForecastRow:
    """Where a target leads, in two sentences."""
    state = "well" if not one.short and not one.is_missed else "missed" if one.is_over else "short"
    name = site.school.catalog.cell_name(one.cell)
    sentence = _sentence(one, name).text(site.translate)
    return ForecastRow(sentence, _detail(one).text(site.translate), state, board_address(one.cell))


def _sentence(one: Forecast, name: str) -> Message:
    unit, due = one.outcome.unit, on_paper(one.due)
    if one.is_reached:
        words = N_("{cell} has all {need} {unit} that are needed on {due}.")
        return say(words, cell=name, need=one.need, unit=unit, due=due)
    if one.is_over:
        return say("{cell} is past {due} and lacks {short} {unit}.", cell=name, due=due, short=one.short, unit=unit)
    if one.short:
        return say("At this pace {cell} will lack {short} {unit} on {due}.", cell=name, short=one.short, unit=unit, due=due)
    return say("At this pace {cell} will have all on {day}, in time for {due}.", cell=name, day=_paper(one.ready_on), due=due)


def _detail(one: Forecast) -> Message:
    """What the sentence is made from: the target, what there is, the pace, what it would take."""
    unit, outcome = one.outcome.unit, one.outcome
    words = N_("{target}: {have} of {need} {unit}; {gained} more since {since}.")
    known = say(words, target=one.target.name, have=outcome.have, need=one.need, unit=unit, gained=one.gained, since=on_paper(one.since))
    if one.is_reached:
        return known
    if not one.is_over:
        weeks = max(-((outcome.day - one.due) // timedelta(days=7)), 1)
        rate = -(-(one.need - outcome.have) // weeks)
        words = N_("{known} {days} days are left: to be in time, {rate} {unit} or more a week.")
        return say(words, known=known, days=(one.due - outcome.day).days, rate=rate, unit=unit)
    if one.ready_on:
        return say("{known} At this pace it is reached on {day}.", known=known, day=on_paper(one.ready_on))
    return say("{known} At this pace no day can be foreseen.", known=known)


def _paper(day: date | None) -> str:
    return on_paper(day) if day else ""


def pace_words(site: Site, burn: BurnUp) -> str:
    """How forecasts are made, in words."""
    words = N_(
        "The pace is what was added in the six weeks {span}, by the day of the last step of approval. A forecast is what there is, "
        "and this pace for the days that are left, whole ones only; breaks count like other days."
    )
    return say(words, span=span_on_paper(burn.since, site.library.day)).text(site.translate)


def burn_of(site: Site, burn: BurnUp) -> Burn:
    """A burn-up as picture and table."""
    day = site.library.day
    rows = tuple(
        BurnRow(
            str(point.week) if point.week is not None else site.translate(N_("today")),
            on_paper(point.day),
            point.due,
            "" if point.done is None else str(point.done),
            "" if point.foreseen is None else str(point.foreseen),
        )
        for point in burn.points
    )
    now = next((point for point in burn.points if point.done is not None and point.foreseen is not None), None)
    if now is None:
        says = say("{lessons} lessons in all.", lessons=burn.lessons)
    else:
        words = N_("On {day} {done} of {lessons} lessons have a material, and {due} need one by then; {gained} more since {since}.")
        says = say(
            words,
            day=on_paper(now.day),
            done=now.done or 0,
            lessons=burn.lessons,
            due=now.due,
            gained=burn.gained,
            since=on_paper(burn.since),
        )
    return Burn(says.text(site.translate), burn_chart(burn, day), rows)


def tally_table(site: Site, title: str, head: str, vocabulary: Vocabulary, tally: Tally) -> TallyTable:
    """A closed list as shares."""
    rows = tuple(
        TallyRow(site.label(vocabulary, token), count, share(count, tally.of), share_bar(count, tally.of)) for token, count in tally.counts
    )
    caption = say("Of {of} approved materials that say so; {without} do not.", of=tally.of, without=tally.without)
    if not tally.without:
        caption = say("Of {of} approved materials.", of=tally.of)
    return TallyTable(site.translate(title), caption.text(site.translate), site.translate(head), rows)


def share_tables(site: Site, assessments: Tally, levels: Tally) -> tuple[TallyTable, ...]:
    """Forms of assessment, and levels."""
    return (
        tally_table(site, N_("Forms of assessment"), N_("Form"), Vocabulary.ASSESSMENT, assessments),
        tally_table(site, N_("Levels"), N_("Level"), Vocabulary.LEVEL, levels),
    )


def online_row(site: Site, one: CellBoard) -> OnlineRow:
    """The share of a cell's lessons, and of their periods, that have homework online."""
    standing, target = one.standing, one.online
    words = N_("{need} of {of} {unit} from {due} on")
    wants = say(words, need=target.need, of=target.of, unit=target.unit, due=on_paper(target.due)) if target else Message("")
    state = target.state if target else None
    return OnlineRow(
        site.school.catalog.cell_name(one.cell),
        board_address(one.cell),
        share(standing.done, standing.lessons),
        share(standing.done_periods, standing.periods),
        wants.text(site.translate),
        state.value if state is State.MISSED else "",
        site.translate(STATE_NAMES[state]) if state else "",
    )


def wait_list(site: Site, waits: Waits, most: int | None = None) -> WaitList:
    """What waits for approval; of a long list only the first."""
    rest = len(waits.open) - most if most is not None else 0
    more = say("{count} more wait; the pages of the subjects name them.", count=rest) if rest > 0 else Message("")
    return WaitList(tuple(_wait_rows(site, waits.open[:most])), more.text(site.translate), _waited(waits).text(site.translate))


def _wait_rows(site: Site, waits: Iterable[Wait]) -> Iterable[WaitRow]:
    for wait in waits:
        material = wait.material
        step = site.label(Vocabulary.STEP, wait.step) if wait.step else site.translate(N_("no step recorded yet"))
        days = str(wait.days) if wait.days is not None else site.translate(N_("not recorded"))
        yield WaitRow(material.title, site.school.catalog.cell_name(material.cell), material.path, step, _paper(wait.since), days)


def _waited(waits: Waits) -> Message:
    open_ = say("{count} materials are in review.", count=len(waits.open)) if waits.open else say("Nothing is in review.")
    if waits.median is None or waits.longest is None:
        return open_
    words = N_(
        "{open} Of {finished} approved this school year, half took {median} days or less from the first step to the last; "
        "the longest {longest}."
    )
    return say(words, open=open_, finished=waits.finished, median=waits.median, longest=waits.longest)
