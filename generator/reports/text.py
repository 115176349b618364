"""For people at a terminal: the verdict first, then what rejects, then what to mend, then what is to come."""

from itertools import groupby

from generator.engine.harmless import one_line, paper
from generator.model.coverage import Outcome, State
from generator.model.finding import Finding, Severity
from generator.model.message import N_, say
from generator.model.report import Report, Style
from generator.model.results import Results
from generator.model.targets import OnMiss

from ._ink import Ink
from ._words import SEVERITIES, Missed, cell, count, gaps, missed, text

MOST_GAPS = 40
"""Lessons or weeks named for one target in one cell; the table of coverage names all."""

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "blue"}


def _render(results: Results, style: Style) -> str:
    ink = Ink(style.colour, style.width)
    parts = (
        _verdict(results, style, ink),
        _targets(N_("required targets missed"), missed(results, OnMiss.REJECT), results, style, ink),
        *_findings(results, style, ink),
        _targets(N_("other targets missed; they do not stop publication"), missed(results, OnMiss.WARN), results, style, ink),
        _pending(results, style, ink),
        _mendable(results, style, ink),
        _explain(results, style, ink),
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


def _findings(results: Results, style: Style, ink: Ink) -> list[str]:
    by_file = groupby(results.in_files, key=lambda finding: finding.at.path)
    return ["\n".join(_finding(finding, style, ink) for finding in group) for _, group in by_file]


def _finding(finding: Finding, style: Style, ink: Ink) -> str:
    word = style.translate(SEVERITIES[finding.severity])
    weight = ink.paint(COLOURS[finding.severity], f"{finding.code} {word}:")
    lines = [ink.wrap(f"{one_line(str(finding.at))} {weight} {text(finding.problem.says, style)}", 0, 4)]
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


def _mendable(results: Results, style: Style, ink: Ink) -> str:
    """How much of it the program can mend by itself."""
    count = sum(finding.problem.mend is not None for finding in results.in_files)
    if not count:
        return ""
    return ink.wrap(
        text(say("places that the program can mend for you: {count}; to see how: {command}", count=count, command="hoclieu fix"), style),
        rest=4,
    )


def _explain(results: Results, style: Style, ink: Ink) -> str:
    if not results.findings:
        return ""
    worst = min(results.findings, key=lambda finding: (finding.severity.rank, finding.order))
    pointer = say("to read more about a code, such as {code}: {command}", code=worst.code, command=f"hoclieu explain {worst.code}")
    return ink.wrap(text(pointer, style), rest=4)


def _heading(msgid: str, style: Style) -> str:
    words = style.translate(msgid)
    return words[:1].upper() + words[1:]


REPORT = Report(".txt", N_("for people at a terminal"), _render)
