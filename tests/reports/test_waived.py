"""A waiver that changes a number is named in every report that shows the number, and in none when there is none."""

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

import generator.reports
from generator.model.message import as_written
from generator.model.report import Style
from generator.model.results import Results
from generator.model.waivers import Relief
from generator.workflows.report import report, report_table
from tests.builders import waiver

from .sample import ACCEPTED, OUTCOMES, RESULTS

SCHEMA = json.loads((Path(generator.reports.__file__).parent / "_schema" / "results-1.json").read_text(encoding="utf-8"))
STYLE = Style(translate=as_written, width=400)
EXAMS, LEAVE = waiver(id="thi-giua-ki", weeks=(9,)), waiver(id="nghi-om", reason="Nghỉ ốm\x1b[2J", targets=("truc-tuyen",))
TOLD = "“thi-giua-ki”: Tuần kiểm tra giữa học kì I (signed by Phó hiệu trưởng on 11/09/2023, until 31/05/2024)"


def eased(results: Results) -> Results:
    """The met count thanks to one waiver, the missed targets less missed, the share postponed by another."""
    outcomes = (
        *(replace(outcome, reliefs=(Relief(EXAMS, 2),)) for outcome in OUTCOMES[:4]),
        replace(OUTCOMES[4], reliefs=(Relief(LEAVE, 0),)),
    )
    return replace(results, coverage=replace(results.coverage, outcomes=outcomes), roles=(("pho-hieu-truong", "Phó hiệu trưởng"),))


@pytest.mark.parametrize("name", ["text", "json", "coverage-csv", "github", "junit"])
def test_a_report_names_the_waiver_with_what_it_lifts(name: str) -> None:
    made = report(eased(RESULTS), name, STYLE)

    assert "thi-giua-ki" in made
    assert made != report(RESULTS, name, STYLE)


def test_the_terminal_is_told_why_by_whose_word_and_until_when_also_when_all_is_well() -> None:
    accepted = replace(eased(ACCEPTED), coverage=replace(ACCEPTED.coverage, outcomes=eased(RESULTS).coverage.outcomes[:1]))

    made = report(accepted, "text", STYLE)

    assert made.startswith("ACCEPTED")
    assert f"  {TOLD}\n    Khoảng 30 học liệu một môn, một khối, Tin học, grade 6: waived: 2 by “thi-giua-ki”\n" in made


def test_a_postponed_target_says_by_which_waiver_and_a_hostile_reason_gives_no_orders() -> None:
    made = report(eased(RESULTS), "text", STYLE)

    assert "postponed by “nghi-om”" in made
    assert "\x1b" not in made


def test_github_is_told_of_each_waiver_once() -> None:
    assert report(eased(RESULTS), "github", STYLE).count(f"waiver in force {TOLD}") == 1


def test_the_table_has_the_column_only_where_something_is_waived() -> None:
    heads = [report(results, "coverage-csv", STYLE).splitlines()[0].split(";") for results in (RESULTS, eased(RESULTS))]

    assert heads[1] == [*heads[0], "Waivers"]


def test_programs_are_told_everything_and_the_schema_knows_it() -> None:
    made = json.loads(report(eased(RESULTS), "json", STYLE))

    jsonschema.validate(made, SCHEMA, format_checker=jsonschema.FormatChecker())
    assert made["targets"][0]["waivers"] == [
        {
            "id": "thi-giua-ki",
            "reason": "Tuần kiểm tra giữa học kì I",
            "signed_by": "pho-hieu-truong",
            "signed_by_name": "Phó hiệu trưởng",
            "signed_on": "2023-09-11",
            "expires": "2024-05-31",
            "lifted": 2,
            "path": "materials_catalog.yml",
            "line": 60,
        }
    ]


@pytest.mark.parametrize("name", report_table())
def test_without_waivers_no_report_speaks_of_them(name: str) -> None:
    assert "waive" not in report(RESULTS, name, STYLE).lower()
