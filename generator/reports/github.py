"""For GitHub Actions: the worst ten as annotations, since no more are shown for one step, then how many are left."""

from collections.abc import Iterator

from generator.engine.harmless import one_line, paper
from generator.model.finding import Finding, Severity
from generator.model.message import N_, say
from generator.model.patch import Patch
from generator.model.report import Report, Style
from generator.model.results import Results
from generator.model.span import Span
from generator.model.targets import OnMiss

from ._change import base, shift, way_out, why_not
from ._words import Missed, cell, count, gaps, missed, text, waiver

MOST_ANNOTATIONS = 10
MOST_GAPS = 10

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def _render(results: Results, style: Style) -> str:
    found = sorted(results.charged, key=lambda finding: (finding.severity.rank, finding.order))
    errors = [_finding(finding, results, style) for finding in found if finding.severity is Severity.ERROR]
    others = [_finding(finding, results, style) for finding in found if finding.severity is not Severity.ERROR]
    commands = [*_targets(results, style, OnMiss.REJECT), *errors, *_targets(results, style, OnMiss.WARN), *others]
    lines = commands[:MOST_ANNOTATIONS]
    if more := len(commands) - len(lines):
        lines.append(text(say("and {count} more, in the whole report", count=more), style))
    lines += [text(say("waiver in force {waiver}", waiver=waiver(one, results)), style) for one, _ in results.eased]
    if results.patch is not None:
        lines.append(_closing(results.patch, style))
    return "".join(f"{line}\n" for line in lines)


def _closing(patch: Patch, style: Style) -> str:
    """The last line of a change's log, so that nobody has to guess what no annotation means."""
    if patch.is_accepted:
        return text(say("this change is accepted (base {base})", base=base(patch)), style)
    return text(say("this change is not accepted yet: {why} (base {base})", why=why_not(patch, style), base=base(patch)), style)


def _targets(results: Results, style: Style, on_miss: OnMiss) -> Iterator[str]:
    command = COMMANDS[Severity.ERROR if on_miss is OnMiss.REJECT else Severity.WARNING]
    for one in missed(results, on_miss):
        title = text(say("target missed: {name}", name=one.target.name), style)
        lines = _sentences(one, results, style) if results.patch is None else _moves(one, results.patch, results, style)
        yield _command(command, one.target.span, f"{one.code} {title}".lstrip(), lines)


def _moves(one: Missed, patch: Patch, results: Results, style: Style) -> list[str]:
    """How a change makes a target worse, cell by cell, and the way out."""
    lines = []
    for moved in patch.shifts:
        if any(moved.after is outcome for outcome in one.outcomes):
            lines.append(shift(moved, results, style))
            if remedy := way_out(moved, style):
                lines.append(text(say("to do: {remedy}", remedy=remedy), style))
    return lines


def _sentences(one: Missed, results: Results, style: Style) -> list[str]:
    lines = []
    for outcome in one.outcomes:
        when = say("due {due}, counted on {day}", due=paper(outcome.due), day=paper(outcome.day))
        lines.append(f"{text(cell(results, outcome.cell), style)}: {text(count(outcome), style)}; {text(when, style)}")
        if outcome.gaps:
            lines.append(text(say("lacking: {gaps}", gaps=gaps(outcome, style, MOST_GAPS)), style))
        if outcome.remedy.msgid:
            lines.append(text(say("to do: {remedy}", remedy=outcome.remedy), style))
    return lines


def _finding(finding: Finding, results: Results, style: Style) -> str:
    facts = next((rule for rule in results.rules if rule.code == finding.code), None)
    title = f"{finding.code} {style.translate(facts.title) if facts else finding.name}"
    problem = finding.problem
    lines = [text(problem.says, style)]
    if problem.hint.msgid:
        lines.append(text(say("to mend: {hint}", hint=problem.hint), style))
    return _command(COMMANDS[finding.severity], finding.at, title, lines)


def _command(command: str, at: Span, title: str, lines: list[str]) -> str:
    """One workflow command. GitHub takes a column only with a place within one line, so a longer one goes without."""
    place = {"file": one_line(at.path), "line": str(at.line), "col": str(at.column), "endLine": str(max(at.end_line, at.line))}
    if at.end_line > at.line:
        del place["col"]
    properties = ",".join(f"{name}={_property(value)}" for name, value in {**(place if at.path else {}), "title": title}.items())
    message = _data("\n".join(lines))
    return f"::{command} {properties}::{message}"


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")


REPORT = Report(".txt", N_("for GitHub Actions: annotations on the lines of a pull request"), _render)
