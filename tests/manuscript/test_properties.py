"""Random questions, written in the layouts that teachers use, come back equal."""

from dataclasses import dataclass

from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.engine.manuscript.make import make
from generator.engine.manuscript.markdown import Writer
from generator.engine.manuscript.question_markdown import body_of
from generator.model.asked import Asked
from generator.model.manuscript import Block, Manuscript, Mark, Paragraph, Run

from .documents import Doc
from .reading import VIETNAMESE, Read, read

VOCABULARY = "hình vuông cạnh dài mấy xăng ti mét số tự nhiên chẵn lẻ nào 12 3,5 x = y + 1"
WORDS = st.lists(st.sampled_from(VOCABULARY.split()), min_size=1, max_size=5)
TEXTS = WORDS.map(" ".join)
LETTERS = "ABCD"


@dataclass(frozen=True)
class Question:
    stem: str
    choices: tuple[str, ...]
    right: int


QUESTIONS = st.lists(
    st.builds(
        lambda stem, choices, place: Question(f"{stem} ?", tuple(choices), place % len(choices)),
        TEXTS,
        st.lists(TEXTS, min_size=2, max_size=4, unique=True),
        st.integers(0, 3),
    ),
    min_size=1,
    max_size=5,
)
MARKS = st.sampled_from([Mark.UNDERLINE, Mark.RED, Mark.HIGHLIGHT])
WAYS = st.sampled_from(["letter", "whole", "text", "star", "below", "key"])
PLACES = st.sampled_from(["lines", "tabs", "breaks"])


def written(questions: list[Question], way: str, mark: Mark, place: str) -> list[Block]:
    """The questions as they stand in a document, of which the first number is 1."""
    lines: list[tuple[Run, ...]] = []
    for number, question in enumerate(questions, 1):
        lines.append((Run(f"Câu {number}. {question.stem}"),))
        choices = [choice(at, text, way if at == question.right else "", mark) for at, text in enumerate(question.choices)]
        if place == "lines":
            lines += choices
        else:
            sign = "\t" if place == "tabs" else "\n"
            lines.append(tuple(run for at, one in enumerate(choices) for run in ((Run(sign), *one) if at else one)))
        if way == "below":
            lines.append((Run(f"Đáp án: {LETTERS[question.right]}"),))
    if way == "key":
        lines.append((Run("ĐÁP ÁN"),))
        lines.append((Run("  ".join(f"{number}. {LETTERS[question.right]}" for number, question in enumerate(questions, 1))),))
    return [Paragraph(line) for line in lines]


def choice(at: int, text: str, way: str, mark: Mark) -> tuple[Run, ...]:
    marked = frozenset({mark})
    label, rest = Run(LETTERS[at]), Run(f". {text}")
    if way == "letter":
        return (label._replace(marks=marked), rest)
    if way == "whole":
        return (label._replace(marks=marked), rest._replace(marks=marked))
    if way == "text":
        return (Run(f"{LETTERS[at]}. "), Run(text, marked))
    if way == "star":
        return (Run("*"), label, rest)
    return (label, rest)


def made(blocks: list[Block]) -> Read:
    manuscript = Manuscript("a.docx", "", tuple(blocks))
    found = make(manuscript)
    return Read(manuscript, found, body_of(found.contents, Writer(manuscript, str, VIETNAMESE)))


def same(found: Read, questions: list[Question]) -> None:
    """What the library reads of what was written is what was meant."""
    assert [question.stem.replace("\\", "") for question in found.questions] == [question.stem for question in questions]
    texts = [tuple(choice.text for choice in question.choices) for question in found.questions]
    assert [tuple(one.replace("\\", "") for one in text) for text in texts] == [question.choices for question in questions]
    assert found.answers == [f"{number}: {LETTERS[question.right]}" for number, question in enumerate(questions, 1)]


@settings(max_examples=120, deadline=None)
@given(QUESTIONS, WAYS, MARKS, PLACES)
def test_questions_come_back_equal_in_every_layout(questions: list[Question], way: str, mark: Mark, place: str) -> None:
    same(made(written(questions, way, mark, place)), questions)


@settings(max_examples=8, deadline=None)
@given(QUESTIONS, st.sampled_from(["letter", "whole", "below", "key"]))
def test_they_do_so_through_a_word_document_too(questions: list[Question], way: str) -> None:
    document = Doc()
    for block in written(questions, way, Mark.RED, "lines"):
        assert isinstance(block, Paragraph)
        paragraph = document.line()
        for run in block.text:
            assert isinstance(run, Run)
            document.run(paragraph, run.text, {"!"} if Mark.RED in run.marks else set())

    same(read(document), questions)


@settings(max_examples=100, deadline=None)
@example([("Câu 1. ", "hình"), ("A. ", "hình"), ("Đáp án: ", "hình"), ("Đáp án: ", "vuông")])
@example([("Câu 1. ", "hình"), ("A. ", "hình"), ("B. ", "tròn"), ("Đáp án: ", "hình"), ("Đáp án: ", "tròn"), ("Đáp án: ", "vuông")])
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["Câu 1. ", "A. ", "B. ", "a) ", "Đáp án: ", "Lời giải: ", "ĐÁP ÁN", "1. B 2. C", "PHẦN II. ", ""]), TEXTS
        ),
        max_size=12,
    )
)
def test_whatever_stands_in_a_document_no_word_of_it_is_lost(lines: list[tuple[str, str]]) -> None:
    found = made([Paragraph((Run(start + text),)) for start, text in lines])

    written_words = found.text.replace("\\", "")
    taken = " ".join(found.made.key)
    assert [text for _, text in lines if not all(word in written_words or word in taken for word in text.split())] == []
    assert all(isinstance(question, Asked) for question in found.made.questions)
