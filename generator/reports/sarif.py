"""SARIF 2.1.0, for GitHub's code scanning and editors."""

import re
from collections import Counter
from urllib.parse import quote

from generator.engine.digest import digest_of
from generator.engine.harmless import json_text
from generator.engine.sameness import lasting
from generator.model.finding import Finding, Severity
from generator.model.message import N_
from generator.model.report import Report, Style
from generator.model.results import Results, RuleFacts
from generator.model.span import Span

from ._words import cell, text

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LINK = re.compile(r"\[([^\[\]]*)\]\(")
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def _render(results: Results, style: Style) -> str:
    codes = sorted({finding.code for finding in results.findings})
    driver = {"name": "hoclieu", "version": style.version, "rules": [_rule(code, results, style) for code in codes]}
    run = {
        "tool": {"driver": {key: value for key, value in driver.items() if value != ""}},
        "language": style.language,
        "columnKind": "unicodeCodePoints",
        "results": _results(results, codes, style),
    }
    return json_text({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(code: str, results: Results, style: Style) -> dict[str, object]:
    facts = next((rule for rule in results.rules if rule.code == code), None)
    if facts is None:
        finding = next(finding for finding in results.findings if finding.code == code)
        return {"id": code, "name": finding.name, "defaultConfiguration": {"level": LEVELS[finding.severity]}}
    title, why = style.translate(facts.title), style.translate(facts.why)
    return {
        "id": code,
        "name": facts.name,
        "shortDescription": {"text": title},
        "fullDescription": {"text": why},
        "help": {"text": _help(facts, style), "markdown": _help(facts, style, fence="````\n")},
        "defaultConfiguration": {"level": LEVELS[facts.severity]},
    }


def _help(facts: RuleFacts, style: Style, fence: str = "") -> str:
    """Why it matters, how it looks, how it is mended."""
    wrong, right = style.translate(N_("wrong")), style.translate(N_("right"))
    examples = (f"{word}:\n\n{fence}{example.rstrip()}\n{fence}" for word, example in ((wrong, facts.wrong), (right, facts.right)))
    return "\n".join([f"{style.translate(facts.why)}\n", *examples])


def _results(results: Results, codes: list[str], style: Style) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    seen: Counter[str] = Counter()
    charged = {id(one) for one in results.charged} if results.patch else set()
    for finding in results.findings:
        print_ = _fingerprint(finding)
        seen[print_] += 1
        found.append(
            {
                "ruleId": finding.code,
                "ruleIndex": codes.index(finding.code),
                "level": LEVELS[finding.severity],
                "message": {"text": _sentences(finding, style)},
                "locations": [_location(finding.at)] if finding.at.path else [],
                "partialFingerprints": {"hoclieu/v1": f"{print_}:{seen[print_]}"},
                **({"baselineState": _state(finding, charged, results)} if results.patch else {}),
            }
        )
    return found


def _state(finding: Finding, charged: set[int], results: Results) -> str:
    """Whether a change brought it; a missed target's own finding names the cell in which it is missed."""
    place = dict(finding.problem.says.args).get("cell")
    is_owed = any(one.target.span == finding.at and cell(results, one.cell) == place for one in results.owed)
    return "new" if id(finding) in charged or is_owed else "unchanged"


def _sentences(finding: Finding, style: Style) -> str:
    """What is wrong and how to mend it; Markdown that authors or hints write is not to become a link (SARIF 3.11.6)."""
    problem = finding.problem
    said = "\n".join(text(message, style) for message in (problem.says, problem.hint) if message.msgid)
    return _LINK.sub(r"\\[\1\\](", said)


def _location(at: Span) -> dict[str, object]:
    region = {"startLine": at.line, "startColumn": at.column}
    if at.end_line:
        region |= {"endLine": at.end_line, "endColumn": at.end_column}
    return {"physicalLocation": {"artifactLocation": {"uri": quote(at.path, errors="surrogateescape")}, "region": region}}


def _fingerprint(finding: Finding) -> str:
    """The same for the same mistake in every run: neither its line nor any number in its sentence takes part, for they move."""
    return digest_of((finding.code, finding.at.path, finding.problem.says.msgid, lasting(finding.problem.says)))


REPORT = Report(".sarif", N_("SARIF 2.1.0, for code scanning and editors"), _render)
