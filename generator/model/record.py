"""The record of a material's approval as lines of its header: what is to stand there, and where it stands now (D14)."""

from dataclasses import dataclass
from datetime import date

from .material import ApprovalStep, Status
from .span import Span


@dataclass(frozen=True, slots=True)
class Step:
    """A recorded step, with the remark that somebody wrote beside it."""

    taken: ApprovalStep
    note: str = ""


@dataclass(frozen=True, slots=True)
class Returned:
    """That a material was given back, and why."""

    by: str
    date: date
    reason: str
    """One line."""


@dataclass(frozen=True, slots=True)
class Record:
    """What a header is to say of its material's approval."""

    status: Status
    steps: tuple[Step, ...] = ()
    returned: Returned | None = None


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a file that one key of the header takes up, counted from 1; both are part of it."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Places:
    """Where the record stands in a header."""

    end: int
    """The line that closes the header."""
    status: Span | None = None
    """Of the value."""
    approval: Lines | None = None
    returned: Lines | None = None
    steps: tuple[tuple[ApprovalStep, Span], ...] | None = None
    """Each step in braces on a line of its own; None when any is written in another way."""
