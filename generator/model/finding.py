"""Something wrong at a place, from the reader's bare fact to the finding that is reported."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .mend import Edit, Mend
    from .message import Message
    from .span import Span


class Severity(StrEnum):
    """How much a finding weighs; errors reject a build."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for the worst."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """What a reader met and could not take: a bare fact, put into words by the rule of the same name."""

    at: "Span"
    kind: str
    """The name of the rule that explains it, such as ``duplicate-key``."""
    details: tuple[tuple[str, str], ...] = ()
    taken_as: tuple["Edit", ...] = ()
    """What the reader put in its place in memory to read on, where that is surely what was meant."""

    def __getitem__(self, name: str) -> str:
        """The detail of this name, empty when the reader gave none."""
        return dict(self.details).get(name, "")


def fault(kind: str, at: "Span", *, taken_as: tuple["Edit", ...] = (), **details: str) -> Fault:
    """A fault with its details in a fixed order."""
    return Fault(at, kind, tuple(sorted(details.items())), taken_as)


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule yields: where, what, and the way out. It knows nothing of codes, levels or output."""

    at: "Span"
    says: "Message"
    hint: "Message"
    severity: Severity | None = None
    """Only where the weight is not the rule's but the school's: a target rejects or warns as the catalogue says."""
    mend: "Mend | None" = None
    """The hint as a program can follow it; None where a person must choose."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem with the code, name and weight of the rule that found it."""

    code: str
    name: str
    severity: Severity
    problem: Problem

    @property
    def at(self) -> "Span":
        """The place."""
        return self.problem.at

    @property
    def order(self) -> tuple["Span", str, "Message"]:
        """Findings are reported by place, then code."""
        return (self.problem.at, self.code, self.problem.says)
