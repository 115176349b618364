"""A table of typed columns: what a report that schools file is made of, before it is written as a sheet or a page."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from .message import Message


class Kind(StrEnum):
    """What stands in the cells of a column."""

    TEXT = "text"
    NUMBER = "number"
    SHARE = "share"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole; no share is kept without its denominator."""

    part: int
    of: int

    @property
    def ratio(self) -> float | None:
        """From 0 to 1; None when there is nothing to have a part of."""
        return self.part / self.of if self.of else None

    def __str__(self) -> str:
        """As it is printed: ``85,7%``; empty when there is no ratio."""
        return "" if self.ratio is None else f"{self.ratio:.1%}".replace(".", ",")

    def __add__(self, other: "Share") -> "Share":
        return Share(self.part + other.part, self.of + other.of)


Value = str | int | date | Share | Message | None
"""A cell; None and an empty text leave it empty."""

Row = Mapping[str, Value]
"""Cells by the id of their column; what is left out is empty."""

Cell = str | int | date | Share
"""A cell in the reader's language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column that a table can have."""

    id: str
    """What the catalogue calls it, such as ``grade``."""
    head: Message | str
    """Text of the catalogue, such as the name of a form of assessment, is not translated."""
    kind: Kind = Kind.TEXT
    width: int = 8
    """Beside the other columns, in characters."""
    is_usual: bool = True
    """Whether it is shown where the catalogue chooses no columns."""
    has_total: bool = False
    """Whether adding its numbers says something; shares always have a total."""
    share_of: tuple[str, str] | None = None
    """The ids of the columns that a share is the quotient of, so that a sheet can calculate it."""


@dataclass(frozen=True, slots=True)
class Head:
    """A column as it is shown, and where it stands."""

    id: str
    text: str
    kind: Kind
    width: int
    has_total: bool = False
    share_of: tuple[int, int] | None = None
    """The places of two other columns; None when not both are shown."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table in the reader's language."""

    name: str
    """Such as ``summary``."""
    title: str
    short: str
    """The title where there is little room, such as on the tab of a sheet."""
    heads: tuple[Head, ...]
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[str, ...] = ()
    """Sentences under it: how it was counted."""

    @property
    def totals(self) -> tuple[int | Share | None, ...]:
        """What each column adds up to; None where a sum says nothing."""
        return tuple(self._total(place) for place in range(len(self.heads)))

    @property
    def has_totals(self) -> bool:
        """Whether it has a row of totals: something adds up, and there is more than one row."""
        return len(self.rows) > 1 and any(head.has_total or head.kind is Kind.SHARE for head in self.heads)

    def _total(self, place: int) -> int | Share | None:
        head, cells = self.heads[place], [row[place] for row in self.rows]
        if head.kind is Kind.SHARE:
            return sum((cell for cell in cells if isinstance(cell, Share)), Share(0, 0))
        return sum(cell for cell in cells if isinstance(cell, int)) if head.has_total else None
