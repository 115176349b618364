import json
from pathlib import Path

import jsonschema
import pytest

import generator.reports
from generator.model.message import as_written
from generator.model.report import Style
from generator.model.results import Results
from generator.reports.json import REPORT

from .sample import ACCEPTED, FINDINGS, HOSTILE_FILE, RESULTS
from .sample_change import CHANGE, GOOD_CHANGE

SCHEMA = json.loads((Path(generator.reports.__file__).parent / "_schema" / "results-1.json").read_text(encoding="utf-8"))
STYLE = Style(translate=as_written)


@pytest.mark.parametrize("results", [RESULTS, ACCEPTED, CHANGE, GOOD_CHANGE], ids=["rejected", "accepted", "change", "good-change"])
def test_the_report_is_what_its_schema_says(results: Results) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)

    made = json.loads(REPORT.render(results, STYLE))

    jsonschema.validate(made, SCHEMA, format_checker=jsonschema.FormatChecker())


def test_the_schema_refuses_what_it_does_not_describe() -> None:
    made = json.loads(REPORT.render(RESULTS, STYLE))
    made["findings"][0]["colour"] = "red"

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(made, SCHEMA)


def test_the_numbers_of_the_summary_are_those_of_the_lists() -> None:
    made = json.loads(REPORT.render(RESULTS, STYLE))

    summary, severities = made["summary"], [finding["severity"] for finding in made["findings"]]
    assert (summary["errors"], summary["warnings"], summary["notes"]) == tuple(map(severities.count, ("error", "warning", "note")))
    states = [target["state"] for target in made["targets"]]
    assert [summary[f"targets_{state}"] for state in ("met", "missed", "pending")] == list(map(states.count, ("met", "missed", "pending")))
    assert made["accepted"] is False


def test_a_path_is_told_exactly_though_no_terminal_obeys_it() -> None:
    text = REPORT.render(RESULTS, STYLE)

    assert "\x1b" not in text
    assert HOSTILE_FILE in {finding["path"] for finding in json.loads(text)["findings"]}


def test_the_schema_knows_every_kind_of_finding_and_severity() -> None:
    made = json.loads(REPORT.render(RESULTS, STYLE))

    assert len(made["findings"]) == len([finding for finding in FINDINGS if not finding.code.startswith("C3")])
