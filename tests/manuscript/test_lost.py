"""Whatever does not come over is told, at its place; nothing is lost in silence."""

import pytest

from generator.model.manuscript import Lost, Picture

from .documents import WHO, Doc, drawing, equation, fraction, ole, picture, text_box, xml
from .reading import VIETNAMESE, Read, read

KEPT = "Viết ở đây: "


def with_run(run: object) -> Read:
    """A document with one odd thing between words."""
    document = Doc().lines("Đoạn đầu.")
    paragraph = document.line("Trước ")
    paragraph._p.append(run)
    document.write(paragraph, " sau.")
    return read(document)


def lost(found: Read) -> list[str]:
    things = [thing for thing in found.manuscript.things if isinstance(thing, Lost)]
    return [f"{thing.at.paragraph} {thing.at.near} {thing.what.text(VIETNAMESE)}" for thing in things]


@pytest.mark.parametrize(
    ("run", "what"),
    [
        (lambda: ole("Equation.DSMT4"), "công thức của MathType hoặc của bộ gõ công thức cũ"),
        (lambda: ole("Equation.3"), "công thức của MathType hoặc của bộ gõ công thức cũ"),
        (lambda: ole("Excel.Sheet.12"), "đối tượng nhúng (Excel.Sheet.12)"),
        (lambda: drawing("chart"), "biểu đồ"),
        (lambda: drawing("diagram"), "sơ đồ SmartArt"),
        (lambda: drawing("wordprocessingShape"), "hình khối (shape)"),
        (lambda: drawing("wordprocessingGroup"), "nhóm hình vẽ"),
        (lambda: drawing("3d"), "hình vẽ"),
        (lambda: xml("<w:r><w:pict><v:oval id='o'/></w:pict></w:r>"), "hình khối (shape)"),
        (lambda: xml("<w:r><w:drawing><wp:inline><a:blip r:link='rId99'/></wp:inline></w:drawing></w:r>"), "hình nằm ngoài tệp Word"),
        (lambda: xml(r"<w:r><w:instrText> EQ \f(1;2) </w:instrText></w:r>"), r"công thức viết bằng trường (field): EQ \f(1;2)"),
        (lambda: xml('<w:r><w:sym w:font="Wingdings 3" w:char="F07D"/></w:r>'), "kí hiệu của phông “Wingdings 3”"),
    ],
)
def test_a_thing_that_is_lost_is_told_and_its_place_is_kept(run: object, what: str) -> None:
    found = with_run(run())  # type: ignore[operator]

    assert len(lost(found)) == 1
    assert lost(found)[0].startswith("2 Trước sau. ")
    assert what in lost(found)[0]
    assert found.text == f"Đoạn đầu.\n\nTrước \\[{KEPT}{what}] sau.\n".replace("\\[", "[").replace(r"EQ \f", r"EQ \\f")


def test_each_of_several_is_told_by_itself() -> None:
    document = Doc()
    for number in range(3):
        document.line(f"Câu thứ {number} ")._p.append(ole("Equation.DSMT4"))

    assert [one.split(" công")[0] for one in lost(read(document))] == ["1 Câu thứ 0", "2 Câu thứ 1", "3 Câu thứ 2"]


def test_known_symbols_become_characters() -> None:
    document = Doc()
    paragraph = document.line("Dấu ")
    for font, code in (("Wingdings", "F0FC"), ("Symbol", "F0CE"), ("Symbol", "00B3")):
        paragraph._p.append(xml(f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'))
    document.line("\uf0de", font="Symbol")

    assert read(document).text == "Dấu ✓∈≥\n\n⇒\n"


def test_the_text_of_a_text_box_comes_over_once_and_is_told() -> None:
    found = with_run(text_box("Ghi nhớ: góc vuông"))

    assert found.text == "Đoạn đầu.\n\nTrước sau.\n\nGhi nhớ: góc vuông\n"
    assert found.told == ["Trước sau.: chữ trong khung chữ (text box) nay đứng sau đoạn này: “Ghi nhớ: góc vuông”"]


def test_wordart_becomes_text() -> None:
    found = with_run(xml("<w:r><w:pict><v:shape><v:textpath string='CHÀO EM'/></v:shape></w:pict></w:r>"))

    assert "Trước CHÀO EM sau." in found.text
    assert "WordArt" in found.told[0]


def test_tracked_changes_are_taken_as_done_and_told_one_by_one() -> None:
    document = Doc()
    paragraph = document.line("Số ")
    paragraph._p.append(xml(f"<w:ins {WHO}><w:r><w:t>chẵn</w:t></w:r></w:ins>"))
    paragraph._p.append(xml(f"<w:del {WHO}><w:r><w:delText>lẻ</w:delText></w:r></w:del>"))

    found = read(document)

    assert found.text == "Số chẵn\n"
    assert [one.partition(": ")[2] for one in found.told] == [
        "chỗ chèn đang theo dõi được coi là đã nhận: có “chẵn”",
        "chỗ xoá đang theo dõi được coi là đã xoá: không còn “lẻ”",
    ]


def test_hidden_text_is_left_out_and_told() -> None:
    found = with_run(xml("<w:r><w:rPr><w:vanish/></w:rPr><w:t>đáp án là B</w:t></w:r>"))

    assert "đáp án là B" not in found.text
    assert "bỏ ra chữ ẩn: “đáp án là B”" in found.told[0]


def test_comments_are_told_where_they_stand_without_their_writer() -> None:
    document = Doc().lines("Đoạn một.")
    paragraph = document.line("Đoạn hai.")
    document.document.add_comment(paragraph.runs, text="Sửa số liệu này", author="Người viết")

    (told,) = read(document).told

    assert told == "Đoạn hai.: bỏ ra một lời nhận xét (comment): “Sửa số liệu này”"


def test_headers_and_footers_are_told_and_bare_page_numbers_are_not() -> None:
    document = Doc().lines("Bài.")
    section = document.document.sections[0]
    section.header.paragraphs[0].text = "Phiếu học tập số 3"
    section.footer.paragraphs[0].text = "12"

    (told,) = read(document).told

    assert told == ": bỏ ra phần lặp ở mép mỗi trang: “Phiếu học tập số 3”"


def test_a_table_of_contents_is_left_out_and_told_once() -> None:
    document = Doc()
    document.document.styles.add_style("toc 1", 1)
    document.line("1. Mở đầu\t2", "toc 1")
    document.line("2. Kết luận\t5", "toc 1")
    document.line("Bài học")

    found = read(document)

    assert found.text == "Bài học\n"
    assert [one.partition(": ")[2] for one in found.told] == ["bỏ ra mục lục"]


def test_a_cropped_picture_is_known_as_such() -> None:
    document = Doc()
    shape = document.picture(document.line(), picture(), "Góc phải")
    fill = shape._inline.xpath(".//pic:blipFill")[0]
    fill.insert(1, xml('<a:srcRect l="50000"/>'))

    (thing,) = read(document).manuscript.things

    assert isinstance(thing, Picture)
    assert thing.is_cropped


def test_a_formula_in_a_choice_does_not_hide_the_one_that_is_lost_beside_it() -> None:
    document = Doc().lines("Câu 1. Giá trị nào?")
    document.line("A. ")._p.append(equation(fraction("1", "2")))
    document.line("!B. !")._p.append(ole("Equation.DSMT4"))

    found = read(document)

    assert found.answers == ["1: B"]
    assert "- B. [Viết ở đây: công thức của MathType" in found.text


class TestOldFonts:
    def test_tcvn3_and_vni_are_read_by_the_names_of_their_fonts(self) -> None:
        document = Doc()
        document.line("TiÕng ViÖt vµ to¸n häc", font=".VnTime")
        document.line("®Ò kiÓm tra", font=".VnTimeH")
        document.line("Tieáng Vieät vaø toaùn hoïc", font="VNI-Times")
        document.line("Bình thường", font="Times New Roman")

        found = read(document)

        assert found.text == "Tiếng Việt và toán học\n\nĐỀ KIỂM TRA\n\nTiếng Việt và toán học\n\nBình thường\n"
        assert found.told == []

    def test_the_font_may_be_that_of_the_style(self) -> None:
        document = Doc()
        document.document.styles["Normal"].font.name = ".VnArial"

        document.line("§Þnh luËt")

        assert read(document).text == "Định luật\n"

    def test_a_letter_and_its_mark_in_two_runs_are_put_together(self) -> None:
        document = Doc()
        paragraph = document.line("Baø", font="VNI-Times")
        document.run(paragraph, "i toa", set(), "VNI-Times")
        document.run(paragraph, "ùn", {"#"}, "VNI-Times")

        assert read(document).text == "Bài toá**n**\n"

    def test_questions_in_an_old_font_are_questions(self) -> None:
        document = Doc()
        for line in ("C©u 1: Thñ ®« lµ g×?", "A. HuÕ", "B. Hµ Néi", "§¸p ¸n: B"):
            document.line(line, font=".VnTime")

        assert read(document).answers == ["1: B"]

    @pytest.mark.parametrize(("text", "font"), [("ViÃt °", ".VnTime"), ("ù không có chữ đứng trước", "VNI-Times"), ("Hµ N¡i", "VPS Times")])
    def test_what_is_not_certain_stays_and_is_told(self, text: str, font: str) -> None:
        text = text.replace("không có chữ đứng trước", "abc")
        document = Doc()
        document.line(text, font=font)

        found = read(document)

        assert found.text == f"{text}\n"
        assert f"phông cũ “{font}” chưa chắc chắn" in found.told[0]


def test_a_row_that_is_deleted_in_tracked_changes_is_not_there_and_is_told() -> None:
    document = Doc()
    table = document.table([["Tên", "Số"], ["cũ", "1"], ["mới", "2"]])
    table.rows[1]._tr.get_or_add_trPr().append(xml(f"<w:del {WHO}/>"))

    found = read(document)

    assert found.text == "| Tên | Số |\n| --- | --- |\n| mới | 2 |\n"
    assert "không còn “cũ 1”" in found.told[0]


def test_text_that_was_moved_stands_where_it_was_moved_to() -> None:
    document = Doc()
    document.line("Một ")._p.append(xml(f"<w:moveFrom {WHO}><w:r><w:t>chuyển</w:t></w:r></w:moveFrom>"))
    document.line("Hai ")._p.append(xml(f"<w:moveTo {WHO}><w:r><w:t>chuyển</w:t></w:r></w:moveTo>"))

    assert read(document).text == "Một\n\nHai chuyển\n"


def test_colours_of_text_that_is_no_choice_are_told_once() -> None:
    found = read(Doc().lines("Nhớ !điều này!.", "Và =điều kia=.", "Câu 1. Một?", "A. a", "!B. b!", "Lời giải: b."))

    assert [one.partition(": ")[2] for one in found.told] == ["chữ đỏ hoặc tô nền thành chữ thường; số chỗ: 2"]
