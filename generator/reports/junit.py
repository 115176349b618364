"""JUnit XML, for the test tables of CI servers: one case for each file, one for each target in each cell."""

from itertools import groupby
from xml.etree import ElementTree as ET

from generator.engine.harmless import one_line
from generator.model.coverage import Outcome, State
from generator.model.finding import Finding, Severity
from generator.model.message import N_, say
from generator.model.report import Report, Style
from generator.model.results import Results
from generator.model.targets import OnMiss

from ._words import SEVERITIES, cell, count, dates, gaps, text

MOST_GAPS = 40


def _render(results: Results, style: Style) -> str:
    root = ET.Element("testsuites", name="hoclieu")
    files = ET.SubElement(root, "testsuite", name=style.translate(N_("files")))
    by_path = {path: list(group) for path, group in groupby(results.in_files, key=lambda finding: finding.at.path)}
    charged = set(map(id, results.charged))
    for path in sorted({*results.files, *by_path}):
        _file(files, path, by_path.get(path, []), charged, style)
    targets = ET.SubElement(root, "testsuite", name=style.translate(N_("targets")))
    owed = set(map(id, results.owed))
    for outcome in results.coverage.outcomes:
        _target(targets, outcome, owed, results, style)
    for suite in (files, targets):
        _count(suite)
    _count(root)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _count(suite: ET.Element) -> None:
    for name, kind in (("tests", "testcase"), ("failures", "failure"), ("skipped", "skipped")):
        suite.set(name, str(len(list(suite.iter(kind)))))
    suite.set("errors", "0")
    suite.set("time", "0")


def _case(suite: ET.Element, classname: str, name: str) -> ET.Element:
    return ET.SubElement(suite, "testcase", classname=one_line(classname), name=one_line(name), time="0")


def _file(suite: ET.Element, path: str, findings: list[Finding], charged: set[int], style: Style) -> None:
    """What a change did not bring is told and does not fail."""
    case = _case(suite, path.rpartition("/")[0].replace("/", "."), path)
    errors = [finding for finding in findings if _fails(finding, charged)]
    others = [finding for finding in findings if not _fails(finding, charged)]
    if errors:
        failure = ET.SubElement(case, "failure", message=text(errors[0].problem.says, style), type=errors[0].code)
        failure.text = _lines(errors, style)
    if others:
        ET.SubElement(case, "system-out").text = _lines(others, style)


def _fails(finding: Finding, charged: set[int]) -> bool:
    return finding.severity is Severity.ERROR and id(finding) in charged


def _lines(findings: list[Finding], style: Style) -> str:
    lines = []
    for finding in findings:
        word = style.translate(SEVERITIES[finding.severity])
        lines.append(f"{one_line(str(finding.at))} {finding.code} {word}: {text(finding.problem.says, style)}")
        if finding.problem.hint.msgid:
            lines.append(text(say("to mend: {hint}", hint=finding.problem.hint), style))
    return "\n".join(lines)


def _target(suite: ET.Element, outcome: Outcome, owed: set[int], results: Results, style: Style) -> None:
    target, where = outcome.target, text(cell(results, outcome.cell), style)
    case = _case(suite, f"{target.school_year}.{target.id}", f"{target.name}, {where}")
    facts = f"{text(count(outcome), style)}; {text(dates(outcome), style)}"
    lines = [f"{one_line(str(target.span))} {facts}"]
    if outcome.gaps:
        lines.append(text(say("lacking: {gaps}", gaps=gaps(outcome, style, MOST_GAPS)), style))
    if outcome.remedy.msgid:
        lines.append(text(say("to do: {remedy}", remedy=outcome.remedy), style))
    if outcome.state is State.PENDING:
        ET.SubElement(case, "skipped", message=facts)
    elif target.on_miss is OnMiss.REJECT and id(outcome) in owed:
        ET.SubElement(case, "failure", message=facts, type=target.id).text = "\n".join(lines)
    elif outcome.state is State.MISSED:
        ET.SubElement(case, "system-out").text = "\n".join(lines)


REPORT = Report(".xml", N_("JUnit XML, for the test tables of CI servers"), _render)
