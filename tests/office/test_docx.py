import io
import zipfile
from functools import cache

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table

from generator.engine.filing import filing_table
from generator.model.message import as_written
from generator.office.docx import FORMAT
from generator.sources.locale import read_locale
from generator.workflows.filing import ALL, dossier

from .sample import HOSTILE, LIBRARY

VIETNAMESE = read_locale("vi")


@cache
def written(kind: str = ALL) -> bytes:
    return FORMAT.write(dossier(LIBRARY, kind, VIETNAMESE), VIETNAMESE)


def document(kind: str = ALL) -> Document:
    return docx.Document(io.BytesIO(written(kind)))


def texts(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_it_begins_with_the_schools_letterhead_in_a_table_without_lines() -> None:
    head = document("summary").tables[0]

    (left, right), (number, day) = texts(head)
    assert left.split("\n")[:2] == ["UỶ BAN NHÂN DÂN PHƯỜNG MẪU", "TRƯỜNG THCS MẪU & THỬ"]
    assert right.split("\n")[:2] == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
    assert (number, day) == ("Số: ……/BC-……", "Phường Mẫu, ngày 01 tháng 10 năm 2023")
    assert head.style.name == "Normal Table"


def test_it_ends_with_recipients_and_room_for_the_signature() -> None:
    ((to, signer),) = texts(document("summary").tables[-1])

    assert to.split("\n") == ["Nơi nhận:", "- Uỷ ban nhân dân phường Mẫu;", "- Lưu: VT."]
    assert signer.split("\n") == ["KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG", "(Kí, ghi rõ họ tên)"]


def test_each_kind_has_its_heading_and_its_table() -> None:
    made = document()
    headings = [paragraph.text for paragraph in made.paragraphs if paragraph.style.name == "Heading 1"]

    assert [paragraph.text for paragraph in made.paragraphs if paragraph.style.name == "Kính gửi"] == [
        "Kính gửi: Uỷ ban nhân dân phường Mẫu."
    ]
    assert headings[0] == "I. Tổng hợp học liệu số theo môn, theo khối"
    assert len(headings) == len(filing_table()) == len([table for table in made.tables if table.style.name == "Table Grid"])
    assert [paragraph.text for paragraph in made.paragraphs if paragraph.style.name == "Title"] == [
        "BÁO CÁO KẾT QUẢ XÂY DỰNG VÀ LƯU TRỮ HỌC LIỆU SỐ"
    ]


@pytest.mark.parametrize("kind", filing_table())
def test_heads_come_again_on_every_page_and_rows_are_never_torn(kind: str) -> None:
    grid = document(kind).tables[1]
    rows = grid._tbl.findall(qn("w:tr"))

    assert [row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in rows] == [True, *[False] * (len(rows) - 1)]
    assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)
    assert {paragraph.style.name for cell in grid.rows[0].cells for paragraph in cell.paragraphs} == {"Đầu bảng"}
    assert abs(sum(int(one.get(qn("w:w"))) for one in grid._tbl.tblGrid.findall(qn("w:gridCol"))) / 56.7 - 262) < 1


def test_cells_are_as_they_are_printed() -> None:
    rows = texts(document("summary").tables[1])

    assert rows[1][2:9] == ["6", "5", "4", "80,0%", "1", "5", "4"]
    assert rows[-1][1:6] == ["Cộng", "", "7", "5", "71,4%"]


def test_hostile_titles_are_text() -> None:
    titles = [row[6] for row in texts(document("materials").tables[1])]

    assert {*HOSTILE, "Ôn tập <b>&amp;</b> vận dụng"} <= set(titles)


def test_what_is_said_of_a_table_stands_in_the_order_that_word_asks_for() -> None:
    """LibreOffice takes any order, Word calls such a file damaged."""
    order = ["tblStyle", "tblW", "tblLayout", "tblCellMar", "tblLook", "tblCaption"]
    found = [one.tag.partition("}")[2] for one in document("summary").tables[1]._tbl.tblPr]

    assert found == order


def test_styles_are_real_and_speak_vietnamese() -> None:
    made = document()
    used = {paragraph.style.name for table in made.tables for row in table.rows for cell in row.cells for paragraph in cell.paragraphs}

    assert used == {"Đầu văn bản", "Đường kẻ", "Đầu bảng", "Ô bảng", "Ô bảng giữa"}
    assert {made.styles[name].font.name for name in (*used, "Normal", "Title", "Heading 1")} == {"Times New Roman"}
    assert made.core_properties.language == "vi-VN"
    assert made.core_properties.title == "Báo cáo kết quả xây dựng và lưu trữ học liệu số"
    assert 'w:lang w:val="vi-VN"' in made.styles.element.xml


def test_the_same_library_on_the_same_day_gives_the_same_bytes() -> None:
    again = FORMAT.write(dossier(LIBRARY, ALL, VIETNAMESE), VIETNAMESE)

    assert again == written()
    with zipfile.ZipFile(io.BytesIO(again)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2023-10-01T00:00:00Z" in package.read("docProps/core.xml")


def test_english_speaks_english_but_for_the_nation() -> None:
    made = docx.Document(io.BytesIO(FORMAT.write(dossier(LIBRARY, "summary", as_written), as_written)))

    assert texts(made.tables[1])[0][1] == "Subject"
    assert "Recipients:" in texts(made.tables[-1])[0][0]
