"""Which lesson took the place of which when a plan or a textbook changed (đổi bài): D11."""

from dataclasses import dataclass
from functools import cached_property

from .curriculum import Cell
from .span import Span


@dataclass(frozen=True, slots=True)
class Successor:
    """One row of the table: a lesson of the years before, and the lesson that carries its materials on."""

    old: str
    """The id in the distributions of earlier years."""
    new: str
    """The id in this year's distribution; empty when nothing takes its place."""
    is_confirmed: bool
    """A guess that no person has confirmed carries nothing."""
    span: Span
    new_span: Span


@dataclass(frozen=True)
class Succession:
    """How one cell came into a school year. An id that is not in the table is the same lesson as before."""

    school_year: str
    cell: Cell
    rows: tuple[Successor, ...]
    span: Span

    @cached_property
    def _after(self) -> dict[str, tuple[str, ...]]:
        return {old: tuple(r.new for r in self.rows if r.old == old and r.new and r.is_confirmed) for old in {r.old for r in self.rows}}

    @cached_property
    def _before(self) -> dict[str, tuple[str, ...]]:
        named = {row.new for row in self.rows if row.new}
        return {new: tuple(row.old for row in self.rows if row.new == new and row.is_confirmed) for new in named}

    def after(self, lesson: str) -> tuple[str, ...]:
        """What an earlier lesson is from this year on: one lesson, several when it was parted, none when it was dropped."""
        return self._after.get(lesson, (lesson,))

    def before(self, lesson: str) -> tuple[str, ...]:
        """What a lesson of this year was in the years before; several when they were put together."""
        itself = () if lesson in self._after else (lesson,)
        return tuple(dict.fromkeys((*self._before.get(lesson, ()), *itself)))
