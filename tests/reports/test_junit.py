from xml.etree import ElementTree as ET

from generator.model.message import as_written
from generator.model.report import Style
from generator.reports.junit import REPORT

from .sample import OUTCOMES, RESULTS


def suites() -> tuple[ET.Element, ET.Element]:
    files, targets = ET.fromstring(REPORT.render(RESULTS, Style(translate=as_written)).encode())  # noqa: S314 -- our own text
    return files, targets


def test_every_file_and_every_target_in_every_cell_is_a_case() -> None:
    files, targets = suites()

    assert len(files) == len({*RESULTS.files, *(f.at.path for f in RESULTS.in_files)})
    assert len(targets) == len(OUTCOMES)


def test_only_what_rejects_fails() -> None:
    files, targets = suites()

    assert [case.get("name").rpartition("/")[2] for case in files if case.find("failure") is not None] == [
        "bai, 04: %0A\\x1b[31m.md",
        "bai-01-truoc.md",
    ]
    assert [case.get("classname") for case in targets if case.find("failure") is not None] == ["2024-2025.moi-bai-2024-2025"]
    assert [case.get("classname") for case in targets if case.find("skipped") is not None] == ["2024-2025.truc-tuyen-2024-2025"]


def test_the_numbers_of_a_suite_are_those_of_its_cases() -> None:
    for suite in suites():
        cases = suite.findall("testcase")

        assert int(suite.get("tests")) == len(cases)
        assert int(suite.get("failures")) == len(suite.findall("testcase/failure"))
        assert int(suite.get("skipped")) == len(suite.findall("testcase/skipped"))


def test_a_failure_tells_each_place_and_way_out() -> None:
    files, _ = suites()

    told = next(case.find("failure").text for case in files if "bai, 04" in case.get("name"))
    assert [line.split(" ")[0] for line in told.splitlines()[1::2]] == ["to", "to", "to"]
    assert ".md:4:1 M110" in told
    assert ".md:10:1 M120" in told
