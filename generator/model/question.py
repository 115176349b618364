"""Questions as values, whatever they are written in or shown as: page, paper, an exchange format."""

from enum import StrEnum
from typing import NamedTuple

from .span import Span


class Kind(StrEnum):
    """What a pupil does to answer."""

    ONE = "one"
    """Choose one."""
    SEVERAL = "several"
    """Choose every right one."""
    TRUE_FALSE = "true-false"
    """Say of each statement whether it is true; the form of the 2025 examination has four."""
    SHORT = "short"
    """Write a word or number."""
    MATCHING = "matching"
    """Find the partner of each."""
    BLANKS = "blanks"
    """Fill in what is missing."""
    ESSAY = "essay"
    """Write freely; compared with a model answer by the pupil."""
    UNANSWERED = "unanswered"
    """No answer stands with it."""


class Choice(NamedTuple):
    """A choice, a statement or an item to match: its letter or number as written, its Markdown, why it is right or not.

    A tuple, as a library has very many.
    """

    letter: str
    text: str
    span: Span
    explanation: str = ""


class Answer(NamedTuple):
    """One thing that is right: for what (a letter, a number, or nothing), and every form of it that counts."""

    to: str
    forms: tuple[str, ...]


class Question(NamedTuple):
    """A question with all that stands with it. Texts are Markdown as written."""

    kind: Kind
    number: int
    level: str
    """nb, th, vd, vdc, or empty."""
    points: str
    """As written, such as ``0,5 điểm``; empty when nothing is said."""
    stem: str
    span: Span
    choices: tuple[Choice, ...] = ()
    left: tuple[Choice, ...] = ()
    """What is to be matched, by number; from a table's first column or from a numbered list."""
    right: tuple[Choice, ...] = ()
    """What it is matched with, by small letter; there may be more of these."""
    blanks: tuple[str, ...] = ()
    """The numbers of the blanks in the stem."""
    answers: tuple[Answer, ...] = ()
    answer_span: Span | None = None
    explanation: str = ""
    hint: str = ""

    @property
    def weight(self) -> float:
        """Points as a number; 1 when nothing readable is said."""
        number = self.points.split(" ")[0].replace(",", ".")
        digits = number.replace(".", "", 1)
        return float(number) if digits.isascii() and digits.isdigit() else 1.0
