import io
import zipfile
from dataclasses import replace
from datetime import date, datetime
from functools import cache

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.engine.filing import filing_table
from generator.model.message import as_written
from generator.office.xlsx import FORMAT
from generator.sources.locale import read_locale
from generator.workflows.filing import ALL, dossier
from tests.builders import library

from .sample import CATALOG, HOSTILE, LIBRARY, SCHOOL

VIETNAMESE = read_locale("vi")
HEADS = 6
"""The row of the heads, as Excel counts."""


@cache
def written(kind: str = ALL) -> bytes:
    return FORMAT.write(dossier(LIBRARY, kind, VIETNAMESE), VIETNAMESE)


def book(kind: str = ALL, *, values: bool = False) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(written(kind)), data_only=values)


def sheet(kind: str, *, values: bool = False) -> Worksheet:
    (only,) = book(kind, values=values).worksheets
    return only


def column(of: Worksheet, head: str) -> int:
    return next(cell.column for cell in of[HEADS] if cell.value == head)


def test_there_is_a_sheet_for_each_kind_in_the_order_of_the_paper() -> None:
    names = book().sheetnames

    assert names == [VIETNAMESE(filing.short) for filing in filing_table().values()]
    assert names[0] == "Tổng hợp"


@pytest.mark.parametrize("kind", filing_table())
def test_a_sheet_can_be_filtered_scrolled_and_printed(kind: str) -> None:
    own = sheet(kind)

    last = openpyxl.utils.get_column_letter(own.max_column)
    assert own.auto_filter.ref.startswith(f"A{HEADS}:{last}")
    assert own.freeze_panes == f"A{HEADS + 1}"
    assert own.print_title_rows == f"${HEADS}:${HEADS}"
    assert (own.page_setup.orientation, own.page_setup.paperSize) == ("landscape", 9)
    assert (own.sheet_properties.pageSetUpPr.fitToPage, own.page_setup.fitToHeight) == (True, 0)
    assert all(own.column_dimensions[cell.column_letter].width > 5 for cell in own[HEADS])


def test_the_letterhead_is_the_schools() -> None:
    text = [str(cell.value) for row in sheet("summary").iter_rows(max_row=5) for cell in row if cell.value]

    assert text[:4] == [
        "UỶ BAN NHÂN DÂN PHƯỜNG MẪU",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "TRƯỜNG THCS MẪU & THỬ",
        "Độc lập - Tự do - Hạnh phúc",
    ]
    assert "Phường Mẫu, ngày 01 tháng 10 năm 2023" in text
    assert text[-2:] == ["TỔNG HỢP HỌC LIỆU SỐ THEO MÔN, THEO KHỐI", "Năm học 2023-2024, số liệu tính đến ngày 01/10/2023"]


def test_titles_that_look_like_formulas_are_text() -> None:
    own = sheet("materials")
    titles = [own.cell(row, column(own, "Tên học liệu")) for row in range(HEADS + 1, HEADS + 8)]

    assert set(HOSTILE) <= {cell.value for cell in titles}
    assert {cell.data_type for cell in titles} == {"s"}
    assert [cell.value for cell in titles if cell._style.quotePrefix] == [cell.value for cell in titles if cell.value in HOSTILE]
    formulas = [cell.value for row in own.iter_rows() for cell in row if cell.data_type == "f"]
    assert formulas == []


def test_numbers_days_and_shares_have_their_types() -> None:
    own, people = sheet("summary", values=True), sheet("teachers", values=True)

    assert own.cell(HEADS + 1, column(own, "Số bài theo PPCT")).value == 5
    share = own.cell(HEADS + 1, column(own, "Tỉ lệ bài có học liệu"))
    assert (share.value, share.number_format) == (0.8, "0.0%")
    day = people.cell(HEADS + 1, column(people, "Ngày duyệt gần nhất"))
    assert (day.value, day.number_format, day.is_date) == (datetime(2023, 9, 5), "dd/mm/yyyy", True)  # noqa: DTZ001 -- as Excel keeps it


def test_sums_and_shares_are_formulas_that_follow_the_filter() -> None:
    own, values = sheet("summary"), sheet("summary", values=True)
    lessons, covered, share = (column(own, head) for head in ("Số bài theo PPCT", "Số bài đã có học liệu", "Tỉ lệ bài có học liệu"))
    total = HEADS + 3

    assert [own.cell(total, place).value for place in (lessons, covered)] == ["=SUBTOTAL(109,D7:D8)", "=SUBTOTAL(109,E7:E8)"]
    assert [own.cell(row, share).value for row in (HEADS + 1, total)] == ['=IF(D7=0,"",E7/D7)', '=IF(D9=0,"",E9/D9)']
    assert [values.cell(total, place).value for place in (lessons, covered, share)] == [7, 5, 5 / 7]
    assert own.auto_filter.ref == "A6:L8"
    assert own.cell(total, 2).value == "Cộng"


def test_the_same_library_on_the_same_day_gives_the_same_bytes() -> None:
    again = FORMAT.write(dossier(LIBRARY, ALL, VIETNAMESE), VIETNAMESE)

    assert again == written()
    with zipfile.ZipFile(io.BytesIO(again)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2023-10-01T00:00:00Z" in package.read("docProps/core.xml")


def test_another_day_is_another_paper() -> None:
    later = dossier(replace(LIBRARY, day=date(2023, 10, 2)), "summary", VIETNAMESE)

    assert FORMAT.write(later, VIETNAMESE) != written("summary")


@pytest.mark.parametrize("columns", [("title",), ("number",), tuple(f"form-{form.id}" for form in CATALOG.assessments)])
def test_few_columns_leave_room_for_letterhead_and_signatures(columns: tuple[str, ...]) -> None:
    kind = "assessments" if columns[0].startswith("form-") else "materials"
    own = replace(LIBRARY, school=replace(SCHOOL, catalog=replace(CATALOG, reports=((kind, columns),))))

    made = openpyxl.load_workbook(io.BytesIO(FORMAT.write(dossier(own, kind, VIETNAMESE), VIETNAMESE))).worksheets[0]

    assert [cell.value for cell in made[HEADS] if cell.value] != []
    assert "PHÓ HIỆU TRƯỞNG" in [cell.value for row in made.iter_rows() for cell in row]


def test_an_empty_report_says_so() -> None:
    bare = replace(library(school=SCHOOL, day="2023-10-01"), entries=(), coverage=None)

    made = openpyxl.load_workbook(io.BytesIO(FORMAT.write(dossier(bare, "materials", VIETNAMESE), VIETNAMESE))).worksheets[0]

    assert made.cell(HEADS + 1, 1).value == "Không có mục nào."


def test_english_speaks_english_but_for_the_nation() -> None:
    made = openpyxl.load_workbook(io.BytesIO(FORMAT.write(dossier(LIBRARY, "summary", as_written), as_written))).worksheets[0]

    assert made.title == "Summary table"
    assert made[HEADS][1].value == "Subject"
