"""The words that several reports share: severities, cells, outcomes and what they lack."""

from dataclasses import dataclass

from generator.engine.harmless import one_line, paper
from generator.engine.weeks import week_list
from generator.model.coverage import Gap, Outcome, State
from generator.model.curriculum import Cell
from generator.model.finding import Severity
from generator.model.message import N_, Message, say
from generator.model.report import Style
from generator.model.results import TARGET_CODES, Results
from generator.model.targets import OnMiss, Target
from generator.model.waivers import Relief, Waiver

SEVERITIES = {Severity.ERROR: N_("error"), Severity.WARNING: N_("warning"), Severity.NOTE: N_("note")}
STATES = {State.MET: N_("met"), State.MISSED: N_("missed"), State.PENDING: N_("not due yet")}


@dataclass(frozen=True, slots=True)
class Missed:
    """A target that some cells miss, and the outcomes in those cells."""

    target: Target
    outcomes: tuple[Outcome, ...]
    code: str
    """Of the rule that says so; empty when none did."""


def missed(results: Results, on_miss: OnMiss) -> tuple[Missed, ...]:
    """The missed targets of one weight that are held against whoever is judged, each once, in the order of the outcomes."""
    codes = {(f.at.path, f.at.line): f.code for f in results.findings if f.code.startswith(TARGET_CODES)}
    groups: dict[tuple[str, str], list[Outcome]] = {}
    for outcome in results.owed:
        if outcome.target.on_miss is on_miss:
            groups.setdefault((outcome.target.school_year, outcome.target.id), []).append(outcome)
    return tuple(
        Missed(of_one[0].target, tuple(of_one), codes.get((of_one[0].target.span.path, of_one[0].target.span.line), ""))
        for of_one in groups.values()
    )


def text(message: Message, style: Style) -> str:
    """A sentence in the reader's language, on one line, whatever was in the files it quotes."""
    return one_line(message.text(style.translate))


def cell(results: Results, at: Cell) -> Message:
    """A subject in a grade, by the names readers know."""
    return say("{subject}, grade {grade}", subject=results.subject(at.subject), grade=at.grade)


def count(outcome: Outcome) -> Message:
    """What a target counted in a cell, always with its denominator."""
    facts: dict[str, str | int | Message] = {"have": outcome.have, "need": outcome.need, "of": outcome.of, "unit": outcome.unit}
    told = say("{have}/{of} {unit}, {need} needed", **facts)
    if outcome.short:
        told = say("{have}/{of} {unit}, {need} needed, {short} short", **facts, short=outcome.short)
    for one in outcome.reliefs:
        told = say("{told}; {relief}", told=told, relief=relief(one))
    return told


def relief(one: Relief) -> Message:
    """What a waiver changes of a target in a cell, in a few words; ``waiver`` says the rest."""
    if one.lifted:
        return say("waived: {count} by “{waiver}”", count=one.lifted, waiver=one.waiver.id)
    return say("postponed by “{waiver}”", waiver=one.waiver.id)


def waiver(one: Waiver, results: Results) -> Message:
    """A waiver in full: why, by whose word, until when."""
    return say(
        "“{waiver}”: {reason} (signed by {role} on {day}, until {end})",
        waiver=one.id,
        reason=one.reason,
        role=results.role(one.signed_by),
        day=paper(one.signed_on),
        end=paper(one.expires),
    )


def dates(outcome: Outcome) -> Message:
    """From when a target binds, and the day on which it was counted."""
    return say("due {due}, counted on {day}", due=paper(outcome.due), day=paper(outcome.day))


def gaps(outcome: Outcome, style: Style, most: int) -> str:
    """What a target lacks in a cell: lessons by name, beyond ``most`` only how many more, then weeks."""
    lessons = [_lesson(gap, style) for gap in outcome.gaps if gap.title or gap.lesson]
    weeks = week_list(week for gap in outcome.gaps if not (gap.title or gap.lesson) for week in gap.weeks)
    more = len(lessons) - most
    rest = [say("and {count} more", count=more)] if more > 0 else []
    rest += [say("week {weeks}", weeks=weeks)] if weeks else []
    return "; ".join([*lessons[:most], *(text(message, style) for message in rest)])


def _lesson(gap: Gap, style: Style) -> str:
    title = gap.title or gap.lesson
    return text(say("{title} (week {weeks})", title=title, weeks=week_list(gap.weeks)), style) if gap.weeks else one_line(title)
