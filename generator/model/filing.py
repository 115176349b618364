"""What is filed (báo cáo nộp lên cấp trên, D16): kinds of tables, the papers that hold them, and the formats of office programs."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from .catalog import Catalog
from .library import Library
from .message import Message, Translate
from .table import Column, Row, Table


def _nothing(_library: Library) -> tuple[Message, ...]:
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing:
    """One kind of report that is filed. Every file in ``engine/filings/`` exports one; its name is its file's name."""

    place: int
    """Where it stands in a paper that holds all kinds."""
    title: str
    """Source string."""
    short: str
    """The title where there is little room (source string)."""
    columns: Callable[[Catalog], tuple[Column, ...]]
    """All that it can have, in their usual order."""
    rows: Callable[[Library], Iterable[Row]]
    notes: Callable[[Library], tuple[Message, ...]] = _nothing
    """Sentences that say what was counted, and how."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """The head and foot of a school's paper, Nghị định 30/2020/NĐ-CP, phụ lục I."""

    authority: str
    """The authority above the school (cơ quan chủ quản); may be empty."""
    school: str
    place: str
    """Where it is signed (địa danh); may be empty."""
    day: date
    signer: tuple[str, ...]
    """The office of whoever signs (chức vụ), in lines: a deputy signs for the head (KT.)."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """A paper to be filed: the letterhead, and one table or several."""

    title: str
    subtitle: str
    """The school year and the day of its numbers."""
    opening: tuple[str, ...]
    """Sentences before the first table; none in a paper of one table."""
    letterhead: Letterhead
    tables: tuple[Table, ...]


@dataclass(frozen=True, slots=True)
class OfficeFormat:
    """A format of office programs. Every file in ``office/`` exports one; its name is its file's name."""

    suffix: str
    """Of a file in this format, with the dot."""
    write: Callable[[Dossier, Translate], bytes]
    holds_several: bool = True
    """Whether several tables fit into one file."""
