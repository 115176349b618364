"""What a rule is. Every file in ``rules/`` exports one of the three forms."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from .document import Document
from .finding import Fault, Problem, Severity
from .library import Library
from .school import School


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What all rules have: a permanent code, a weight, and an explanation from which the manual is made.

    Codes are grouped by their letter: M metadata and files, L links, A accessibility, R rights and privacy, P pedagogy,
    C coverage and curriculum, S schedule. A rule's name is its file's name and names the fault, never the remedy.
    """

    code: str
    severity: Severity
    title: str
    """The fault in a few words (source string)."""
    why: str
    """Why it matters, two or three sentences for a teacher; names the demand (D1-D22) or circular it comes from (source string)."""
    wrong: str
    """A short example that has the fault, as a teacher would write it."""
    right: str
    """The same, mended."""
    allowable: bool = False
    """Whether ``allow: {CODE: reason}`` in a material's header silences it in that file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FaultRule(Rule):
    """Puts into words the faults of its own name that the readers met, in whichever file."""

    tell: Callable[[Fault], Problem]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRule(Rule):
    """Looks at one material's file, and the school's data, and nothing else, so that its findings can be remembered by content."""

    check: Callable[[Document, School], Iterable[Problem]]


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryRule(Rule):
    """Looks at everything at once."""

    check: Callable[[Library], Iterable[Problem]]
