"""What an import makes of papers: rows to be written, what a person must look at, and what was left out (D8)."""

from dataclasses import dataclass

from .curriculum import Cell, RowKind
from .message import Message
from .paper import Place


@dataclass(frozen=True, slots=True, order=True)
class Guess:
    """Something that the papers do not say plainly: which column of the row it is in, and what was assumed."""

    column: str
    why: Message


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One row of a distribution that is to be written."""

    id: str
    title: str
    kind: RowKind
    periods: int
    weeks: tuple[int, ...]
    places: tuple[Place, ...]
    """The rows of the papers that it comes from."""
    strand: str = ""
    chapter: str = ""
    outcomes: tuple[str, ...] = ()
    semester: int = 0
    """1 or 2; 0 when the papers do not say."""
    guesses: tuple[Guess, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row of the papers that is no row of the distribution."""

    place: Place
    text: str
    why: Message


@dataclass(frozen=True, slots=True)
class ImportedPlan:
    """The distribution of one cell in one school year, out of papers."""

    school_year: str
    cell: Cell
    rows: tuple[PlannedRow, ...]
    remarks: tuple[Message, ...] = ()
    """What is to be known of the plan as a whole, in sentences."""

    @property
    def periods(self) -> int:
        """The sum of all rows."""
        return sum(row.periods for row in self.rows)

    @property
    def guessed(self) -> tuple[PlannedRow, ...]:
        """The rows that a person must look at."""
        return tuple(row for row in self.rows if row.guesses)


@dataclass(frozen=True, slots=True)
class Import:
    """Everything out of some papers: each of their rows is in one of the plans or among what was left out."""

    plans: tuple[ImportedPlan, ...]
    left_out: tuple[LeftOut, ...]
    unplaced: tuple[str, ...] = ()
    """Tables that are distributions, but of which subject or grade they do not say."""
