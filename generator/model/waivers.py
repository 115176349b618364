"""Waivers (miễn, hoãn): dated and signed decisions of the school that lift or postpone a demand of its targets for a while."""

from dataclasses import dataclass, field
from datetime import date

from .curriculum import Cell
from .header import Vocabulary, key
from .span import Span
from .targets import Scope


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver:
    """Exam weeks, leave, a lesson taken out of the plan: what is not asked for, in which cells, why, by whose word, until when.

    With lessons or weeks it lifts them: they are not asked for while it holds. With targets alone it postpones them: they
    bind from the day after it ends. It holds from the day it was signed on to the day it expires on, both included, and is
    written below the school year it is about.
    """

    id: str
    reason: str
    """As it is told wherever the waiver changes a number."""
    scope: Scope
    signed_by: str = key(required=True, of=Vocabulary.PERSON)
    """The role that answers for it."""
    signed_on: date
    expires: date
    """The last day on which it holds."""
    lessons: tuple[str, ...] = ()
    """Ids of rows of the distribution that are not asked for."""
    weeks: tuple[int, ...] = ()
    """Teaching weeks for which nothing is asked for, and lessons taught in no other week."""
    targets: tuple[str, ...] = ()
    """Ids of the targets that it is about; without any, all of the year."""
    school_year: str = field(default="", metadata={"internal": True})
    span: Span = field(default=Span(""), metadata={"internal": True})

    @property
    def lifts(self) -> bool:
        """Whether it takes something out of the demands; otherwise it only postpones them."""
        return bool(self.lessons or self.weeks)

    def holds_on(self, day: date) -> bool:
        """Whether it is in force."""
        return self.signed_on <= day <= self.expires

    def is_about(self, cell: Cell, target_id: str) -> bool:
        """Whether it may change a target in a cell."""
        asked = target_id in self.targets or (not self.targets and self.lifts)
        return asked and cell in self.scope.cells


@dataclass(frozen=True, slots=True)
class Relief:
    """What one waiver changes of one target in one cell on a day."""

    waiver: Waiver
    lifted: int
    """By how much less is needed, in the target's own unit; 0 when the target is postponed."""
