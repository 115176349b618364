"""Reviewdog's diagnostic format: findings with lines that can be taken with one click, for whatever puts them on a change.

Places are lines only: the format counts columns in bytes, and a line is what reviewers see and take.
"""

from generator.engine.harmless import json_text, one_line
from generator.model.finding import Finding, Severity
from generator.model.message import N_
from generator.model.report import Report, Style
from generator.model.results import Results
from generator.model.suggestion import Suggestion

from ._words import text

SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def _render(results: Results, style: Style) -> str:
    offered: dict[int, Suggestion] = {}
    for suggestion in results.suggestions:
        offered.setdefault(id(suggestion.findings[0]), suggestion)
    found = results.findings if results.patch is None else results.charged
    return json_text(
        {"source": {"name": "hoclieu"}, "diagnostics": [_diagnostic(one, offered.get(id(one)), style) for one in found if one.at.path]}
    )


def _diagnostic(finding: Finding, suggestion: Suggestion | None, style: Style) -> dict[str, object]:
    """A finding; with a suggestion it stands on exactly its lines, else no tool can offer it."""
    at = finding.at
    lines = _lines(suggestion.line, suggestion.end_line) if suggestion else _lines(at.line, at.end_line)
    sentences = [text(finding.problem.says, style)]
    if finding.problem.hint.msgid:
        sentences.append(text(finding.problem.hint, style))
    return {
        "message": one_line("; ".join(sentences)),
        "location": {"path": at.path, "range": lines},
        "severity": SEVERITIES[finding.severity],
        "code": {"value": finding.code},
        **({"suggestions": [{"range": lines, "text": suggestion.after}]} if suggestion else {}),
    }


def _lines(first: int, last: int) -> dict[str, dict[str, int]]:
    return {"start": {"line": first}, "end": {"line": max(first, last)}}


REPORT = Report(".rdjson", N_("suggestions to take with one click, for reviewdog"), _render, shows_suggestions=True)
