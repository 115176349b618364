"""The certain way out of a problem, as a program can take it."""

from dataclasses import dataclass
from typing import NamedTuple

from .span import Span


class Edit(NamedTuple):
    """What is to stand at a place; a place without length takes an insertion."""

    at: Span
    text: str


@dataclass(frozen=True, slots=True)
class Mend:
    """What a rule offers where only one right way out exists. Rule and mend stand in one file, so that they never disagree."""

    edits: tuple[Edit, ...] = ()
    r"""None where it is enough to write the text as it was read: UTF-8 without a byte order mark, NFC, line ends ``\n``."""
    renames: tuple[tuple[str, str], ...] = ()
    """Files and folders that must have another name: their paths relative to the root, old and new."""
