"""Questions in the ways that teachers write them in Word: what comes back is read again by the library's own reader."""

import pytest

from generator.model.question import Kind

from .documents import Doc, equation, fraction, picture, xml
from .reading import Read, read

STEM = "Thủ đô của nước ta là thành phố nào?"
CHOICES = ("Huế", "Hà Nội", "Vinh", "Đà Nẵng")


def asked(*lines: str) -> Read:
    return read(Doc().lines(*lines))


def only(found: Read) -> str:
    """The answer of the one question, after looking that nothing else of it was changed."""
    (question,) = found.questions
    assert question.stem.strip() == STEM
    assert tuple(choice.text for choice in question.choices) == CHOICES
    return found.answers[0]


LAYOUTS = {
    "a line each, colon, red letter": (f"Câu 1: {STEM}", "A. Huế", "!B.! Hà Nội", "C. Vinh", "D. Đà Nẵng"),
    "a line each, full stop, whole choice red": (f"Câu 1. {STEM}", "A. Huế", "!B. Hà Nội!", "C. Vinh", "D. Đà Nẵng"),
    "text red, letter not": (f"Câu 1. {STEM}", "A. Huế", "B. !Hà Nội!", "C. Vinh", "D. Đà Nẵng"),
    "letter underlined": (f"Câu 1. {STEM}", "A. Huế", "_B_. Hà Nội", "C. Vinh", "D. Đà Nẵng"),
    "whole choice underlined": (f"Câu 1. {STEM}", "A. Huế", "_B. Hà Nội_", "C. Vinh", "D. Đà Nẵng"),
    "highlighted": (f"Câu 1. {STEM}", "A. Huế", "=B. Hà Nội=", "C. Vinh", "D. Đà Nẵng"),
    "asterisk before the letter": (f"Câu 1. {STEM}", "A. Huế", "*B. Hà Nội", "C. Vinh", "D. Đà Nẵng"),
    "asterisk behind the letter": (f"Câu 1. {STEM}", "A. Huế", "B*. Hà Nội", "C. Vinh", "D. Đà Nẵng"),
    "asterisk behind the choice": (f"Câu 1. {STEM}", "A. Huế", "B. Hà Nội*", "C. Vinh", "D. Đà Nẵng"),
    "choices behind tabs on one line": (f"Câu 1. {STEM}", "A. Huế\t_B_. Hà Nội\tC. Vinh\tD. Đà Nẵng"),
    "choices behind spaces on one line": (f"Câu 1. {STEM}", "A. Huế   B. !Hà Nội!   C. Vinh   D. Đà Nẵng"),
    "two on a line": (f"Câu 1. {STEM}", "A. Huế\t!B!. Hà Nội", "C. Vinh\tD. Đà Nẵng"),
    "all on the line of the question": (f"Câu 1. {STEM} A. Huế  !B!. Hà Nội  C. Vinh  D. Đà Nẵng",),
    "line breaks within a paragraph": (f"Câu 1. {STEM}\nA. Huế\n!B!. Hà Nội\nC. Vinh\nD. Đà Nẵng",),
    "brackets behind letters": (f"Câu 1) {STEM}", "A) Huế", "!B) Hà Nội!", "C) Vinh", "D) Đà Nẵng"),
    "bold heads and bold letters": (f"#Câu 1.# {STEM}", "#A.# Huế", "_#B.#_ Hà Nội", "#C.# Vinh", "#D.# Đà Nẵng"),
    "a bold head without a sign": (f"#Câu 1# {STEM}", "A. Huế", "!B!. Hà Nội", "C. Vinh", "D. Đà Nẵng"),
    "the number on a line of its own": ("Câu 1", STEM, "A. Huế", "!B!. Hà Nội", "C. Vinh", "D. Đà Nẵng"),
    "level and points": (f"Câu 1 (NB - 0,25 điểm): {STEM}", "A. Huế", "!B!. Hà Nội", "C. Vinh", "D. Đà Nẵng"),
    "level in words": (f"Câu 1. [Nhận biết] {STEM}", "A. Huế", "!B!. Hà Nội", "C. Vinh", "D. Đà Nẵng"),
    "called Bài": (f"Bài 1: {STEM}", "A. Huế", "!B!. Hà Nội", "C. Vinh", "D. Đà Nẵng"),
    "the answer below": (f"Câu 1. {STEM}", "A. Huế", "B. Hà Nội", "C. Vinh", "D. Đà Nẵng", "Đáp án: B"),
    "the answer below, chosen": (f"Câu 1. {STEM}", "A. Huế", "B. Hà Nội", "C. Vinh", "D. Đà Nẵng", "Chọn B."),
    "the answer below, in its own words": (f"Câu 1. {STEM}", "A. Huế", "B. Hà Nội", "C. Vinh", "D. Đà Nẵng", "Đáp án đúng là: Hà Nội"),
    "the end of the solution": (f"Câu 1. {STEM}", "A. Huế", "B. Hà Nội", "C. Vinh", "D. Đà Nẵng", "Lời giải", "Nhớ bài Địa lí. Chọn B."),
    "the answer on a line of its own": (f"Câu 1. {STEM}", "A. Huế", "B. Hà Nội", "C. Vinh", "D. Đà Nẵng", "Đáp án:", "B"),
    "letters and numbers at the end": (f"Câu 1. {STEM}", "A. Huế", "B. Hà Nội", "C. Vinh", "D. Đà Nẵng", "ĐÁP ÁN", "1. B"),
    "pairs at the end": (f"Câu 1. {STEM}", "A. Huế", "B. Hà Nội", "C. Vinh", "D. Đà Nẵng", "BẢNG ĐÁP ÁN", "1-B"),
    "solutions at the end": (f"Câu 1. {STEM}", "A. Huế", "B. Hà Nội", "C. Vinh", "D. Đà Nẵng", "HƯỚNG DẪN GIẢI", "Câu 1. Chọn B. Đúng."),
    "bold, and nothing else": (f"Câu 1. {STEM}", "A. Huế", "#B. Hà Nội#", "C. Vinh", "D. Đà Nẵng"),
}  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_question_comes_over_however_it_is_written(layout: str) -> None:
    assert only(asked(*LAYOUTS[layout])) == "1: B"


def test_a_number_that_comes_next_needs_no_sign() -> None:
    found = asked("Câu 1. Một?", "A. a", "B. b", "Đáp án A", "Câu 2 Hai?", "A. a", "!B. b!", "Câu 3 trang 9 làm ở nhà.")

    assert found.answers == ["1: A", "2: B"]


def test_level_and_points_are_kept() -> None:
    (question,) = asked("Câu 1 (TH; 0.5đ). Tính", "A. 1", "!B!. 2").questions

    assert (question.level, question.points, question.kind) == ("th", "0,5 điểm", Kind.ONE)


def test_choices_in_a_table_are_choices() -> None:
    document = Doc().lines(f"Câu 1. {STEM}")
    document.table([["A. Huế", "!B. Hà Nội!"], ["C. Vinh", "D. Đà Nẵng"]])

    assert only(read(document)) == "1: B"


def test_questions_in_a_frame_are_questions() -> None:
    document = Doc()
    cell = document.table([[f"Câu 1. {STEM}"]]).cell(0, 0)
    for text in ("A. Huế", "!B. Hà Nội!", "C. Vinh", "D. Đà Nẵng"):
        document.write(cell.add_paragraph(), text)

    assert only(read(document)) == "1: B"


def test_numbers_and_letters_that_word_makes_itself_are_there() -> None:
    document = Doc()
    numbering = document.document.part.numbering_part.element
    numbering.insert(0, xml(
        '<w:abstractNum w:abstractNumId="77">'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Câu %1."/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum>'
    ))  # fmt: skip
    numbering.append(xml('<w:num w:numId="78"><w:abstractNumId w:val="77"/></w:num>'))
    for number in (1, 2):
        for level, text in ((0, f"Hỏi {number}?"), (1, "một"), (1, "!hai!"), (1, "ba")):
            settings = document.line(text)._p.get_or_add_pPr()
            settings.append(xml(f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="78"/></w:numPr>'))

    found = read(document)

    assert found.answers == ["1: B", "2: B"]
    assert [choice.text for choice in found.questions[1].choices] == ["một", "hai", "ba"]


def test_formulas_and_pictures_stay_in_their_choices() -> None:
    document = Doc().lines("Câu 1. Số nào bằng 0,5?")
    for letter, above, below in (("A. ", "1", "3"), ("_B_. ", "1", "2"), ("C. ", "2", "3")):
        document.line(letter)._p.append(equation(fraction(above, below)))
    document.picture(document.line("D. "), picture(), "Nửa cái bánh")

    found = read(document)

    assert found.answers == ["1: B"]
    assert [choice.text for choice in found.questions[0].choices] == [
        r"$\frac{1}{3}$", r"$\frac{1}{2}$", r"$\frac{2}{3}$", "![Nửa cái bánh](hinh/0.webp)"
    ]  # fmt: skip


class TestAnswersAtTheEnd:
    QUESTIONS = ("Câu 1. Một?", "A. a", "B. b", "C. c", "Câu 2. Hai?", "A. a", "B. b", "C. c", "Câu 3. Ba?", "A. a", "B. b", "C. c")
    ANSWERS = ["1: B", "2: A", "3: C"]  # noqa: RUF012 -- compared with a list

    @pytest.mark.parametrize(
        "rows",
        [
            [["1", "2", "3"], ["B", "A", "C"]],
            [["Câu", "1", "2", "3"], ["Đáp án", "B", "A", "C"]],
            [["1. B", "2. A", "3. C"]],
            [["1B", "2A"], ["3C", ""]],
            [["Câu", "Đáp án"], ["1", "B"], ["2", "A"], ["3", "C"]],
            [["Câu", "1", "2"], ["ĐA", "B", "A"], ["Câu", "3", ""], ["ĐA", "C", ""]],
            [["Câu 1", "Câu 2", "Câu 3"], ["B", "A", "C"]],
        ],
    )
    def test_a_table_is_read_and_is_no_longer_there(self, rows: list[list[str]]) -> None:
        document = Doc().lines(*self.QUESTIONS, "ĐÁP ÁN")
        document.table(rows)

        found = read(document)

        assert found.answers == self.ANSWERS
        assert "ĐÁP ÁN" not in found.text
        assert "|" not in found.text

    @pytest.mark.parametrize("lines", [["1. B   2. A   3. C"], ["1-B; 2-A; 3-C"], ["Câu 1: B", "Câu 2: A", "Câu 3: C"], ["1B 2A 3C"]])
    def test_lines_are_read(self, lines: list[str]) -> None:
        assert asked(*self.QUESTIONS, "BẢNG ĐÁP ÁN", *lines).answers == self.ANSWERS

    def test_a_table_and_solutions_behind_it_belong_to_the_same_questions(self) -> None:
        document = Doc().lines(*self.QUESTIONS, "ĐÁP ÁN")
        document.table([["Câu", "1", "2", "3"], ["Đáp án", "B", "A", "C"]])
        document.lines("HƯỚNG DẪN GIẢI CHI TIẾT", "Câu 1. Chọn B. Vì b.", "Câu 2. Chọn A", "Vì a đứng đầu.", "Câu 3: C")

        found = read(document)

        assert found.answers == self.ANSWERS
        assert [question.explanation for question in found.questions] == ["Vì b.", "Vì a đứng đầu.", ""]

    def test_parts_that_count_anew_have_their_own_answers(self) -> None:
        document = Doc().lines("#PHẦN I. Nhiều lựa chọn#", *self.QUESTIONS[:8], "#PHẦN II. Nhiều lựa chọn#", *self.QUESTIONS[:8], "ĐÁP ÁN")
        document.lines("PHẦN I").table([["1", "2"], ["B", "A"]])
        document.lines("PHẦN II").table([["1", "2"], ["C", "B"]])

        assert read(document).answers == ["1: B", "2: A", "1: C", "2: B"]

    def test_answers_of_an_unclear_part_are_given_to_none_and_stay_as_text(self) -> None:
        document = Doc().lines("#PHẦN I#", *self.QUESTIONS[:8], "#PHẦN II#", *self.QUESTIONS[:8], "ĐÁP ÁN")
        document.table([["1", "2"], ["B", "A"]])

        found = read(document)

        assert found.answers == ["1: -", "2: -", "1: -", "2: -"]
        assert "| B | A |" in found.text
        assert any("đáp án cuối bài để nguyên" in one for one in found.told)

    def test_a_table_of_values_in_a_lesson_is_no_table_of_answers(self) -> None:
        document = Doc().lines(*self.QUESTIONS[:4], "Xem bảng sau.")
        document.table([["x", "1", "2", "3"], ["y", "2", "4", "6"]])

        found = read(document)

        assert found.answers == ["1: -"]
        assert "| y | 2 | 4 | 6 |" in found.text


class TestNothingIsGuessed:
    def test_a_question_without_any_sign_of_an_answer_has_none_and_is_told(self) -> None:
        found = asked(f"Câu 1. {STEM}", "A. Huế", "B. Hà Nội", "C. Vinh", "D. Đà Nẵng")

        assert only(found) == "1: -"
        assert found.told == [f"{STEM}: chưa tìm thấy đáp án"]

    def test_a_mark_and_a_key_that_contradict_one_another_are_no_answer(self) -> None:
        found = asked(f"Câu 1. {STEM}", "A. Huế", "!B!. Hà Nội", "C. Vinh", "D. Đà Nẵng", "ĐÁP ÁN", "1. C")

        assert only(found) == "1: -"
        assert found.told == [f"{STEM}: các đáp án không khớp nhau: C (ghi kèm câu); B (chữ đỏ); không lấy đáp án nào"]

    def test_marks_on_every_choice_say_nothing(self) -> None:
        found = asked("Câu 1. Từ nào phát âm khác?", "A. h_ou_se", "B. m_ou_se", "C. s_ou_p", "D. cl_ou_d")

        assert found.answers == ["1: -"]
        assert [choice.text for choice in found.questions[0].choices] == ["h**ou**se", "m**ou**se", "s**ou**p", "cl**ou**d"]

    def test_bold_letters_only_set_choices_off(self) -> None:
        assert asked(f"Câu 1. {STEM}", "#A.# Huế", "#B.# Hà Nội", "#C.# Vinh", "#D.# Đà Nẵng").answers == ["1: -"]

    def test_an_answer_in_bold_is_told(self) -> None:
        assert "lấy đáp án B vì lựa chọn ấy in đậm" in asked(*LAYOUTS["bold, and nothing else"]).told[0]

    def test_a_letter_that_is_no_choice_is_no_answer(self) -> None:
        found = asked("Câu 1. Chọn số chẵn.", "A. 1", "B. 2", "Đáp án: D")

        assert found.answers == ["1: -"]
        assert "Đáp án: D" in found.text
        assert "không phải lựa chọn nào" in found.told[0]

    def test_a_solution_without_an_answer_is_kept_as_text(self) -> None:
        found = asked("Câu 1. Chọn số chẵn.", "A. 1", "B. 2", "Lời giải: Số chẵn chia hết cho 2.")

        assert found.answers == ["1: -"]
        assert "Số chẵn chia hết cho 2." in found.text

    def test_two_red_choices_are_both_taken_only_where_several_are_asked_for(self) -> None:
        meant = asked("Câu 1. Những số nào là số chẵn?", "A. 1", "!B. 2!", "!C. 4!")
        doubtful = asked("Câu 1. Số nào chẵn?", "A. 1", "!B. 2!", "!C. 4!")

        assert meant.answers == doubtful.answers == ["1: B C"] or meant.answers == ["1: B  C"]
        assert (meant.told, len(doubtful.told)) == ([], 1)


class TestStatements:
    LINES = ("Câu 1. Mỗi phát biểu sau đúng hay sai?", "a) Một là số lẻ.", "b) Hai là số lẻ.", "c) Ba là số lẻ.", "d) Bốn là số lẻ.")
    ANSWER = ["1: a true b false c true d false"]  # noqa: RUF012 -- compared with a list

    @pytest.mark.parametrize(
        "answer",
        [
            "Đáp án: a) Đúng; b) Sai; c) Đúng; d) Sai",
            "Đáp án: Đ, S, Đ, S",
            "Đáp án: ĐSĐS",
            "Trả lời: a) Đ b) S c) Đ d) S",
            "Đáp án: a-Đ, b-S, c-Đ, d-S",
        ],
    )
    def test_the_answer_stands_below(self, answer: str) -> None:
        found = asked(*self.LINES, answer)

        assert found.answers == self.ANSWER
        assert found.questions[0].kind is Kind.TRUE_FALSE

    def test_the_answer_stands_behind_each_statement(self) -> None:
        ends = ("", " (Đ)", " – S", " Đúng", " (Sai)")
        found = asked(*(line + end for line, end in zip(self.LINES, ends, strict=True)))

        assert found.answers == self.ANSWER
        assert [choice.text for choice in found.questions[0].choices] == [line[3:] for line in self.LINES[1:]]

    def test_marked_statements_are_true_and_that_is_told(self) -> None:
        found = asked(self.LINES[0], "!a)! Một là số lẻ.", self.LINES[2], "!c)! Ba là số lẻ.", self.LINES[4])

        assert found.answers == self.ANSWER
        assert "được coi là Đúng" in found.told[0]

    @pytest.mark.parametrize(
        "rows",
        [
            [["Câu", "a", "b", "c", "d"], ["1", "Đ", "S", "Đ", "S"]],
            [["Câu", "1"], ["a", "Đ"], ["b", "S"], ["c", "Đ"], ["d", "S"]],
            [["Câu", "Đáp án"], ["1", "a) Đúng b) Sai c) Đúng d) Sai"]],
        ],
    )
    def test_a_table_at_the_end_says_it(self, rows: list[list[str]]) -> None:
        document = Doc().lines(*self.LINES, "ĐÁP ÁN")
        document.table(rows)

        assert read(document).answers == self.ANSWER

    def test_statements_above_capital_choices_are_what_is_asked(self) -> None:
        found = asked("Câu 1. Cho các phát biểu:", "a) Một lẻ.", "b) Hai lẻ.", "Số phát biểu đúng là", "A. 0", "!B. 1!", "C. 2")

        assert found.answers == ["1: B"]
        assert [choice.letter for choice in found.questions[0].choices] == ["A", "B", "C"]

    def test_tasks_that_are_worked_on_in_turn_are_no_statements(self) -> None:
        found = asked("Câu 1. Cho hình vuông cạnh 3 cm.", "a) Tính chu vi.", "b) Tính diện tích.", "Lời giải", "a) 12 cm.", "b) 9 cm².")

        assert [question.kind for question in found.questions] == [Kind.ESSAY]
        assert "a) Tính chu vi." in found.text
        assert "9 cm²" in found.questions[0].explanation


class TestFreeAnswers:
    @pytest.mark.parametrize("line", ["Đáp án: 3,5 kg", "Đáp số: 3,5 kg", "Trả lời: 3,5 kg", "ĐS: 3,5 kg"])
    def test_a_short_answer(self, line: str) -> None:
        found = asked("Câu 1. Mỗi nhà được bao nhiêu?", line)

        assert found.answers == ["1: 3,5 kg"]
        assert found.questions[0].kind is Kind.SHORT

    def test_dots_to_be_filled_in_are_no_answer(self) -> None:
        assert asked("Câu 1. Mỗi nhà được bao nhiêu?", "Trả lời: ………………").answers == ["1: -"]

    def test_a_model_answer_with_formulas_and_a_list(self) -> None:
        document = Doc().lines("Câu 1. Chứng minh.", "Hướng dẫn giải:")
        document.line("Ta có ")._p.append(equation(fraction("a", "b")))
        document.line("bước một", "List Bullet")

        (question,) = read(document).questions

        assert question.kind is Kind.ESSAY
        assert r"$\frac{a}{b}$" in question.explanation

    def test_a_hint_is_a_hint(self) -> None:
        (question,) = asked("Câu 1. Tính 2 + 2.", "Gợi ý: Đếm ngón tay.", "Đáp án: 4").questions

        assert (question.hint, question.kind) == ("Đếm ngón tay.", Kind.SHORT)


class TestWhatIsNoQuestion:
    def test_a_lesson_called_bai_is_none(self) -> None:
        found = asked("Bài 5. Phép nhân số tự nhiên", "Ta học cách nhân hai số.", "Bài 6 học sau.")

        assert found.questions == ()
        assert "Bài 5. Phép nhân số tự nhiên" in found.text

    def test_tasks_called_bai_under_a_heading_of_exercises_are_some(self) -> None:
        document = Doc().heading("Bài tập", 2).lines("Bài 1. Tính 2 + 2.", "Bài 2. Tính 3 + 3.", "Đáp số: 6")

        assert read(document).answers == ["1: -", "2: 6"]

    def test_a_sentence_about_questions_is_none(self) -> None:
        assert asked("Câu 1 và câu 2 làm ở nhà.", "Câu 3 trang 15 làm ở lớp.").questions == ()

    def test_text_behind_the_choices_belongs_to_nobody(self) -> None:
        found = asked("Câu 1. Tính?", "A. 1", "!B. 2!", "Các em nhớ đọc lại bài.")

        assert found.text.rstrip().endswith("Các em nhớ đọc lại bài.")

    def test_the_line_that_says_it_is_over_ends_the_last_question(self) -> None:
        assert asked("Câu 1. Vì sao?", "Đáp số: 4", "----- HẾT -----", "Chúc các em làm bài tốt.").questions[0].explanation == ""


class TestAWholePaper:
    """A paper for a test with its guide to marking, as schools hand it in."""

    LINES = (
        "#A. TRẮC NGHIỆM (7,0 điểm)#", "Khoanh tròn vào chữ cái đứng trước câu trả lời đúng.",
        "#Câu 1:# Tập hợp các số tự nhiên nhỏ hơn 3 là", "#A.# {0; 1; 2}\t#B.# {1; 2}\t#C.# {0; 1; 2; 3}\t#D.# {1; 2; 3}",
        "#Câu 2.# Số nào chia hết cho cả 2 và 5?", "#A.# 12", "#B.# 15", "#C.# 20", "#D.# 25",
        "#B. TỰ LUẬN (3,0 điểm)#", "#Bài 1.# (1,5 điểm) Thực hiện phép tính:", "a) 25 . 4 + 100", "b) 2^3^ . 5 – 40 : 2",
        "#Bài 2.# (1,5 điểm) Tìm x, biết: x – 12 = 30.", "----- HẾT -----", "#ĐÁP ÁN VÀ BIỂU ĐIỂM#", "#I. TRẮC NGHIỆM#",
    )  # fmt: skip

    def paper(self) -> Read:
        document = Doc().lines(*self.LINES)
        document.table([["Câu", "1", "2"], ["Đáp án", "A", "C"]])
        document.lines("#II. TỰ LUẬN#")
        rows = [
            ["Bài", "Nội dung", "Điểm"],
            ["1", "a) 25 . 4 + 100 = 200", "0,75"],
            ["", "b) 8 . 5 – 20 = 20", "0,75"],
            ["2", "x = 42", "1,5"],
        ]
        document.table(rows)
        return read(document)

    def test_every_question_has_its_answer_and_solutions_keep_all_their_lines(self) -> None:
        found = self.paper()

        assert found.answers == ["1: A", "2: C", "1: -", "2: -"]
        assert [question.kind for question in found.questions[2:]] == [Kind.ESSAY, Kind.ESSAY]
        assert found.questions[2].explanation.split("\n") == ["a) 25 . 4 + 100 = 200 (0,75)", "b) 8 . 5 – 20 = 20 (0,75)"]
        assert found.questions[3].points == "1,5 điểm"

    def test_nothing_needs_a_look(self) -> None:
        assert self.paper().told == []


class TestTheFormOf2025:
    LINES = (
        "#PHẦN I. Câu trắc nghiệm nhiều phương án lựa chọn.# Thí sinh trả lời từ câu 1 đến câu 2.",
        "#Câu 1:# Một?", "A. a", "B. b", "#Câu 2:# Hai?", "A. a", "dòng hai của a", "B. b",
        "#PHẦN II. Câu trắc nghiệm đúng sai.# Trong mỗi ý a), b), c), d) thí sinh chọn đúng hoặc sai.",
        "#Câu 1:# Cho hình vuông.", "#a)# Một", "#b)# Hai", "#c)# Ba", "#d)# Bốn",
        "PHẦN III. TRẢ LỜI NGẮN", "#Câu 1.# Tính chu vi.", "#Câu 2.# Tính diện tích.",
        "#ĐÁP ÁN#", "PHẦN I.", "1. A  2. B", "PHẦN II.", "Câu 1: a) Đ, b) S, c) S, d) Đ", "PHẦN III.", "Câu 1: 12", "Câu 2: 3,5 m²",
    )  # fmt: skip

    def test_three_parts_that_count_from_one_have_their_answers(self) -> None:
        found = asked(*self.LINES)

        assert found.answers == ["1: A", "2: B", "1: a true b false c false d true", "1: 12", "2: 3,5 m²"]
        assert [question.kind for question in found.questions] == [Kind.ONE, Kind.ONE, Kind.TRUE_FALSE, Kind.SHORT, Kind.SHORT]
        assert found.questions[1].choices[0].text == "a dòng hai của a"

    def test_the_parts_are_headings_and_what_they_tell_pupils_is_kept(self) -> None:
        lines = asked(*self.LINES).text.splitlines()

        assert [line for line in lines if line.startswith("## ")] == [
            "## PHẦN I. Câu trắc nghiệm nhiều phương án lựa chọn.",
            "## PHẦN II. Câu trắc nghiệm đúng sai.",
            "## PHẦN III. TRẢ LỜI NGẮN",
        ]
        assert "Thí sinh trả lời từ câu 1 đến câu 2." in lines
