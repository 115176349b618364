"""Each kind of report as a plain table: the golden files are the specification, worked out on paper from ``sample.py``."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.engine.filing import chosen, columns_of, filed, filing_table
from generator.model.catalog import Department, Person
from generator.model.message import as_written
from generator.model.table import Kind, Share
from generator.office.csv import FORMAT as CSV
from generator.sources.locale import read_locale
from generator.workflows.filing import ALL, dossier, kinds
from tests.builders import library, material, school, target, waived, waiver
from tests.conftest import Accept

from .sample import CATALOG, LIBRARY, PEOPLE

EXPECTED = Path(__file__).parent / "expected"
VIETNAMESE = read_locale("vi")


@pytest.mark.parametrize("kind", filing_table())
def test_a_report_is_what_was_worked_out(kind: str, accept: Accept) -> None:
    paper = dossier(LIBRARY, kind, VIETNAMESE)

    accept(CSV.write(paper, VIETNAMESE), EXPECTED / f"{kind}.csv")
    accept("".join(f"{note}\n" for table in paper.tables for note in table.notes), EXPECTED / f"{kind}.notes.txt")


def test_no_report_is_left_behind() -> None:
    assert {file.stem for file in EXPECTED.glob("*.csv")} == set(filing_table()) == set(kinds()) - {ALL}


@pytest.mark.parametrize("kind", filing_table())
def test_every_row_fits_its_columns(kind: str) -> None:
    table = filed(LIBRARY, kind, as_written)
    types = {Kind.TEXT: str, Kind.NUMBER: (int, str), Kind.SHARE: Share, Kind.DAY: object}

    assert table.rows
    assert {len(row) for row in table.rows} == {len(table.heads)}
    assert all(isinstance(cell, types[head.kind]) for row in table.rows for head, cell in zip(table.heads, row, strict=True))


@pytest.mark.parametrize("kind", filing_table())
def test_a_row_says_nothing_that_no_column_can_show(kind: str) -> None:
    """And each column of the catalogue is filled by somebody, or left to be written by hand."""
    columns = {column.id for column in columns_of(kind, CATALOG)}
    said = {name for row in filing_table()[kind].rows(LIBRARY) for name in row}

    assert columns - said <= {"number", "remarks"}
    assert len(columns) == len(columns_of(kind, CATALOG))


@pytest.mark.parametrize("kind", filing_table())
def test_a_school_without_anything_files_an_empty_table(kind: str) -> None:
    bare = replace(library(), entries=(), school=replace(LIBRARY.school, catalog=replace(CATALOG, people=(), departments=()), curricula=()))

    table = filed(replace(bare, coverage=None), kind, VIETNAMESE)

    assert table.rows == ()
    assert not table.has_totals


def test_the_catalogue_chooses_columns_and_their_order() -> None:
    catalog = replace(CATALOG, reports=(("materials", ("title", "number", "title", "step-leadership", "khong-co")),))

    assert [column.id for column in chosen("materials", catalog)] == ["title", "number", "step-leadership"]
    assert chosen("summary", catalog) == chosen("summary", CATALOG)


def test_a_share_is_calculated_only_where_both_its_columns_stand() -> None:
    def share(*columns: str) -> tuple[int, int] | None:
        catalog = replace(CATALOG, reports=(("summary", columns),))
        table = filed(replace(LIBRARY, school=replace(LIBRARY.school, catalog=catalog)), "summary", as_written)
        return next(head.share_of for head in table.heads if head.id == "share")

    assert share("share", "lessons", "covered") == (2, 1)
    assert share("share", "lessons") is None


def test_a_waiver_is_told_where_it_changes_what_is_asked_for() -> None:
    asked = school(target("every-lesson", due="2023-09-20"))
    own = library(day="2023-10-01", school=waived(asked, waiver(lessons=("bai-02",)), waiver(id="hoan", targets=("every-lesson",))))

    summary, missing = (filed(own, kind, VIETNAMESE) for kind in ("summary", "missing"))

    told = (
        "Miễn, hoãn: Tuần kiểm tra giữa học kì I (Phó hiệu trưởng kí ngày 11/09/2023, đến hết 31/05/2024). "
        "Tin học 6, chỉ tiêu “Chỉ tiêu every-lesson”: "
    )
    assert summary.notes[-2:] == missing.notes[-2:] == (f"{told}bớt 1 bài học.", f"{told}lùi hạn đến 01/06/2024.")
    assert summary.rows[0][-1] == "Chưa đến hạn (có miễn, hoãn)"
    assert [row[-2:] for row in missing.rows[:2]] == [
        ("", "Được miễn: Tuần kiểm tra giữa học kì I"),
        (date(2024, 6, 1), ""),
    ]


def test_nothing_of_nothing_is_said_in_words() -> None:
    all_there = library(*(material(lessons=f"bai-0{number}") for number in range(1, 6)))
    no_plan = library(material(), school=replace(school(), curricula=()))

    whole, bare = (dossier(one, ALL, VIETNAMESE) for one in (all_there, no_plan))

    assert [table.notes[0] for table in whole.tables if table.name == "missing"] == [
        "Năm học 2023-2024: cả 5 bài đã có học liệu trước hoặc sau lớp học được duyệt."
    ]
    assert [table.notes[0] for table in bare.tables if table.name == "missing"] == ["Năm học 2023-2024 chưa có phân phối chương trình."]
    assert "0/0" not in bare.opening[0]


def test_totals_add_up_over_all_rows() -> None:
    table = filed(LIBRARY, "summary", as_written)
    totals = dict(zip((head.id for head in table.heads), table.totals, strict=True))

    assert (totals["lessons"], totals["covered"], totals["missing"]) == (7, 5, 2)
    assert totals["share"] == Share(5, 7)
    assert totals["grade"] is None


@pytest.mark.parametrize(
    ("signer", "lines"),
    [("", ("Hiệu trưởng",)), ("Quyền Hiệu trưởng", ("Quyền Hiệu trưởng",)), ("Phó Hiệu trưởng", ("KT. Hiệu trưởng", "Phó Hiệu trưởng"))],
)
def test_a_deputy_signs_for_the_head(signer: str, lines: tuple[str, ...]) -> None:
    catalog = replace(CATALOG, school=replace(CATALOG.school, signer=signer))

    paper = dossier(replace(LIBRARY, school=replace(LIBRARY.school, catalog=catalog)), "summary", VIETNAMESE)

    assert paper.letterhead.signer == lines


def test_addresses_are_those_of_the_published_site() -> None:
    catalog = replace(CATALOG, reports=(("materials", ("address",)),))
    own = replace(LIBRARY, school=replace(LIBRARY.school, catalog=catalog))

    assert filed(own, "materials", as_written, "https://kho.example.vn").rows[0] == ("https://kho.example.vn/tin-hoc/6/bai-01-truoc/",)
    assert filed(own, "materials", as_written).rows[0] == ("tin-hoc/6/bai-01-truoc/",)


def test_a_department_files_its_own_under_the_schools_name_and_its_head_signs() -> None:
    others = (Department("to-khac", "Tổ khác"), *CATALOG.departments)
    subjects = (CATALOG.subjects[0], replace(CATALOG.subjects[1], department="to-khac"))
    people = (*PEOPLE, Person("gv-khac", "Giáo viên tổ khác", "to-khac"))
    catalog = replace(CATALOG, departments=others, subjects=subjects, people=people)
    own = replace(LIBRARY, school=replace(LIBRARY.school, catalog=catalog))

    paper = dossier(own, ALL, VIETNAMESE, department="to-toan-tin")

    tables = {table.name: [dict(zip((head.id for head in table.heads), row, strict=True)) for row in table.rows] for table in paper.tables}
    head = paper.letterhead
    assert (head.authority, head.school, head.signer) == ("Trường THCS Mẫu & Thử", "Tổ Toán – Tin", ("Tổ trưởng Toán – Tin",))
    assert [row["subject"] for name in ("summary", "assessments") for row in tables[name]] == ["Tin học", "Tin học"]
    assert {row["subject"] for name in ("materials", "missing", "approvals") for row in tables[name]} == {"Tin học"}
    assert "Giáo viên tổ khác" not in [row["teacher"] for row in tables["teachers"]]
    assert {row["by-leadership"] for row in tables["approvals"]} == {"Phó hiệu trưởng", ""}
    assert [(row["department"], row["teachers"]) for row in tables["qd-4725"]] == [("Tổ Toán – Tin", 4)]
    assert dossier(own, ALL, VIETNAMESE, department="to-khac").letterhead.signer == ("Tổ trưởng chuyên môn",)


def test_a_paper_of_all_kinds_begins_with_what_they_come_to() -> None:
    (opening,) = dossier(LIBRARY, ALL, VIETNAMESE).opening

    assert opening == (
        "Tính đến ngày 01/10/2023 có 7 học liệu số đã được duyệt. Số bài học đã có học liệu: 5/7 bài (71,4%). "
        "Số giáo viên đã xây dựng được học liệu: 3/4 giáo viên (75,0%)."
    )
    assert dossier(LIBRARY, "summary", VIETNAMESE).opening == ()
