"""A lesson as it stands in a Word document: text with its marks, formulas, pictures, and what could not be read (D1, D8)."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from .message import Message


class Mark(StrEnum):
    """How a piece of text is marked. Colour and underline may say which choice is right."""

    BOLD = "bold"
    ITALIC = "italic"
    UNDERLINE = "underline"
    STRIKE = "strike"
    ABOVE = "above"
    """Raised: an exponent."""
    BELOW = "below"
    """Lowered: an index."""
    RED = "red"
    HIGHLIGHT = "highlight"
    CODE = "code"


class Run(NamedTuple):
    r"""Text with the same marks throughout; a line break is ``\n``."""

    text: str
    marks: frozenset[Mark] = frozenset()
    link: str = ""
    """An address outside the document, when it leads there."""


class Formula(NamedTuple):
    """An equation, as LaTeX."""

    latex: str
    is_display: bool = False


class Thing(NamedTuple):
    """A place where something stands that is no text: its number in ``Manuscript.things``."""

    number: int


class Note(NamedTuple):
    """A footnote or endnote."""

    blocks: "tuple[Block, ...]"


Piece = Run | Formula | Thing | Note
Rich = tuple[Piece, ...]
"""A line of text as it is read."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    text: Rich


@dataclass(frozen=True, slots=True)
class Title:
    """A heading, at the level that it has in the document."""

    level: int
    text: Rich


@dataclass(frozen=True, slots=True)
class Items:
    """A list, with bullets or with numbers."""

    items: "tuple[tuple[Block, ...], ...]"
    is_numbered: bool = False
    start: int = 1


@dataclass(frozen=True, slots=True)
class Grid:
    """A table. Every row has as many cells as the widest; what merged cells cover is empty."""

    rows: "tuple[tuple[tuple[Block, ...], ...], ...]"
    has_merged: bool = False


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation."""

    blocks: "tuple[Block, ...]"


Block = Paragraph | Title | Items | Grid | Quoted


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something stands in the document: the number of its paragraph, counted from the first, and the words near it."""

    paragraph: int
    near: str = ""
    part: Message | None = None
    """Which part of the document, when it is not its text: a header, a comment."""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that a person must know of: what became of it, and what is to do."""

    at: Spot
    says: Message
    way_out: Message


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the document."""

    at: Spot
    raw: bytes
    description: str = ""
    """The author's own; empty when there is none."""
    is_floating: bool = False
    """Whether text runs around it, so that it belongs to its paragraph and not to a place in it."""
    is_cropped: bool = False
    """Whether the document shows a part of it only; these are the bytes of the whole."""


@dataclass(frozen=True, slots=True)
class Lost:
    """Something that cannot be brought over; its place is kept for what the author puts there."""

    at: Spot
    what: Message
    way_out: Message


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A document as it was read."""

    file: str
    """Its name, without folders."""
    title: str
    """From a paragraph in the style “Title”; empty when there is none."""
    blocks: tuple[Block, ...]
    things: tuple[Picture | Lost, ...] = ()
    remarks: tuple[Remark, ...] = ()
    lines: tuple[tuple[Spot, str], ...] = ()
    """The text of every paragraph that is read: what must be found again in what is written."""
    properties_title: str = ""
    """The title among the file's properties, which Word often fills in by itself."""
