"""For people at a terminal: the verdict first, then what rejects, then what to mend, then what is to come."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from generator.engine.harmless import one_line, paper
from generator.model.coverage import Outcome, State
from generator.model.finding import Finding, Severity
from generator.model.message import N_, say
from generator.model.patch import Fill, Patch, Shift
from generator.model.report import Report, Style
from generator.model.results import Results
from generator.model.targets import OnMiss

from . import _change as change
from ._alike import FEW, folder_of, together
from ._ink import Ink
from ._words import SEVERITIES, Missed, cell, count, gaps, missed, relief, text, waiver

MOST_GAPS = 40
"""Lessons or weeks named for one target in one cell; the table of coverage names all."""

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "blue"}


def _render(results: Results, style: Style) -> str:
    ink = Ink(style.colour, style.width)
    if results.patch is not None:
        return "\n\n".join(part for part in _of_change(results, results.patch, style, ink) if part) + "\n"
    parts = (
        _verdict(results, style, ink),
        _targets(N_("required targets missed"), missed(results, OnMiss.REJECT), results, style, ink),
        *_findings(results.in_files, style, ink),
        _targets(N_("other targets missed; they do not stop publication"), missed(results, OnMiss.WARN), results, style, ink),
        _pending(results, style, ink),
        _waived(results, style, ink),
        _mendable(results.in_files, style, ink),
        _explain(results.findings, style, ink),
    )
    return "\n\n".join(part for part in parts if part) + "\n"


def _verdict(results: Results, style: Style, ink: Ink) -> str:
    day = paper(results.coverage.day)
    if results.is_accepted:
        found = say("{published} of {materials} materials are approved and can be published", **_numbers(results))
        line = text(say("ACCEPTED: {found} (on {day})", found=found, day=day), style)
        return ink.wrap(ink.paint("green", line), rest=4)
    targets = len(missed(results, OnMiss.REJECT))
    errors = [finding for finding in results.in_files if finding.severity is Severity.ERROR]
    why = [text(say("required targets missed: {count}", count=targets), style)] if targets else []
    if errors:
        files = len({finding.at.path for finding in errors})
        why.append(text(say("errors: {count} in files: {files}", count=len(errors), files=files), style))
    line = text(say("NOT published: {why} (on {day})", why=", ".join(why), day=day), style)
    return ink.wrap(ink.paint("red", line), rest=4)


def _numbers(results: Results) -> dict[str, int]:
    return {"published": results.published, "materials": results.materials}


def _targets(heading: str, group: tuple[Missed, ...], results: Results, style: Style, ink: Ink) -> str:
    if not group:
        return ""
    return "\n\n".join([ink.paint("bold", _heading(heading, style)), *(_target(one, results, style, ink) for one in group)])


def _target(one: Missed, results: Results, style: Style, ink: Ink) -> str:
    at = f"{one_line(str(one.target.span))} {one.code}".rstrip()
    when = say("school year {year}, due {due}", year=one.target.school_year, due=paper(one.outcomes[0].due))
    head = f"{ink.paint('bold', one_line(one.target.name))} ({text(when, style)}) {ink.paint('dim', at)}"
    return "\n".join([ink.wrap(head, 2, 4), *(_outcome(outcome, results, style, ink) for outcome in one.outcomes)])


def _outcome(outcome: Outcome, results: Results, style: Style, ink: Ink) -> str:
    """What a cell lacks is spelt out where it stops publication; where it does not, the remedy is enough."""
    lines = [ink.wrap(f"{text(cell(results, outcome.cell), style)}: {text(count(outcome), style)}", 4, 6)]
    if outcome.gaps and (outcome.target.on_miss is OnMiss.REJECT or not outcome.remedy.msgid):
        lines.append(ink.wrap(text(say("lacking: {gaps}", gaps=gaps(outcome, style, MOST_GAPS)), style), 6, 8))
    if outcome.remedy.msgid:
        lines.append(ink.wrap(text(say("to do: {remedy}", remedy=outcome.remedy), style), 6, 8))
    return "\n".join(lines)


def _findings(found: Iterable[Finding], style: Style, ink: Ink) -> list[str]:
    by_file = groupby(together(found), key=lambda alike: alike[0].at.path)
    return ["\n".join(_finding(alike, style, ink) for alike in group) for _, group in by_file]


def _finding(alike: tuple[Finding, ...], style: Style, ink: Ink) -> str:
    finding = alike[0]
    word = style.translate(SEVERITIES[finding.severity])
    weight = ink.paint(COLOURS[finding.severity], f"{finding.code} {word}:")
    at, says = str(finding.at), finding.problem.says
    if len(alike) > 1:
        names = ", ".join(one.at.path.rpartition("/")[2] for one in alike[:FEW])
        at, says = folder_of(finding), say("{fault} (files: {count}; {names}, …)", fault=says, count=len(alike), names=names)
    lines = [ink.wrap(f"{one_line(at)} {weight} {text(says, style)}", 0, 4)]
    if finding.problem.hint.msgid:
        lines.append(ink.wrap(text(say("to mend: {hint}", hint=finding.problem.hint), style), 4, 6))
    return "\n".join(lines)


def _pending(results: Results, style: Style, ink: Ink) -> str:
    coming = [outcome for outcome in results.coverage.outcomes if outcome.state is State.PENDING]
    if not coming:
        return ""
    return "\n".join([ink.paint("bold", _heading(N_("targets not due yet"), style)), *(_forecast(o, results, style, ink) for o in coming)])


def _forecast(outcome: Outcome, results: Results, style: Style, ink: Ink) -> str:
    when = say("due {due}, days left: {days}", due=paper(outcome.due), days=(outcome.due - outcome.day).days)
    facts = "; ".join(text(message, style) for message in (count(outcome), when))
    return ink.wrap(f"{one_line(outcome.target.name)}, {text(cell(results, outcome.cell), style)}: {facts}", 2, 4)


def _waived(results: Results, style: Style, ink: Ink) -> str:
    """Every waiver that changes a number or a day of a target, in full, and what it changes: the verdict rests on them too."""
    lines = []
    for one, outcomes in results.eased:
        lines.append(ink.wrap(text(waiver(one, results), style), 2, 4))
        for outcome in outcomes:
            told = f"{one_line(outcome.target.name)}, {text(cell(results, outcome.cell), style)}"
            own = ", ".join(text(relief(each), style) for each in outcome.reliefs if each.waiver is one)
            lines.append(ink.wrap(f"{told}: {own}", 4, 6))
    heading = _heading(N_("waivers in force: without them other numbers would stand here"), style)
    return "\n".join([ink.paint("bold", heading), *lines]) if lines else ""


def _mendable(found: Sequence[Finding], style: Style, ink: Ink) -> str:
    """How much of it the program can mend by itself."""
    count = sum(finding.problem.mend is not None for finding in found)
    if not count:
        return ""
    return ink.wrap(
        text(say("places that the program can mend for you: {count}; to see how: {command}", count=count, command="hoclieu fix"), style),
        rest=4,
    )


def _explain(found: Sequence[Finding], style: Style, ink: Ink) -> str:
    if not found:
        return ""
    worst = min(found, key=lambda finding: (finding.severity.rank, finding.order))
    pointer = say("to read more about a code, such as {code}: {command}", code=worst.code, command=f"hoclieu explain {worst.code}")
    return ink.wrap(text(pointer, style), rest=4)


def _of_change(results: Results, patch: Patch, style: Style, ink: Ink) -> Iterator[str]:
    """What a change does: its verdict, what is to mend, what it fills; then, apart from it, what the school owes anyway."""
    yield _verdict_of_change(results, patch, style, ink)
    yield from _findings(sorted(patch.findings, key=lambda one: (one.severity.rank, one.order)), style, ink)
    yield _worse(N_("required targets that this change makes worse"), patch.charged, results, style, ink)
    yield _list(N_("lessons that this change leaves without material"), change.bared(patch.bared, results, style), style, ink)
    yield _list(N_("what your materials fill"), (_fill(one, results, style) for one in patch.fills), style, ink)
    yield _list(N_("targets that come nearer"), (_shift(one, results, style) for one in patch.shifts if change.is_better(one)), style, ink)
    yield _list(N_("targets set anew or taken away"), (_shift(one, results, style) for one in change.others(patch)), style, ink)
    milder = [one for one in patch.shifts if one.is_worse and not one.is_charged]
    yield _worse(N_("other targets that this change makes worse; they do not stop it"), milder, results, style, ink)
    yield _mendable(patch.findings, style, ink)
    yield _explain(patch.findings, style, ink)
    yield _waived(results, style, ink)
    yield _debt(results, patch, style, ink)


def _verdict_of_change(results: Results, patch: Patch, style: Style, ink: Ink) -> str:
    facts = {"base": change.base(patch), "day": paper(results.coverage.day)}
    if not patch.files:
        line = text(say("ACCEPTED: nothing differs from the base (commit {base}, on {day})", **facts), style)
    elif patch.is_accepted:
        line = text(say("ACCEPTED: this change adds no error and makes no required target worse (base {base}, on {day})", **facts), style)
    else:
        line = text(say("NOT yet accepted: {why} (base {base}, on {day})", why=change.why_not(patch, style), **facts), style)
    lines = [ink.wrap(ink.paint("green" if patch.is_accepted else "red", line), rest=4)]
    if patch.mended:
        lines.append(ink.wrap(text(say("the change mends {count} old findings", count=patch.mended), style), 4))
    return "\n".join(lines)


def _fill(one: Fill, results: Results, style: Style) -> str:
    return f"{one_line(one.title)} – {change.fill(one, results, style)}"


def _shift(one: Shift, results: Results, style: Style) -> str:
    return f"{one_line(one.outcome.target.name)} – {change.shift(one, results, style)}"


def _worse(heading: str, shifts: Iterable[Shift], results: Results, style: Style, ink: Ink) -> str:
    """Targets made worse, each with its way out."""
    lines = []
    for one in shifts:
        lines.append(ink.wrap(_shift(one, results, style), 2, 4))
        if remedy := change.way_out(one, style):
            lines.append(ink.wrap(text(say("to do: {remedy}", remedy=remedy), style), 4, 6))
    return "\n".join([ink.paint("bold", _heading(heading, style)), *lines]) if lines else ""


def _list(heading: str, lines: Iterable[str], style: Style, ink: Ink) -> str:
    told = list(lines)
    shown = [ink.wrap(line, 2, 4) for line in told[:MOST_GAPS]]
    if more := len(told) - len(shown):
        shown.append(ink.wrap(text(say("and {count} more", count=more), style), 2))
    return "\n".join([ink.paint("bold", _heading(heading, style)), *shown]) if told else ""


def _debt(results: Results, patch: Patch, style: Style, ink: Ink) -> str:
    """What was there before: first in the files of the change, since its author has them open, then only counted."""
    own = [finding for finding in results.debt if finding.at.path in patch.touched]
    errors = change.old_errors(finding for finding in results.debt if finding.at.path not in patch.touched)
    lines = [f"{one_line(str(one.at))} {one.code} {text(one.problem.says, style)}" for one in own]
    if errors:
        files = len({finding.at.path for finding in errors})
        lines.append(text(say("errors in other files: {count} in files: {files}", count=len(errors), files=files), style))
    lines += [
        f"{one_line(one.target.name)} – {text(cell(results, one.cell), style)}: {text(count(one), style)}" for one in change.debts(results)
    ]
    shown = _list(N_("the school's own debt: it was there before and is not held against this change"), lines, style, ink)
    return f"{shown}\n{ink.wrap(text(say('all of it: {command}', command='hoclieu check'), style), 2, 4)}" if shown else ""


def _heading(msgid: str, style: Style) -> str:
    words = style.translate(msgid)
    return words[:1].upper() + words[1:]


REPORT = Report(".txt", N_("for people at a terminal"), _render)
