"""The header (front matter) of a material as its author wrote it: every value with its place, any of them absent.

The fields are the schema: the reader, the manual and the editors' JSON Schema are made from them.
"""

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from .span import Located, Span


class Vocabulary(StrEnum):
    """The closed lists of tokens, each kept in the catalogue, that values are taken from."""

    SUBJECT = "subject"
    GRADE = "grade"
    PHASE = "phase"
    TYPE = "type"
    ASSESSMENT = "assessment"
    LEVEL = "level"
    STATUS = "status"
    LICENSE = "license"
    SCHOOL_YEAR = "school-year"
    STEP = "step"
    PERSON = "person"


def key(*, required: bool = False, of: Vocabulary | None = None) -> Any:  # noqa: ANN401 -- a dataclass field takes the type of its annotation
    """A field of a file format: whether a file must have it, and the vocabulary its values come from."""
    return field(default=None, metadata={"required": required, "of": of})


def keys(*, required: bool = False, of: Vocabulary | None = None) -> Any:  # noqa: ANN401 -- as above
    """A field that holds a list, or one value that stands for a list of one."""
    return field(default=(), metadata={"required": required, "of": of})


@dataclass(frozen=True, slots=True)
class Approval:
    """One recorded step of the approval of a material (D14): which step, by which role, on which day."""

    step: Located[str] | None = key(required=True, of=Vocabulary.STEP)
    by: Located[str] | None = key(required=True, of=Vocabulary.PERSON)
    date: Located[dt.date] | None = key(required=True)
    digest: Located[str] | None = key()
    """Of the content that was approved; ``hoclieu approve`` writes it."""
    note: Located[str] | None = key()


@dataclass(frozen=True, slots=True)
class Return:
    """That a material was given back to its authors: by which role, on which day, and why. ``hoclieu return`` writes it."""

    by: Located[str] | None = key(required=True, of=Vocabulary.PERSON)
    date: Located[dt.date] | None = key(required=True)
    reason: Located[str] | None = key(required=True)


@dataclass(frozen=True, slots=True)
class Header:
    """The front matter of one material."""

    title: Located[str] | None = key(required=True)
    subject: Located[str] | None = key(required=True, of=Vocabulary.SUBJECT)
    grade: Located[int] | None = key(required=True, of=Vocabulary.GRADE)
    school_year: Located[str] | None = key(required=True, of=Vocabulary.SCHOOL_YEAR)
    week: Located[int] | None = key(required=True)
    phase: Located[str] | None = key(required=True, of=Vocabulary.PHASE)
    lesson: tuple[Located[str], ...] = keys(required=True)
    type: Located[str] | None = key(required=True, of=Vocabulary.TYPE)
    assessment: tuple[Located[str], ...] = keys(of=Vocabulary.ASSESSMENT)
    level: Located[str] | None = key(of=Vocabulary.LEVEL)
    minutes: Located[int] | None = key()
    authors: tuple[Located[str], ...] = keys(of=Vocabulary.PERSON)
    status: Located[str] | None = key(of=Vocabulary.STATUS)
    approval: tuple[Approval, ...] = keys()
    returned: Return | None = key()
    license: Located[str] | None = key(of=Vocabulary.LICENSE)
    sources: tuple[Located[str], ...] = keys()
    summary: Located[str] | None = key()
    outcomes: tuple[Located[str], ...] = keys()
    tags: tuple[Located[str], ...] = keys()
    allow: tuple[tuple[Located[str], Located[str]], ...] = keys()
    """Pairs of a rule's code and the reason why it is allowed here."""
    span: Span = field(default=Span(""), metadata={"internal": True})
    """The header's block, from its first line to its last."""
