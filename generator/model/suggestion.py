"""What can be taken with one click: some lines of a file as they should be."""

from dataclasses import dataclass

from .finding import Finding


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Whole lines, because that is what people see and take; it stands by itself, whether others are taken or not."""

    path: str
    line: int
    end_line: int
    """Inclusive."""
    before: str
    """The lines as they stand, without the last line's end."""
    after: str
    """What they should be; may be more lines, or fewer."""
    findings: tuple[Finding, ...]
    """What it mends, at least one."""
