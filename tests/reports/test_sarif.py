"""No package the project uses holds the official schema, so the part of SARIF 2.1.0 that the report uses is described here."""

import json
from dataclasses import replace
from urllib.parse import unquote

import jsonschema
import pytest

from generator.model.finding import Finding, Severity
from generator.model.message import as_written, say
from generator.model.report import Style
from generator.model.results import Results
from generator.model.span import Span
from generator.reports.sarif import REPORT

from .sample import ACCEPTED, HOSTILE_FILE, RESULTS, finding
from .sample_change import CHANGE, PATCH

STYLE = Style(translate=as_written, version="1.0")


def described(required: tuple[str, ...] = (), **properties: object) -> dict:
    return {"type": "object", "additionalProperties": False, "required": list(required), "properties": properties}


TEXT = {"type": "string", "minLength": 1}
PLACE = {"type": "integer", "minimum": 1}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
MESSAGE = described(("text",), text=TEXT, markdown=TEXT)
RULE = described(
    ("id",),
    id=TEXT,
    name=TEXT,
    shortDescription=MESSAGE,
    fullDescription=MESSAGE,
    help=MESSAGE,
    defaultConfiguration=described((), level=LEVEL),
)
LOCATION = described(
    (),
    physicalLocation=described(
        ("artifactLocation", "region"),
        artifactLocation=described(("uri",), uri={"type": "string", "format": "uri-reference", "pattern": r"^[\w./%~-]+$"}),
        region=described(("startLine",), startLine=PLACE, startColumn=PLACE, endLine=PLACE, endColumn=PLACE),
    ),
)
RESULT = described(
    ("message",),
    ruleId=TEXT,
    ruleIndex={"type": "integer", "minimum": 0},
    level=LEVEL,
    message=MESSAGE,
    locations={"type": "array", "items": LOCATION},
    baselineState={"enum": ["new", "unchanged", "updated", "absent"]},
    partialFingerprints={"type": "object", "additionalProperties": {"type": "string"}},
)
RUN = described(
    ("tool",),
    tool=described(("driver",), driver=described(("name",), name=TEXT, version=TEXT, rules={"type": "array", "items": RULE})),
    language={"type": "string", "pattern": "^[a-z]{2}(-[A-Z]{2})?$"},
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    results={"type": "array", "items": RESULT},
)
SARIF = described(("version", "runs"), **{"$schema": TEXT}, version={"const": "2.1.0"}, runs={"type": "array", "items": RUN})


def run_of(results: Results) -> dict:
    return json.loads(REPORT.render(results, STYLE))["runs"][0]


def fingerprints(results: Results) -> list[str]:
    return [result["partialFingerprints"]["hoclieu/v1"] for result in run_of(results)["results"]]


def moved(one: Finding, lines: int) -> Finding:
    at = one.at
    end = at.end_line + lines if at.end_line else 0
    return replace(one, problem=replace(one.problem, at=at._replace(line=at.line + lines, end_line=end)))


@pytest.mark.parametrize("results", [RESULTS, ACCEPTED, CHANGE], ids=["rejected", "accepted", "change"])
def test_the_report_has_the_properties_of_the_specification(results: Results) -> None:
    jsonschema.validate(json.loads(REPORT.render(results, STYLE)), SARIF)


def test_only_what_a_change_brings_is_new() -> None:
    found = run_of(CHANGE)["results"]

    assert sum(one["baselineState"] == "new" for one in found) == len(PATCH.findings)
    assert not any("baselineState" in one for one in run_of(RESULTS)["results"])


def test_every_result_points_to_its_rule() -> None:
    run = run_of(RESULTS)

    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(run["results"]) == len(RESULTS.findings)
    assert all(rules[result["ruleIndex"]] == result["ruleId"] for result in run["results"])
    assert len(rules) == len(set(rules))


def test_a_rule_says_why_and_shows_wrong_and_right() -> None:
    rule = next(rule for rule in run_of(RESULTS)["tool"]["driver"]["rules"] if rule["id"] == "M110")

    assert rule["help"]["text"].startswith("The library refuses to guess")
    assert "week: 5\nphase: before\nweek: 6\n" in rule["help"]["markdown"]


def test_the_address_of_a_file_is_its_path_percent_encoded() -> None:
    uris = {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in run_of(RESULTS)["results"]}

    assert HOSTILE_FILE in {unquote(uri) for uri in uris}


def test_fingerprints_tell_findings_apart() -> None:
    found = fingerprints(RESULTS)

    assert len(found) == len(set(found))


def test_fingerprints_stay_when_lines_move() -> None:
    lower = replace(RESULTS, findings=tuple(moved(one, 7) for one in RESULTS.findings))

    assert fingerprints(lower) == fingerprints(RESULTS)


def test_a_fingerprint_does_not_hang_on_the_line_its_message_names() -> None:
    says = [say("key “{key}” is written twice, first on line {first}", key="week", first=first) for first in ("3", "9")]

    one, other = (finding("M110", "x", Severity.ERROR, Span("a.md", 4), text, text) for text in says)

    assert fingerprints(replace(ACCEPTED, findings=(one,))) == fingerprints(replace(ACCEPTED, findings=(other,)))


def test_an_author_cannot_make_a_link_in_the_report() -> None:
    says = say("no lesson “{id}”", id="[bấm vào đây](https://example.org)")

    found = run_of(replace(ACCEPTED, findings=(finding("M120", "x", Severity.ERROR, Span("a.md", 4), says, say("mend")),)))["results"]

    assert found[0]["message"]["text"] == "no lesson “\\[bấm vào đây\\](https://example.org)”\nmend"
