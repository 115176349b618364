import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest

from generator.model.message import as_written
from generator.model.report import Style
from generator.model.results import Results
from generator.reports.rdjson import REPORT

from .sample import ACCEPTED, HOSTILE_FILE, RESULTS
from .sample_change import CHANGE, GOOD_CHANGE

STYLE = Style(translate=as_written)

PLACE = {
    "type": "object",
    "required": ["line"],
    "properties": {"line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}},
    "additionalProperties": False,
}
RANGE = {"type": "object", "required": ["start"], "properties": {"start": PLACE, "end": PLACE}, "additionalProperties": False}
DIAGNOSTIC = {
    "type": "object",
    "required": ["message", "location"],
    "properties": {
        "message": {"type": "string", "minLength": 1},
        "location": {
            "type": "object",
            "required": ["path"],
            "properties": {"path": {"type": "string"}, "range": RANGE},
            "additionalProperties": False,
        },
        "severity": {"enum": ["UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO"]},
        "code": {"type": "object", "required": ["value"], "properties": {"value": {"type": "string"}, "url": {"type": "string"}}},
        "suggestions": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["range", "text"],
                "properties": {"range": RANGE, "text": {"type": "string"}},
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}
FORMAT = {
    "type": "object",
    "required": ["diagnostics"],
    "properties": {
        "source": {"type": "object", "properties": {"name": {"type": "string"}, "url": {"type": "string"}}, "additionalProperties": False},
        "severity": DIAGNOSTIC["properties"]["severity"],  # type: ignore[index]
        "diagnostics": {"type": "array", "items": DIAGNOSTIC},
    },
    "additionalProperties": False,
}
"""What reviewdog's own definition says (proto/rdf/reviewdog.proto), as far as it is used."""


def made(results: Results) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(REPORT.render(results, STYLE))
    return read


@pytest.mark.parametrize("results", [RESULTS, ACCEPTED, CHANGE, GOOD_CHANGE], ids=["rejected", "accepted", "change", "good-change"])
def test_the_report_is_what_the_format_asks_for(results: Results) -> None:
    jsonschema.validate(made(results), FORMAT)


def test_a_suggestion_stands_on_exactly_the_lines_that_it_replaces() -> None:
    offered = [one for one in made(RESULTS)["diagnostics"] if "suggestions" in one]

    assert len(offered) == len(RESULTS.suggestions)
    for one, suggestion in zip(offered, sorted(RESULTS.suggestions, key=lambda one: one.path), strict=True):
        assert one["location"]["range"] == one["suggestions"][0]["range"]
        assert one["location"]["range"] == {"start": {"line": suggestion.line}, "end": {"line": suggestion.end_line}}
        assert one["suggestions"][0]["text"] == suggestion.after


def test_of_a_change_only_what_it_brought_is_told() -> None:
    told = {(one["location"]["path"], one["code"]["value"]) for one in made(CHANGE)["diagnostics"]}

    assert told == {(one.at.path, one.code) for one in CHANGE.charged}
    assert HOSTILE_FILE in {path for path, _ in told}


def test_without_suggestions_everything_is_told_all_the_same() -> None:
    bare = made(replace(RESULTS, suggestions=()))

    assert len(bare["diagnostics"]) == len(RESULTS.findings)
    assert not [one for one in bare["diagnostics"] if "suggestions" in one]
