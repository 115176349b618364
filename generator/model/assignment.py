"""Assignments (phân công): which role of a department makes the materials of which lessons (D17)."""

from dataclasses import dataclass

from .curriculum import Cell
from .span import Located, Span

EVERY_LESSON = "*"
"""In the place of a lesson: all of the cell that no other row names."""


@dataclass(frozen=True, slots=True)
class Assignment:
    """One row: a lesson of a cell, or every other lesson of it, and the role that owes its materials."""

    subject: Located[str]
    grade: Located[int]
    lesson: Located[str]
    role: Located[str]
    note: str = ""

    @property
    def cell(self) -> Cell:
        """Its subject and grade."""
        return Cell(self.subject.value, self.grade.value)


@dataclass(frozen=True, slots=True)
class Assignments:
    """What one department has assigned for one school year, rows in their order."""

    school_year: str
    department: str
    rows: tuple[Assignment, ...]
    span: Span
