"""What the templates of the manual of rules show."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RulePage:
    """A rule as the manual shows it."""

    code: str
    name: str
    address: str
    severity: str
    severity_name: str
    title: str
    why: str
    wrong: str
    right: str
    allowable: bool
