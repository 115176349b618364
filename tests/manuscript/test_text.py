"""Text, headings, lists, tables, formulas, notes and pictures of a document, as they are written."""

import re
from html import unescape
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from generator.engine.manuscript.escape import at_start, escaped
from generator.engine.manuscript.inline import inline
from generator.engine.maths.found import formulas
from generator.engine.maths.mathml import convert
from generator.model.manuscript import Formula, Mark, Piece, Run
from generator.pages.markdown import to_html
from generator.pages.sanitize import sanitize
from tests.importing.test_office import changed

from .documents import NS, Doc, display, equation, fraction, picture, xml
from .reading import read

NS_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def text_of(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", html)).strip("\n")


def written(*pieces: Piece) -> str:
    return inline(pieces, lambda _: "?")


class TestSigns:
    @pytest.mark.parametrize(
        "line",
        [
            "2 * 3 = 6 và *không* đậm",
            "a_b, _c_ và __d__",
            "[0; 1] và [a](b) và [^1]",
            "5$ và 10$",
            "x < y, <b>, &amp; và &",
            "# không phải đề mục",
            "1. không phải danh sách",
            "12) cũng không",
            "- gạch đầu dòng",
            "+ cộng",
            "> lớn hơn",
            "`mã`",
            "~gạch~ và ~~gạch~~",
            "a \\ b \\* c",
            "---",
            "===",
            "| a | b |",
            "![hình](x.png)",
            "(2) ____ và …",
            "https://a.vn/b_c_d",
            "* * *",
            "$x$ không phải công thức",
            "10 000. Chấm",
        ],
    )
    def test_text_is_shown_as_it_stands_in_the_document(self, line: str) -> None:
        assert text_of(to_html(at_start(escaped(line)))) == line

    @given(st.text(alphabet="ab1 .*_`[]()<>#$&!|\\~-+=:;đ\t", min_size=1, max_size=40))
    def test_any_text_is_shown_as_it_is(self, line: str) -> None:
        text = " ".join(line.split())
        if text:
            assert text_of(to_html(at_start(escaped(text)))) == text


class TestMarks:
    BOLD, ITALIC = frozenset({Mark.BOLD}), frozenset({Mark.ITALIC})

    @pytest.mark.parametrize(
        ("pieces", "markdown"),
        [
            ((Run("a "), Run("b", BOLD), Run(" c")), "a **b** c"),
            ((Run("a"), Run(" b ", BOLD), Run("c")), "a **b** c"),
            ((Run("Chú ý:", BOLD), Run("đọc kĩ")), "**Chú ý**:đọc kĩ"),
            ((Run("a", BOLD), Run("b", BOLD | ITALIC), Run("c", BOLD)), "**abc**"),
            ((Run("a ", BOLD), Run("b", BOLD | ITALIC), Run(" c", BOLD)), "**a *b* c**"),
            ((Run("a", BOLD | ITALIC),), "***a***"),
            ((Run("h"), Run("ou", frozenset({Mark.UNDERLINE})), Run("se")), "h**ou**se"),
            ((Run("x"), Run("2", frozenset({Mark.ABOVE})), Run(" + y"), Run("n", frozenset({Mark.ABOVE}))), "x² + yⁿ"),
            ((Run("CO"), Run("2", frozenset({Mark.BELOW}))), "CO₂"),
            ((Run("x"), Run("ab", frozenset({Mark.BELOW})), Run(" = 1")), "$x_{ab}$ = 1"),
            ((Run("V"), Run("vật", frozenset({Mark.BELOW}))), "$V_{\\text{vật}}$"),
            ((Run("a"), Formula("x"), Run("b")), "a $x$ b"),
            ((Run("= "), Formula("x"), Run(", y")), "= $x$, y"),
            ((Run("gạch", frozenset({Mark.STRIKE})),), "~~gạch~~"),
            ((Run("xem trang", link="https://a.vn/b c"),), "[xem trang](https://a.vn/b%20c)"),
            ((Run(" ", BOLD), Run("a")), " a"),
        ],
    )
    def test_marks_become_signs(self, pieces: tuple[Piece, ...], markdown: str) -> None:
        assert written(*pieces) == markdown

    @given(
        st.lists(
            st.tuples(
                st.text(alphabet="aB1 .,:(đ)", min_size=1, max_size=6),
                st.sets(st.sampled_from([Mark.BOLD, Mark.ITALIC, Mark.STRIKE])),
            ),
            min_size=1,
            max_size=6,
        )
    )  # fmt: skip
    def test_whatever_is_marked_the_words_are_those_of_the_document(self, parts: list[tuple[str, set[Mark]]]) -> None:
        runs = [Run(text, frozenset(marks)) for text, marks in parts]
        words = " ".join("".join(text for text, _ in parts).split())

        assert " ".join(text_of(to_html(at_start(written(*runs).strip()))).split()) == words


class TestHeadings:
    def test_levels_begin_below_the_title_and_skip_none(self) -> None:
        document = Doc().heading("Bài 5. Tập hợp", 1).heading("Mục tiêu", 2).heading("Chi tiết", 4).heading("Bài tập", 2)

        found = read(document)

        assert found.made.title == "Bài 5. Tập hợp"
        assert found.text.splitlines() == ["## Mục tiêu", "", "### Chi tiết", "", "## Bài tập"]

    def test_a_paragraph_in_the_style_of_titles_is_the_title(self) -> None:
        document = Doc()
        document.line("Phân số", "Title")
        document.heading("Mở đầu", 1).heading("Kết luận", 1)

        found = read(document)

        assert found.made.title == "Phân số"
        assert found.text.splitlines() == ["## Mở đầu", "", "## Kết luận"]

    def test_bold_lines_are_headings_where_the_document_has_no_others_and_each_is_told(self) -> None:
        found = read(Doc().lines("#Bài 2: Lũy thừa#", "#I. Lý thuyết#", "Lời.", "#1. Định nghĩa#", "Lời.", "#II. Ví dụ#", "Lời."))

        assert found.made.title == "Bài 2: Lũy thừa"
        assert [line for line in found.text.splitlines() if line.startswith("#")] == [
            "## I. Lý thuyết",
            "### 1. Định nghĩa",
            "## II. Ví dụ",
        ]
        assert sum("in đậm này được coi là đề mục" in one for one in found.told) == 4

    def test_the_head_of_a_schools_paper_is_no_title_and_is_told(self) -> None:
        found = read(Doc().lines("#TRƯỜNG THCS …#", "Ngày soạn: …", "#BÀI 5. PHÉP NHÂN#", "#I. KIẾN THỨC#", "Lời."))

        assert found.made.title == "BÀI 5. PHÉP NHÂN"
        assert found.text.splitlines() == ["**TRƯỜNG THCS …**", "", "Ngày soạn: …", "", "## I. KIẾN THỨC", "", "Lời."]
        assert sum("dòng đầu giấy tờ" in one for one in found.told) == 1

    def test_a_document_that_begins_with_a_case_has_no_paper_head(self) -> None:
        found = read(Doc().lines("Lớp em có 40 bạn.", "Trường hợp 1: 40 chia hết cho 8."))

        assert not any("dòng đầu giấy tờ" in one for one in found.told)

    def test_numbers_of_headings_that_word_makes_are_kept(self) -> None:
        document = Doc().heading("Mở đầu", 1)
        numbering = document.document.part.numbering_part.element
        level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>'
        numbering.insert(0, xml(f'<w:abstractNum w:abstractNumId="77">{level}</w:abstractNum>'))
        numbering.append(xml('<w:num w:numId="78"><w:abstractNumId w:val="77"/></w:num>'))
        for name in ("Khởi động", "Luyện tập"):
            document.heading(name, 2)
            settings = document.document.paragraphs[-1]._p.get_or_add_pPr()
            settings.append(xml('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="78"/></w:numPr>'))

        assert read(document).text.splitlines() == ["## I. Khởi động", "", "## II. Luyện tập"]


class TestBlocks:
    def test_lists_in_lists(self) -> None:
        document = Doc()
        for text, depth in (("một", 0), ("một a", 1), ("hai", 0)):
            properties = document.line(text)._p.get_or_add_pPr()
            properties.append(xml(f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{bullets(document)}"/></w:numPr>'))
        document.line("đầu", "List Number")

        text = read(document).text

        assert "- một\n  - một a\n- hai" in text
        assert "1. đầu" in text

    def test_lists_with_typed_signs(self) -> None:
        text = read(Doc().lines("Vật sống:", "- trao đổi chất", "+ hô hấp", "+ bài tiết", "– lớn lên", "- 5 là số âm.", "- một dòng")).text

        assert text == "Vật sống:\n\n- trao đổi chất\n  - hô hấp\n  - bài tiết\n- lớn lên\n\n\\- 5 là số âm.\n\n\\- một dòng\n"

    def test_a_table(self) -> None:
        document = Doc()
        document.table([["Tên", "Giá trị"], ["a|b", "x^2^"]])

        assert read(document).text == "| Tên | Giá trị |\n| --- | --- |\n| a\\|b | x² |\n"

    def test_merged_cells_are_parted_and_told(self) -> None:
        document = Doc()
        table = document.table([["Nhóm", "Số"], ["Một", "1"], ["", "2"]])
        table.cell(1, 0).merge(table.cell(2, 0))

        found = read(document)

        assert "| Một | 1 |\n|  | 2 |" in found.text
        assert "ô gộp của bảng được tách ra" in found.told[0]

    def test_a_table_that_only_puts_things_side_by_side_is_its_content(self) -> None:
        document = Doc()
        document.table([["Bên trái", "Bên phải"]])

        assert read(document).text == "Bên trái\n\nBên phải\n"

    def test_formulas_in_lines_and_on_their_own(self) -> None:
        document = Doc()
        paragraph = document.line("Ta có ")
        paragraph._p.append(equation(fraction("1", "2")))
        document.write(paragraph, " kg.")
        document.line()._p.append(display(fraction("a", "b")))
        document.table([["Dạng", "Giá trị"], ["tuyệt đối", ""]]).cell(1, 1).paragraphs[0]._p.append(
            equation('<m:d><m:dPr><m:begChr m:val="|"/><m:endChr m:val="|"/></m:dPr><m:e><m:r><m:t>x</m:t></m:r></m:e></m:d>')
        )

        text = read(document).text

        assert "Ta có $\\frac{1}{2}$ kg." in text
        assert "$$\\frac{a}{b}$$" in text
        assert "\\vert" in text
        assert "<math" in sanitize_and_render(text)

    def test_footnotes_stand_at_the_end_with_their_numbers(self) -> None:
        document = with_footnote(Doc(), "Nước sôi", "Ở áp suất thường.")

        text = read(document).text

        assert text == "Nước sôi[^1] ở 100 độ.\n\n[^1]: Ở áp suất thường.\n"

    def test_links_to_the_web_are_kept_and_jumps_within_the_document_are_words(self) -> None:
        document = Doc()
        paragraph = document.line("Xem ")
        key = document.document.part.relate_to(
            "https://chinhphu.vn/a", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink", is_external=True
        )
        paragraph._p.append(xml(f'<w:hyperlink r:id="{key}"><w:r><w:t>trang này</w:t></w:r></w:hyperlink>'))
        paragraph._p.append(xml('<w:hyperlink w:anchor="muc2"><w:r><w:t> và mục 2</w:t></w:r></w:hyperlink>'))

        assert read(document).text == "Xem [trang này](https://chinhphu.vn/a) và mục 2\n"

    def test_line_breaks_stay(self) -> None:
        assert read(Doc().lines("Dòng một\nDòng hai")).text == "Dòng một\\\nDòng hai\n"

    def test_text_is_composed(self) -> None:
        assert read(Doc().lines("Ba\u0300i ho\u0323c")).text == "Bài học\n"

    def test_the_strict_edition_of_the_format_is_read_too(self) -> None:
        old, new = "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"
        raw = changed(Doc().lines("Câu 1. Một?", "A. a", "!B!. b").raw(), "word/document.xml", lambda text: text.replace(old, new))

        assert read(raw).answers == ["1: B"]


class TestPictures:
    def test_a_picture_keeps_the_description_of_its_author(self) -> None:
        document = Doc()
        document.picture(document.line(), picture(), "Tam giác [ABC] vuông")
        document.picture(document.line(), picture(colour="red"))

        assert read(document).text == "![Tam giác (ABC) vuông](hinh/0.webp)\n\n![](hinh/1.webp)\n"

    def test_a_description_that_word_made_up_is_none(self) -> None:
        document = Doc()
        document.picture(document.line(), picture(), "A close-up of a logo Description automatically generated")

        assert read(document).text == "![](hinh/0.webp)\n"

    def test_a_picture_that_text_runs_around_stands_behind_its_paragraph(self) -> None:
        document = Doc()
        paragraph = document.line("Quan sát ")
        inline_ = document.picture(paragraph, picture(), "Ngôi nhà")._inline
        inline_.tag = qn("wp:anchor")
        document.write(paragraph, "hình bên.")

        assert read(document).text == "Quan sát hình bên.\n\n![Ngôi nhà](hinh/0.webp)\n"


def bullets(document: Doc) -> str:
    """The id of a list with bullets at several depths."""
    numbering = document.document.part.numbering_part.element
    if not numbering.findall(f"{{{NS_W}}}num[@{{{NS_W}}}numId='79']"):
        levels = "".join(f'<w:lvl w:ilvl="{depth}"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>' for depth in range(3))
        numbering.insert(0, xml(f'<w:abstractNum w:abstractNumId="78">{levels}</w:abstractNum>'))
        numbering.append(xml('<w:num w:numId="79"><w:abstractNumId w:val="78"/></w:num>'))
    return "79"


def sanitize_and_render(text: str) -> str:
    assert sanitize(to_html(text))
    return "".join(convert(one.latex, display=one.display) for one in formulas(text))


def with_footnote(document: Doc, before: str, note: str) -> bytes:
    """A document with a footnote: python-docx has no word for it."""
    paragraph = document.line(before)
    paragraph._p.append(xml('<w:r><w:footnoteReference w:id="2"/></w:r>'))
    document.write(paragraph, " ở 100 độ.")
    source, target = ZipFile(BytesIO(document.raw())), BytesIO()
    with ZipFile(target, "w") as made:
        for name in source.namelist():
            content = source.read(name).decode() if name.endswith((".rels", "Types].xml")) else source.read(name)
            if name == "word/_rels/document.xml.rels":
                kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
                content = str(content).replace(
                    "</Relationships>", f'<Relationship Id="rF" Type="{kind}" Target="footnotes.xml"/></Relationships>'
                )
            made.writestr(name, content)
        inner = f'<w:footnote w:id="2"><w:p><w:r><w:t>{note}</w:t></w:r></w:p></w:footnote>'
        made.writestr("word/footnotes.xml", f'<?xml version="1.0" encoding="UTF-8"?><w:footnotes {NS}>{inner}</w:footnotes>')
    return target.getvalue()
