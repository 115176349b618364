"""Reading of Word and Excel files: what they hold in odd places is read, and what is hostile is refused with a way out."""

import re
import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from openpyxl import Workbook

from generator.model.paper import PaperTable
from generator.sources.office.archive import MOST_BYTES
from generator.sources.office.read import read_tables
from generator.sources.office.trouble import UnreadablePaperError

from .papers import Grid, add_table, excel, saved, word
from .reading import VIETNAMESE

PLAN = Grid([["Bài học", "Số tiết"], ["Bài 1. Tập hợp", "2"]])


def changed(raw: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """A file with one part rewritten."""
    source, target = ZipFile(BytesIO(raw)), BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as made:
        for info in source.infolist():
            content = source.read(info)
            made.writestr(info.filename, change(content.decode()) if info.filename == part else content)
    return target.getvalue()


def texts(table: PaperTable) -> list[list[str]]:
    return [[box.text for box in row.boxes] for row in table.rows]


def refusal(name: str, raw: bytes) -> str:
    """What a person is told of a file that is not read."""
    with pytest.raises(UnreadablePaperError) as caught:
        read_tables(name, raw)
    return caught.value.why.text(VIETNAMESE)


def tables_or_refusal(raw: bytes) -> str | tuple[PaperTable, ...]:
    try:
        return read_tables("a", raw)
    except UnreadablePaperError as error:
        return error.why.text(VIETNAMESE)


class TestWord:
    def test_tracked_insertions_are_read_and_deletions_are_not(self) -> None:
        document = Document()
        table = add_table(document, [["Bài học", "Số tiết"], ["", "2"], ["Bài 9. Bỏ", "1"]])
        marks = 'w:id="1" w:author="a" w:date="2026-01-01T00:00:00Z"'
        paragraph = table.rows[1].cells[0].paragraphs[0]._p
        paragraph.append(parse_xml(f"<w:ins {nsdecls('w')} {marks}><w:r><w:t>Bài 1. Tập hợp</w:t></w:r></w:ins>"))
        paragraph.append(parse_xml(f"<w:del {nsdecls('w')} {marks}><w:r><w:delText>Bài cũ</w:delText></w:r></w:del>"))
        table.rows[2]._tr.get_or_add_trPr().append(parse_xml(f"<w:del {nsdecls('w')} {marks}/>"))

        (read,) = read_tables("a.docx", saved(document))

        assert texts(read) == [["Bài học", "Số tiết"], ["Bài 1. Tập hợp", "2"]]

    def test_rows_inside_content_controls_are_read(self) -> None:
        def wrap(xml: str) -> str:
            start, end = xml.rindex("<w:tr>"), xml.rindex("</w:tr>") + len("</w:tr>")
            return f"{xml[:start]}<w:sdt><w:sdtContent>{xml[start:end]}</w:sdtContent></w:sdt>{xml[end:]}"

        (read,) = read_tables("a.docx", changed(word(PLAN), "word/document.xml", wrap))

        assert texts(read)[1] == ["Bài 1. Tập hợp", "2"]

    def test_numbers_that_word_makes_itself_are_made_too(self) -> None:
        document = Document()
        numbering = document.part.numbering_part.element
        numbering.insert(0, parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/>'
            '<w:lvlText w:val="Bài %1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>'
        ))  # fmt: skip
        numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="78"><w:abstractNumId w:val="77"/></w:num>'))
        table = add_table(document, [["Bài học"], ["Tập hợp"], ["Cách ghi"], ["chi tiết"]])
        for row, level in ((1, 0), (2, 0), (3, 1)):
            settings = table.rows[row].cells[0].paragraphs[0]._p.get_or_add_pPr()
            settings.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="78"/></w:numPr>'))

        (read,) = read_tables("a.docx", saved(document))

        assert texts(read) == [["Bài học"], ["Bài 3. Tập hợp"], ["Bài 4. Cách ghi"], ["chi tiết"]]

    def test_a_table_inside_a_cell_is_a_table_of_its_own(self) -> None:
        document = Document()
        outer = document.add_table(1, 1)
        outer.rows[0].cells[0].text = "Kế hoạch"
        inner = outer.rows[0].cells[0].add_table(1, 2)
        inner.rows[0].cells[0].text, inner.rows[0].cells[1].text = "Bài học", "Số tiết"

        first, second = read_tables("a.docx", saved(document))

        assert texts(first) == [["Kế hoạch"]]
        assert texts(second) == [["Bài học", "Số tiết"]]

    def test_the_strict_edition_of_the_format_is_read_like_the_other(self) -> None:
        old, new = "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"

        (read,) = read_tables("a.docx", changed(word(PLAN), "word/document.xml", lambda xml: xml.replace(old, new)))

        assert texts(read) == [["Bài học", "Số tiết"], ["Bài 1. Tập hợp", "2"]]

    def test_text_is_composed_and_stray_spaces_are_gone(self) -> None:
        grid = Grid([["Ba\u0300i  ho\u0323c ", "Số\u00a0tiết\u200b"], ["\tBài 1.\u2003Tập hợp ", "2"]])

        (read,) = read_tables("a.docx", word(grid))

        assert texts(read) == [["Bài học", "Số tiết"], ["Bài 1. Tập hợp", "2"]]

    def test_lines_before_a_table_are_known_with_it(self) -> None:
        (read,) = read_tables("a.docx", word(Grid(PLAN.rows, ["MÔN HỌC: TOÁN", "KHỐI LỚP 6"])))

        assert read.context == ("MÔN HỌC: TOÁN", "KHỐI LỚP 6")


class TestExcel:
    def test_values_of_every_kind_are_read_as_a_person_sees_them(self) -> None:
        book = Workbook()
        book.active.append(["Bài học", 2, 2.0, 1.5, True, None, "  x  "])  # type: ignore[union-attr]

        (read,) = read_tables("a.xlsx", saved(book))

        assert texts(read) == [["Bài học", "2", "2", "1,5", "1", "", "x"]]

    def test_a_formula_is_never_run_and_its_last_value_is_taken(self) -> None:
        book = Workbook()
        book.active.append(["Tổng", "=1+1"])  # type: ignore[union-attr]

        def with_value(xml: str) -> str:
            return re.sub(r"<f>1\+1</f><v\s*/?>(</v>)?", "<f>1+1</f><v>35</v>", xml)

        (read,) = read_tables("a.xlsx", changed(saved(book), "xl/worksheets/sheet1.xml", with_value))

        assert texts(read) == [["Tổng", "35"]]

    def test_empty_rows_are_passed_over_and_the_others_keep_their_numbers(self) -> None:
        (read,) = read_tables("a.xlsx", excel(Grid([["a"], [None], [None], ["b"]], first_row=3)))

        assert [row.number for row in read.rows] == [3, 6]

    def test_merged_cells_over_a_million_rows_cover_only_what_is_there(self) -> None:
        raw = excel(Grid([["Tuần", "Bài học"], ["1", "Bài 1. A"], [None, "Bài 2. B"]]))
        merged = '</sheetData><mergeCells count="1"><mergeCell ref="A2:A1048576"/></mergeCells>'

        (read,) = read_tables("a.xlsx", changed(raw, "xl/worksheets/sheet1.xml", lambda xml: xml.replace("</sheetData>", merged)))

        assert texts(read)[2] == ["1", "Bài 2. B"]
        assert read.rows[2].boxes[0].is_below

    def test_a_sheet_that_was_formatted_to_its_last_column_is_read(self) -> None:
        book = Workbook()
        book.active.append(["Bài học"])  # type: ignore[union-attr]
        book.active.cell(1, 16384, "rác")  # type: ignore[union-attr]

        (read,) = read_tables("a.xlsx", saved(book))

        assert texts(read) == [["Bài học"]]


class TestRefusals:
    @pytest.mark.parametrize(
        ("name", "raw", "says"),
        [
            ("ppct.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "Word Document (*.docx)"),
            ("ppct.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "Excel Workbook (*.xlsx)"),
            ("ppct.docx", b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
            ("ppct.pdf", b"%PDF-1.7\n", "PDF"),
            ("ppct.doc", b"{\\rtf1\\ansi", "RTF"),
            ("ppct.xls", b"<html><table>", "trang web"),
            ("ppct.docx", b"", "rỗng"),
            ("ppct.docx", "Bài 1".encode(), "không phải tệp Word"),
            ("ppct.docx", b"PK\x03\x04" + bytes(40), "bị hỏng"),
            ("ppct.docx", word(PLAN)[:-200], "bị hỏng"),
        ],
        ids=["doc", "xls", "password", "pdf", "rtf", "web-page", "empty", "text", "no-archive", "cut-off"],
    )  # fmt: skip
    def test_a_file_of_another_kind_is_told_with_what_to_do(self, name: str, raw: bytes, says: str) -> None:
        assert says in refusal(name, raw)

    def test_an_archive_of_something_else_is_told(self) -> None:
        target = BytesIO()
        with ZipFile(target, "w") as made:
            made.writestr("bai.txt", "Bài 1")

        assert "không phải tệp Word" in refusal("a.docx", target.getvalue())

    @pytest.mark.parametrize("part", ["word/document.xml", "word/numbering.xml", "word/styles.xml", "_rels/.rels"])
    def test_a_document_type_is_refused_in_every_part_that_is_read(self, part: str) -> None:
        bomb = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "&x;&x;">]>'

        raw = changed(word(PLAN), part, lambda xml: re.sub(r"(<\?xml[^>]*\?>)", rf"\1{bomb}", xml, count=1))

        assert "khai báo" in refusal("a.docx", raw)

    @pytest.mark.parametrize("paper", [word, excel], ids=["word", "excel"])
    def test_a_bomb_is_refused_before_it_fills_the_memory(self, paper: Callable[[Grid], bytes]) -> None:
        part = "word/document.xml" if paper is word else "xl/worksheets/sheet1.xml"

        raw = changed(paper(PLAN), part, lambda xml: xml + " " * (80 << 20))

        assert len(raw) < 1 << 20
        assert "treo máy" in refusal("a", raw)

    def test_a_bomb_that_lies_about_its_size_is_refused_too(self) -> None:
        raw = bytearray(changed(word(PLAN), "word/document.xml", lambda xml: xml + " " * (80 << 20)))
        for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
            place = raw.find(signature)
            while place >= 0:
                name_at = place + (30 if signature == b"PK\x03\x04" else 46)
                if raw[name_at : name_at + 17] == b"word/document.xml":
                    struct.pack_into("<I", raw, place + offset, 100)
                place = raw.find(signature, place + 4)

        assert refusal("a.docx", bytes(raw))

    def test_elements_without_end_are_refused(self) -> None:
        deep = "<w:p>" * 5000 + "</w:p>" * 5000

        assert "treo máy" in refusal(
            "a.docx", changed(word(PLAN), "word/document.xml", lambda xml: xml.replace("<w:body>", f"<w:body>{deep}"))
        )

    def test_a_file_too_large_to_look_at_is_refused(self) -> None:
        assert f"{MOST_BYTES >> 20} MB" in refusal("a.docx", b"PK\x03\x04" + bytes(MOST_BYTES))

    def test_a_table_with_more_rows_than_any_plan_is_refused(self) -> None:
        rows = "".join(f'<row r="{row}"><c r="A{row}"><v>{row}</v></c></row>' for row in range(1, 10_003))
        raw = changed(
            excel(PLAN), "xl/worksheets/sheet1.xml", lambda xml: re.sub("<sheetData>.*</sheetData>", f"<sheetData>{rows}</sheetData>", xml)
        )

        assert "10000" in refusal("a.xlsx", raw)

    def test_what_lies_outside_the_file_is_never_opened(self) -> None:
        def outside(xml: str) -> str:
            return xml.replace(
                'Target="/xl/worksheets/sheet1.xml"', 'Target="https://example.vn/sheet1.xml" TargetMode="External"'
            ).replace('Target="worksheets/sheet1.xml"', 'Target="https://example.vn/sheet1.xml" TargetMode="External"')

        raw = changed(excel(PLAN), "xl/_rels/workbook.xml.rels", outside)
        climbing = changed(
            excel(PLAN),
            "xl/_rels/workbook.xml.rels",
            lambda xml: re.sub(r'Target="[^"]*sheet1.xml"', 'Target="../../../../etc/passwd"', xml),
        )

        assert b"example.vn" in ZipFile(BytesIO(raw)).read("xl/_rels/workbook.xml.rels")
        assert [table.rows for table in (*read_tables("a.xlsx", raw), *read_tables("a.xlsx", climbing))] == [(), ()]

    @pytest.mark.parametrize("seed", range(60))
    def test_a_damaged_file_is_read_or_refused_but_never_breaks_the_program(self, seed: int) -> None:
        raw = bytearray((word if seed % 2 else excel)(PLAN))
        for step in range(1 + seed % 7):
            place = zlib.crc32(f"{seed} {step}".encode()) % len(raw)
            raw[place] ^= 1 + seed % 255

        told = tables_or_refusal(bytes(raw))

        assert told
