"""A material (học liệu): one Markdown file that is complete enough to count."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from .curriculum import Cell


class Phase(StrEnum):
    """The three phases of the guide (section II). Only before and after are put online as homework (D2, D4)."""

    BEFORE = "before"
    IN = "in"
    AFTER = "after"

    @property
    def is_online(self) -> bool:
        """Whether materials of this phase count for targets."""
        return self is not Phase.IN


class Status(StrEnum):
    """How far a material is on its way; only approved ones count and are published (D14)."""

    DRAFT = "draft"
    REVIEW = "review"
    APPROVED = "approved"


@dataclass(frozen=True, slots=True)
class ApprovalStep:
    """A recorded step of approval (D14)."""

    step: str
    by: str
    date: date
    digest: str = ""
    """Of the content that was approved, see ``engine/approval.py``; empty when none was recorded."""


@dataclass(frozen=True, slots=True)
class Material:
    """The facts of one material; plain values, every required one present."""

    path: str
    """Relative to the root, such as ``content/tin-hoc/6/bai-01-truoc.md``: its identity."""
    title: str
    subject: str
    grade: int
    school_year: str
    week: int
    phase: Phase
    lessons: tuple[str, ...]
    type: str
    status: Status = Status.DRAFT
    assessment: tuple[str, ...] = ()
    level: str = ""
    minutes: int | None = None
    authors: tuple[str, ...] = ()
    approval: tuple[ApprovalStep, ...] = ()
    license: str = ""
    sources: tuple[str, ...] = ()
    summary: str = ""
    outcomes: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    words: int = 0
    digest: str = ""
    """Of the file's bytes."""
    content: str = ""
    """The digest of what its own file holds of that which is approved."""
    lapsed: tuple[str, ...] = ()
    """The recorded steps that do not hold for the content as it is now; an approved material with one of them is in review again."""
    stated: Status | None = None
    """What its header says, where that does not hold."""

    @property
    def cell(self) -> Cell:
        """Its subject and grade."""
        return Cell(self.subject, self.grade)

    @property
    def address(self) -> str:
        """The path of its page in the site, such as ``tin-hoc/6/bai-01-truoc/``; it does not contain the year."""
        return self.path.partition("/")[2].removesuffix(".md").removesuffix("/index") + "/"

    @property
    def counts(self) -> bool:
        """Whether it counts for coverage: approved, and online homework."""
        return self.status is Status.APPROVED and self.phase.is_online

    @property
    def approved_on(self) -> date | None:
        """The day of its last recorded step of approval."""
        return max((step.date for step in self.approval), default=None)
