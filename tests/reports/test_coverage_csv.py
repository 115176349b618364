import csv
import io

from generator.model.message import as_written
from generator.model.report import Style
from generator.reports.coverage_csv import COLUMNS, REPORT

from .sample import LESSONS, OUTCOMES, RESULTS


def table() -> list[dict[str, str]]:
    made = REPORT.render(RESULTS, Style(translate=as_written)).encode()
    return list(csv.DictReader(io.StringIO(made.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_excel_in_vietnam_opens_it_as_a_table() -> None:
    made = REPORT.render(RESULTS, Style(translate=as_written)).encode()

    assert made.startswith(b"\xef\xbb\xbfRow of;")
    assert made.count(b"\r\n") == made.count(b"\n") == 1 + len(OUTCOMES) + len(LESSONS)


def test_there_is_a_row_for_each_target_in_each_cell_and_for_each_lesson() -> None:
    rows = table()

    assert [row["Row of"] for row in rows] == ["target"] * len(OUTCOMES) + ["lesson"] * len(LESSONS)
    assert all(len(row) == len(COLUMNS) and None not in row for row in rows)


def test_a_target_has_its_numbers_with_denominator_and_day() -> None:
    row = table()[1]

    named = [row[name] for name in ("Have", "Needed", "Out of", "Counted in", "Short", "Due", "Counted on")]
    assert named == ["2", "4", "4", "lessons", "2", "30/11/2024", "02/12/2024"]


def test_a_lesson_says_what_serves_it() -> None:
    first, second, third, _, last = table()[len(OUTCOMES) :]

    assert (first["State"], first["Before-class materials"], first["After-class materials"]) == ("has material", "1", "1")
    assert (second["State"], second["After-class materials"]) == ("has material", "0")
    assert (third["State"], third["Weeks"]) == ("no material yet", "5–6, 8")
    assert last["State"] == "not counted"


def test_no_cell_is_a_formula() -> None:
    cells = [value for row in table() for value in row.values()]

    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    assert any(cell.startswith("'=HYPERLINK") for cell in cells)
