"""One material's file as it was read: header, body and what could not be taken, all with places."""

from bisect import bisect_right
from typing import NamedTuple

from .finding import Fault
from .header import Header
from .span import Span


class Heading(NamedTuple):
    """A Markdown heading: its level 1-6, its text without marks of emphasis, and the anchor links reach it by."""

    level: int
    text: str
    anchor: str
    span: Span


class Link(NamedTuple):
    """A link or picture as written: ``[text](target)`` or ``![text](target)``. The span is that of the target."""

    target: str
    text: str
    span: Span
    is_picture: bool = False
    alone: bool = False
    """Whether it is a paragraph of its own: such a link to a video is the video."""
    followed_by: str = ""
    """What stands in the next paragraph for those who cannot hear or see it: ``transcript``, ``description``, or nothing."""


class Question(NamedTuple):
    """``**Câu 1 (nb).** …``: a question of the body, and whether an answer or model answer follows it."""

    number: int
    level: str
    """nb, th, vd, vdc, or empty."""
    answered: bool
    span: Span


class RawHtml(NamedTuple):
    """A piece of HTML in the Markdown: the tag's name in lower case, and its place."""

    tag: str
    span: Span


class Body(NamedTuple):
    """The Markdown below the header."""

    text: str
    """From the line after the header to the end, NFC, line ends ``\\n``."""
    path: str
    first_line: int
    """The number in the file of the body's first line."""
    line_starts: tuple[int, ...] = (0,)
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    questions: tuple[Question, ...] = ()
    raw_html: tuple[RawHtml, ...] = ()
    words: int = 0

    def span(self, start: int, length: int = 0) -> Span:
        """The place in the file of a piece of the body, by its offset in ``text``."""
        row = bisect_right(self.line_starts, start) - 1
        line, column = self.first_line + row, start - self.line_starts[row] + 1
        return Span(self.path, line, column, line, column + length)


class Document(NamedTuple):
    """A material's file. Header and body are absent when they could not be read; ``faults`` say why."""

    path: str
    """Relative to the root, such as ``content/tin-hoc/6/bai-01-truoc.md``."""
    header: Header | None
    body: Body | None
    faults: tuple[Fault, ...] = ()

    @property
    def start(self) -> Span:
        """The first character of the file."""
        return Span(self.path)

    @property
    def folder(self) -> tuple[str, str]:
        """Subject and grade as the folders say: the two names between the content folder and the file."""
        parts = self.path.split("/")
        return (parts[1], parts[2]) if len(parts[1:-1]) > 1 else ("", "")
