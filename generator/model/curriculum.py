"""The curriculum distribution (phân phối chương trình, PPCT): D8."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from .span import Span


class RowKind(StrEnum):
    """What a row of the distribution is. Only ``lesson`` rows count for "every lesson" (Công văn 5512, phụ lục I)."""

    LESSON = "lesson"
    PRACTICE = "practice"
    REVIEW = "review"
    TEST = "test"
    ACTIVITY = "activity"
    RESERVE = "reserve"


class Cell(NamedTuple):
    """One subject in one grade: the unit in which schools plan and count; in the order of their names."""

    subject: str
    grade: int

    def __str__(self) -> str:
        return f"{self.subject}/{self.grade}"


@dataclass(frozen=True, slots=True)
class Lesson:
    """One row of the distribution, whichever its kind."""

    id: str
    """What materials point to; the same from year to year."""
    order: int
    title: str
    kind: RowKind
    periods: int
    """Tiết."""
    weeks: tuple[int, ...]
    """The teaching weeks it is taught in, rising; empty when the plan does not say."""
    span: Span
    strand: str = ""
    chapter: str = ""
    outcomes: tuple[str, ...] = ()

    @property
    def part(self) -> str:
        """The chapter as it is told among those of other strands, which count theirs from one too: ``Địa lí – Chương 1. Bản đồ``."""
        if self.chapter.casefold().startswith(self.strand.casefold()):
            return self.chapter
        return f"{self.strand} – {self.chapter}" if self.chapter else self.strand

    @property
    def counts(self) -> bool:
        """Whether "every lesson" targets count it."""
        return self.kind is RowKind.LESSON


@dataclass(frozen=True, slots=True)
class Curriculum:
    """The distribution of one cell in one school year, rows in their order."""

    school_year: str
    cell: Cell
    rows: tuple[Lesson, ...]
    span: Span

    def row(self, lesson_id: str) -> Lesson | None:
        """The row of this id."""
        return next((row for row in self.rows if row.id == lesson_id), None)

    @property
    def lessons(self) -> tuple[Lesson, ...]:
        """The rows that "every lesson" targets count."""
        return tuple(row for row in self.rows if row.counts)

    @property
    def periods(self) -> int:
        """The sum of all rows."""
        return sum(row.periods for row in self.rows)
