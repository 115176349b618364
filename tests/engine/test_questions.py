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


PIECES = [
    "**Câu 1 (th; 0,5 điểm).** ",
    "> **Đáp án: ",
    "**",
    "- A. ",
    "- a) ",
    "> - B. ",
    "| 1) x | a) y |",
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
