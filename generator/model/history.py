"""The past of a library as Git keeps it: how much was covered on the days of its commits (D12)."""

from dataclasses import dataclass
from datetime import date

from .curriculum import Cell


@dataclass(frozen=True, slots=True)
class PastCell:
    """A cell as it was: no number without its denominator."""

    cell: Cell
    lessons: int
    done: int
    """Lessons that had an approved before or after material."""


@dataclass(frozen=True, slots=True)
class Past:
    """A library in a commit, counted on the commit's own day, in the school year of that day."""

    day: date
    commit: str
    """Its full id."""
    school_year: str = ""
    approved: int = 0
    """Materials of every phase and year."""
    cells: tuple[PastCell, ...] = ()
    trouble: str = ""
    """Why it cannot be counted (source string); empty when it can."""

    @property
    def lessons(self) -> int:
        """Of all cells."""
        return sum(one.lessons for one in self.cells)

    @property
    def done(self) -> int:
        """Of all cells."""
        return sum(one.done for one in self.cells)


@dataclass(frozen=True, slots=True)
class History:
    """The last commit of each week of the calendar, the oldest first."""

    pasts: tuple[Past, ...]
    is_shallow: bool = False
    """Whether this copy of the repository lacks what was before."""
    later: int = 0
    """Commits that say they were made after the day of the report, or on no day that there is: left out."""
