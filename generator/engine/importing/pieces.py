"""What one row of a table says of one lesson, before rows are put together."""

from dataclasses import dataclass

from generator.model.imported import Guess
from generator.model.message import Message
from generator.model.paper import Place

from .titles import Name

Group = tuple[int, int, int]
"""A cell of a table that may be merged over several rows: table, row where it begins, column."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A cell that says periods, as it is written; cells merged over several lessons are one amount for all of them."""

    text: str
    group: Group
    was_date: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """One lesson in one row."""

    name: Name
    place: Place
    columns: tuple[str, int]
    """Which heading and which of its bands it stands under: numbers are understood column by column, over all pages of a table."""
    semester: int = 0
    strand: str = ""
    chapter: str = ""
    weeks: tuple[int, ...] = ()
    count: Amount | None = None
    period: Amount | None = None
    outcomes: tuple[str, ...] = ()
    joins: bool = False
    """Whether it goes on with the lesson of the row before, because their title is one merged cell."""
    guesses: tuple[Guess, ...] = ()


@dataclass(frozen=True, slots=True)
class Total:
    """A row of a table that says what others add up to, and how many pieces stood above it."""

    numbers: tuple[int, ...]
    place: Place
    above: int
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """The part of a table under one heading, with the lines above that say of which subject and grade it is."""

    file: str
    context: tuple[str, ...]
    pieces: tuple[Piece, ...]
    totals: tuple[Total, ...]
    remarks: tuple[Message, ...] = ()
    table: Message = Message("")
