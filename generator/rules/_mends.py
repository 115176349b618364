"""The ways out that a program can take."""

from generator.model.finding import Fault
from generator.model.mend import Edit, Mend

AS_READ = Mend()
"""The file as it was read."""


def in_place(fault: Fault, text: str) -> Mend | None:
    """The text in the place of what is wrong; none where there is no text that is surely right."""
    return Mend((Edit(fault.at, text),)) if text else None


def as_taken(fault: Fault) -> Mend | None:
    """What the reader took it for, where it is sure of it."""
    return Mend(fault.taken_as) if fault.taken_as else None
