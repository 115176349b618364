"""Tables as they stand on paper: in a Word document or an Excel workbook, before anything is known of what they mean."""

from dataclasses import dataclass

from .message import Message


@dataclass(frozen=True, slots=True)
class Box:
    """One place of a table's grid. Merged cells fill several places, each with the same text."""

    text: str = ""
    """Clean: NFC, no stray spaces, paragraphs on lines of their own."""
    is_below: bool = False
    """Whether it belongs to the merged cell that begins above."""
    is_beside: bool = False
    """Whether it belongs to the merged cell that begins to its left."""
    was_date: bool = False
    """Whether the spreadsheet holds a date here, as it makes of ``1-2`` when nobody looks."""

    @property
    def own(self) -> str:
        """The text, if it begins here."""
        return "" if self.is_below or self.is_beside else self.text


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One row of a table, at its number in the table or sheet."""

    number: int
    boxes: tuple[Box, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """The texts that begin in this row, or are all that stands in it, left to right."""
        return tuple(box.own for box in self.boxes if box.own)


@dataclass(frozen=True, slots=True)
class PaperTable:
    """One table of a document, or one sheet of a workbook; its rows keep their numbers, empty ones of sheets are not there."""

    file: str
    """The file's name, without folders."""
    name: Message
    """What a person finds it by: ``bảng 2``, ``trang tính “HK1”``."""
    rows: tuple[PaperRow, ...]
    context: tuple[str, ...] = ()
    """The lines that stand before it, since the table before; of a sheet, its name."""
    is_hidden: bool = False
    """Whether the workbook hides it."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row stands."""

    file: str
    table: Message
    row: int
