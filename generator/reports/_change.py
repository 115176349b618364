"""What several reports say of a change beside its base."""

from collections.abc import Iterable, Iterator

from generator.engine.harmless import one_line
from generator.engine.weeks import week_list
from generator.model.coverage import Outcome, State
from generator.model.finding import Finding, Severity
from generator.model.material import Phase
from generator.model.message import N_, Message, say
from generator.model.patch import Bared, Fill, Patch, Shift
from generator.model.report import Style
from generator.model.results import Results
from generator.model.targets import OnMiss

from ._words import cell, count, text

PHASES = {Phase.BEFORE: N_("before class"), Phase.IN: N_("in class"), Phase.AFTER: N_("after class")}
_SHORT = 8
"""Characters of a commit's id that people are shown."""


def base(patch: Patch) -> str:
    """The base as people name it."""
    return patch.commit[:_SHORT]


def why_not(patch: Patch, style: Style) -> str:
    """What stands in the way of a change, counted."""
    errors, targets = patch.errors, {shift.outcome.target.id for shift in patch.charged}
    why = []
    if errors:
        files = len({finding.at.path for finding in errors})
        why.append(text(say("errors to mend: {count} in files: {files}", count=len(errors), files=files), style))
    if targets:
        why.append(text(say("required targets made worse: {count}", count=len(targets)), style))
    return ", ".join(why)


def fill(one: Fill, results: Results, style: Style) -> str:
    """What a material fills: ``Toán, lớp 6, đến tuần 12, Sau lớp học: nay 11/12 bài``."""
    phase = style.translate(PHASES[one.phase])
    facts: dict[str, str | int | Message] = {
        "cell": cell(results, one.cell),
        "week": one.week,
        "phase": phase[:1].upper() + phase[1:],
        "now": one.now,
        "of": one.of,
        "before": one.before,
    }
    if not one.counts:
        return text(
            say("{cell}, up to week {week}, {phase}: {now}/{of} lessons once it is approved, {before}/{of} until then", **facts), style
        )
    if one.now == one.before:
        return text(say("{cell}, up to week {week}, {phase}: {now}/{of} lessons, as before", **facts), style)
    return text(say("{cell}, up to week {week}, {phase}: now {now}/{of} lessons, {before}/{of} before", **facts), style)


def shift(one: Shift, results: Results, style: Style) -> str:
    """How a target moves in a cell."""
    before, after = one.before, one.after
    where = text(cell(results, one.outcome.cell), style)
    if after is None:
        return f"{where}: {text(say('the change takes this target away here'), style)}"
    if before is None:
        return f"{where}: {text(count(after), style)}; {text(say('the change sets this target anew here'), style)}"
    if before.is_measured and after.is_measured:
        return f"{where}: {text(count(after), style)}; {text(say('before the change {have}/{of}', have=before.have, of=before.of), style)}"
    if before.is_measured:
        return f"{where}: {text(say('the change takes away the table that this target is counted by'), style)}"
    return f"{where}: {text(count(after), style)}; {text(say('before the change it could not be counted'), style)}"


def way_out(one: Shift, style: Style) -> str:
    """What an author can do about a target that the change makes worse."""
    if one.after is None:
        return ""
    if one.asks_anew:
        return text(one.after.remedy, style) if one.after.remedy.msgid else ""
    return text(say("keep what this change takes away, or put another approved material in its place in this same change"), style)


def bared(some: Iterable[Bared], results: Results, style: Style) -> Iterator[str]:
    """The lessons of each cell that the change leaves without material."""
    by_cell: dict[str, list[str]] = {}
    for one in some:
        lesson = one.lesson
        facts: dict[str, str | int | Message] = {"title": lesson.title, "weeks": week_list(lesson.weeks)}
        title = text(say("{title} (week {weeks})", **facts), style) if lesson.weeks else one_line(lesson.title)
        by_cell.setdefault(text(cell(results, one.cell), style), []).append(title)
    yield from (f"{where}: {'; '.join(titles)}" for where, titles in by_cell.items())


def is_better(one: Shift) -> bool:
    """Whether a target comes nearer, or is met."""
    if one.before is None or one.after is None or one.is_worse:
        return False
    return (_rank(one.after), one.after.short) < (_rank(one.before), one.before.short)


def others(patch: Patch) -> tuple[Shift, ...]:
    """What a change does to the targets themselves: sets them anew, or takes them away."""
    return tuple(one for one in patch.shifts if not one.is_worse and (one.before is None or one.after is None))


def debts(results: Results) -> tuple[Outcome, ...]:
    """The missed targets that stop publication, and that the change did not bring."""
    charged = {id(one) for one in results.owed}
    return tuple(
        one
        for one in results.coverage.outcomes
        if one.state is State.MISSED and one.target.on_miss is OnMiss.REJECT and id(one) not in charged
    )


def old_errors(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Those that are errors."""
    return tuple(finding for finding in findings if finding.severity is Severity.ERROR)


def _rank(outcome: Outcome) -> int:
    return {State.MET: 0, State.PENDING: 1, State.MISSED: 2}[outcome.state]
