"""Where a reading of YAML stands in its file."""

from dataclasses import dataclass, field
from typing import Any

from generator.model.finding import Fault
from generator.model.span import Span

_made = tuple.__new__
"""A named tuple in half the time that its own name takes: there are hundreds of thousands of places."""


@dataclass(slots=True)
class Reading:
    """Where a reading stands: the offset of the YAML in its file, the columns that mending has shifted, what was wrong."""

    path: str
    first_line: int
    shifts: dict[int, tuple[int, int]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    mended: set[int] = field(default_factory=set)
    """The lines that were changed in memory, from 0."""

    def span(self, start: Any, end: Any = None) -> Span:  # noqa: ANN401 -- PyYAML has two unrelated kinds of marks
        """The place in the file of what stands between two marks of PyYAML."""
        end = end or start
        if not self.shifts:  # as nearly always, and a library has hundreds of thousands of places
            first = self.first_line
            return _made(Span, (self.path, start.line + first, start.column + 1, end.line + first, end.column + 1))
        return Span(
            self.path,
            start.line + self.first_line,
            self._column(start),
            end.line + self.first_line,
            self._column(end),
        )

    def _column(self, mark: Any) -> int:  # noqa: ANN401 -- as below
        after, by = self.shifts.get(mark.line, (0, 0))
        return int(mark.column) + 1 - (by if mark.column >= after else 0)
