"""The reader of questions, the comparison of answers, and the page's script, which must give the same ones."""

import json
import re
import shutil
import subprocess
from itertools import accumulate
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.engine.questions import questions_of, same, true_false_share
from generator.model.document import Body
from generator.model.question import Kind, Question

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
GOLDEN = json.loads((HERE / "questions_golden.json").read_text(encoding="utf-8"))
SCRIPT = ROOT / "theme/assets/hoclieu/questions.js"
GUIDE = ROOT / "content/huong-dan/soan-cau-hoi.md"


def read(text: str) -> tuple[Question, ...]:
    starts = tuple(accumulate((len(line) + 1 for line in text.split("\n")[:-1]), initial=0))
    return questions_of(Body(text, "a.md", 1, starts))


@pytest.mark.parametrize(("given_", "right", "wanted"), GOLDEN["same"])
def test_answers_are_compared_by_the_golden_table(given_: str, right: str, wanted: bool) -> None:  # noqa: FBT001 -- a column
    assert same(given_, right) is wanted


@pytest.mark.parametrize(
    ("asked", "answer", "forms"),
    [
        ("Viết dạng phân số tối giản.", "1/3", ("≡1/3",)),
        ("Viết dạng phân số Tối giản.", "−1 / 3 m; $\\frac{2}{5}$", ("≡−1 / 3 m", "≡2/5")),
        ("Viết dạng phân số.", "1/3", ("1/3",)),
        ("Phân số nào chưa tối giản?", "2/6; 3/9", ("2/6", "3/9")),
        ("Viết dạng phân số tối giản.", "3; 0,5; 7/0", ("3", "0,5", "7/0")),
    ],
)
def test_a_question_that_says_so_asks_for_lowest_terms(asked: str, answer: str, forms: tuple[str, ...]) -> None:
    (question,) = read(f"**Câu 1 (th).** {asked}\n\n> **Đáp án: {answer}.** Vì thế.\n")

    assert question.answers[0].forms == forms


@pytest.mark.parametrize(("right", "statements", "share"), GOLDEN["true_false"])
def test_true_false_scores_like_the_examination(right: int, statements: int, share: float) -> None:
    assert true_false_share(right, statements) == share


@pytest.mark.skipif(shutil.which("node") is None, reason="node runs the page's script")
def test_the_script_gives_the_same_answers() -> None:
    asked = {**GOLDEN, "shares": [1, None, 0, 0.25, 0.67], "title": "Bài tập"}
    run = subprocess.run(
        ["node", HERE / "questions_run.cjs", SCRIPT], input=json.dumps(asked), capture_output=True, text=True, check=True, encoding="utf-8"
    )
    said = json.loads(run.stdout)

    assert said["same"] == [wanted for _, _, wanted in GOLDEN["same"]]
    assert said["true_false"] == [share for _, _, share in GOLDEN["true_false"]]
    assert said["round"] == asked["shares"]
    assert said["spoilt"] == [None, None, None, None]
    assert said["several"] == [1, 1, 0, 0]
    assert said["blanks"] == 0.5
    assert said["states"] == ["todo", "right", "partly", "wrong", "todo", "seen", "review", "could"]


def test_every_example_of_the_guide_is_read_as_the_kind_it_shows() -> None:
    examples = re.findall(r"```markdown\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    questions = [question for example in examples for question in read(example)]

    assert {question.kind for question in questions} == set(Kind) - {Kind.UNANSWERED}
    assert all(question.answers or question.kind is Kind.ESSAY for question in questions)
    assert any(question.hint for question in questions)
    assert any(choice.explanation for question in questions for choice in question.choices)
    assert any(question.weight == 0.5 for question in questions)
    assert any(len(answer.forms) > 1 for question in questions for answer in question.answers)


def test_questions_in_code_are_not_questions() -> None:
    assert read("```\n**Câu 1 (nb).** Gì?\n\n> **Đáp án: 5.** Vì thế.\n```\n") == ()


def test_an_answer_belongs_to_the_question_above_it() -> None:
    first, second = read("**Câu 1 (nb).** Gì?\n\n> **Đáp án: 5.** Vì.\n\n**Câu 2.** Nữa?\n\n> **Đáp án: 6.**\n")

    assert [first.answers[0].forms, second.answers[0].forms] == [("5",), ("6",)]
    assert (first.explanation, second.explanation) == ("Vì.", "")


def one(below: str) -> Question:
    """A question with what stands below its stem."""
    (question,) = read(f"**Câu 1 (nb).** Gì?\n\n{below}\n")
    return question


FOUR = "- a) một\n- b) hai\n- c) ba\n- d) bốn\n\n"


@pytest.mark.parametrize("answer", ["b", "b)", "b.", "ý b", "b) hai", "b) hai 12 s", "B", "b – vì d sai"])
def test_a_small_letter_list_with_one_letter_for_an_answer_has_one_right_choice(answer: str) -> None:
    question = one(f"{FOUR}> **Đáp án: {answer}.** Vì.")

    assert question.kind is Kind.ONE
    assert [answer.to for answer in question.answers] == ["b"]


@pytest.mark.parametrize("answer", ["a, c", "a) và c)", "a và c", "a) một; c) ba", "cả a và c", "A; C", "a-c"])
def test_a_small_letter_list_with_several_letters_has_several_right_choices(answer: str) -> None:
    question = one(f"{FOUR}> **Đáp án: {answer}.** Vì.")

    assert question.kind is Kind.SEVERAL
    assert [answer.to for answer in question.answers] == ["a", "c"]


@pytest.mark.parametrize(
    "answer",
    ["a) Đúng; b) Sai; c) Đúng; d) Sai", "a) Đ; b) S; c) Đ; d) S", "a Đ, b S, c Đ, d S", "Đ, S, Đ, S", "ĐSĐS", "Đúng – Sai – Đúng – Sai"],
)
def test_only_an_answer_that_says_true_or_false_of_statements_makes_them_statements(answer: str) -> None:
    question = one(f"{FOUR}> **Đáp án: {answer}.** Vì.")

    assert question.kind is Kind.TRUE_FALSE
    assert [(answer.to, *answer.forms) for answer in question.answers] == [("a", "true"), ("b", "false"), ("c", "true"), ("d", "false")]


def test_choices_that_are_nothing_but_true_and_false_are_chosen() -> None:
    question = one("- a) Đúng\n- b) Sai\n\n> **Đáp án: a) Đúng.** Vì.")

    assert (question.kind, question.answers[0].to) == (Kind.ONE, "a")


@pytest.mark.parametrize(
    ("answer", "letters"),
    [("B. 12 N", "B"), ("A. M nằm giữa N và P", "A"), ("B. 12; C. 15", "BC"), ("A, F", "AF"), ("A. x, y", "A"), ("Chọn D", "D")],
)
def test_single_letters_in_the_text_of_a_choice_are_no_answers(answer: str, letters: str) -> None:
    question = one(f"- A. 1\n- B. 2\n- C. 3\n- D. 4\n\n> **Đáp án: {answer}.** Vì.")

    assert "".join(answer.to for answer in question.answers) == letters


@pytest.mark.parametrize("answer", ["1 → b; 2 → a", "1–b; 2–a", "1 -> b, 2 -> a", "1-B; 2-A"])
def test_matching_is_written_as_two_lists(answer: str) -> None:
    question = one(f"1. Loa\n2. Micro\n\n- a) vào\n- b) ra\n- c) cả hai\n\n> **Đáp án: {answer}.** Vì.")

    assert question.kind is Kind.MATCHING
    assert [(item.letter, item.text) for item in question.left] == [("1", "Loa"), ("2", "Micro")]
    assert [(item.letter, item.text) for item in question.right] == [("a", "vào"), ("b", "ra"), ("c", "cả hai")]
    assert [(answer.to, *answer.forms) for answer in question.answers] == [("1", "b"), ("2", "a")]
    assert (question.stem, question.choices) == ("Gì?", ())


def test_steps_in_a_stem_with_choices_below_are_not_matched() -> None:
    question = one("1. Bật\n2. Tắt\n\n- A. 1-2\n- B. 2-1\n\n> **Đáp án: A.** Vì.")

    assert (question.kind, question.left) == (Kind.ONE, ())
    assert "1. Bật" in question.stem


def test_a_bar_within_a_formula_does_not_end_a_cell() -> None:
    question = one("| 1) $\\|x\\|$ | a) y |\n\n> **Đáp án: 1–a.** Vì.")

    assert [item.text for item in question.left] == [r"$\|x\|$"]


@pytest.mark.parametrize(
    ("answer", "forms"),
    [
        (r"$\frac{1}{2}$; 0,5", ("1/2", "0,5")),
        (r"$3{,}5$ kg", ("3,5 kg",)),
        (r"$\{1; 3\}$", ("{1; 3}",)),
        (r"$a*b$", ("a∗b",)),
        (r"2 \* 3", ("2 * 3",)),
        ("a &lt; b", ("a < b",)),
    ],
)
def test_an_answer_is_what_is_read_of_it(answer: str, forms: tuple[str, ...]) -> None:
    (right,) = one(f"> **Đáp án: {answer}.** Vì.").answers

    assert right.forms == forms


PIECES = [
    "**Câu 1 (th; 0,5 điểm).** ",
    "> **Đáp án: ",
    "**",
    "- A. ",
    "- a) ",
    "> - B. ",
    "| 1) x | a) y |",
    "1. x",
    "1 → a",
    "$\\frac{1}{2}$",
    "\n",
    "```",
    "(1) ____",
    "1–b; ",
    "Đúng",
    "> ",
]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=40).map("".join))
def test_the_reader_never_fails_and_its_places_lie_in_the_file(text: str) -> None:
    lines = text.split("\n")
    for question in read(text):
        for span in (question.span, *(choice.span for choice in question.choices), question.answer_span or question.span):
            assert 1 <= span.line <= len(lines)
            assert span.end_column <= len(lines[span.line - 1]) + 1


@given(st.text(max_size=60), st.text(max_size=60))
def test_comparing_never_fails(one: str, other: str) -> None:
    assert same(one, other) in {True, False}


def test_an_answer_of_escaped_stars_is_read_in_no_time() -> None:
    """With two ways to read each star this ran for ever."""
    (question,) = read("**Câu 1 (nb).** Gì?\n\n> **Đáp án: " + "\\*" * 1900)

    assert question.kind is Kind.UNANSWERED


def test_an_explanation_goes_on_after_a_blank_line_and_a_hint_does_not() -> None:
    (question,) = read("**Câu 1.** 2 + 3 = ?\n\n> **Gợi ý:** đếm\n\n> thêm\n\n> **Đáp án: 5.** Vì 2 thêm 3.\n\n> Thử lại: 5 − 3 = 2.\n")

    assert question.hint == "đếm"
    assert question.explanation == "Vì 2 thêm 3.\nThử lại: 5 − 3 = 2."
