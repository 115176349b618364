"""Documents brought in for tests, without a library around them: what is written, and what is told of it in Vietnamese."""

from dataclasses import dataclass

from generator.engine.manuscript.make import Made, make
from generator.engine.manuscript.markdown import Writer
from generator.engine.manuscript.question_markdown import body_of
from generator.engine.questions import questions_of
from generator.model.manuscript import Manuscript, Remark
from generator.model.question import Question
from generator.sources.locale import read_locale
from generator.sources.manuscript.pandoc import find_pandoc
from generator.sources.manuscript.read import read_manuscript
from generator.sources.markdown import scan

from .documents import Doc

VIETNAMESE = read_locale("vi")


@dataclass(frozen=True)
class Read:
    manuscript: Manuscript
    made: Made
    text: str

    @property
    def told(self) -> list[str]:
        return [told(remark) for remark in self.made.remarks]

    @property
    def questions(self) -> tuple[Question, ...]:
        """As the library reads them from what was written."""
        body, faults = scan("a.md", self.text, 1)
        assert faults == ()
        return questions_of(body)

    @property
    def answers(self) -> list[str]:
        """``1: B``, ``2: a true b false``, ``3: -`` where there is none."""
        return [f"{one.number}: {answer_of(one)}" for one in self.questions]


def answer_of(question: Question) -> str:
    return " ".join(f"{answer.to} {'|'.join(answer.forms)}".strip() for answer in question.answers) or "-"


def told(remark: Remark) -> str:
    return f"{remark.at.near}: {remark.says.text(VIETNAMESE)}"


def read(document: Doc | bytes) -> Read:
    raw = document if isinstance(document, bytes) else document.raw()
    manuscript = read_manuscript("bai.docx", raw, find_pandoc())
    made = make(manuscript)
    text = body_of(made.contents, Writer(manuscript, lambda number: f"hinh/{number}.webp", VIETNAMESE))
    return Read(manuscript, made, text)
