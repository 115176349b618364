import re
from pathlib import Path

import pytest

from generator import reports
from generator.model.message import as_written
from generator.model.report import Report, Style
from generator.model.results import Results
from generator.registry import discover
from tests.conftest import Accept

from .sample import ACCEPTED, RESULTS
from .sample_change import CHANGE, GOOD_CHANGE

EXPECTED = Path(__file__).parent / "expected"
TABLE = discover(reports, Report)
STYLE = Style(translate=as_written, language="en", version="1.0")

UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@pytest.mark.parametrize("name", TABLE)
def test_a_report_is_as_it_was_accepted(name: str, accept: Accept) -> None:
    report = TABLE[name]

    made = report.render(RESULTS, STYLE)

    accept(made, EXPECTED / f"{name}{report.suffix}")


@pytest.mark.parametrize("name", TABLE)
def test_a_report_of_an_accepted_library_is_as_it_was_accepted(name: str, accept: Accept) -> None:
    report = TABLE[name]

    made = report.render(ACCEPTED, STYLE)

    accept(made, EXPECTED / f"{name}-accepted{report.suffix}")


@pytest.mark.parametrize(("kind", "results"), [("change", CHANGE), ("good-change", GOOD_CHANGE)])
@pytest.mark.parametrize("name", [name for name in TABLE if name != "coverage-csv"])
def test_a_report_of_a_change_is_as_it_was_accepted(name: str, kind: str, results: Results, accept: Accept) -> None:
    report = TABLE[name]

    made = report.render(results, STYLE)

    accept(made, EXPECTED / f"{name}-{kind}{report.suffix}")


def test_the_table_of_coverage_is_the_same_for_a_change() -> None:
    report = TABLE["coverage-csv"]

    assert report.render(CHANGE, STYLE) == report.render(RESULTS, STYLE)


@pytest.mark.parametrize("name", TABLE)
def test_nothing_from_a_file_reaches_a_terminal_or_decoder_as_a_control(name: str) -> None:
    assert any(UNSEEN.search(finding.at.path) for finding in RESULTS.findings)

    for results in (RESULTS, CHANGE):
        made = TABLE[name].render(results, STYLE)

        assert not UNSEEN.search(made.removeprefix("\ufeff"))


@pytest.mark.parametrize("name", TABLE)
def test_no_file_can_give_orders_to_the_log_it_is_reported_in(name: str) -> None:
    made = TABLE[name].render(RESULTS, STYLE) + TABLE[name].render(CHANGE, STYLE)

    orders = [line for line in made.splitlines() if line.lstrip().startswith("::")]
    assert "##[" not in made
    assert all(re.match(r"::(error|warning|notice) file=[^:,]+,line=\d+,", line) for line in orders)


def test_every_report_has_its_golden_files_and_there_are_no_others() -> None:
    kinds = ("", "-accepted", "-change", "-good-change")
    names = {f"{name}{kind}{report.suffix}" for name, report in TABLE.items() for kind in kinds}
    names -= {f"coverage-csv{kind}.csv" for kind in kinds[2:]}

    assert {file.name for file in EXPECTED.iterdir()} == names
