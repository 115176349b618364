"""The library: everything that was read, as one value."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from .coverage import Coverage
from .document import Link
from .finding import Fault, Finding
from .material import Material
from .school import School
from .span import Span

CODE_OWNERS = ".github/CODEOWNERS"
"""Whom GitHub asks to review what."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """``allow: {CODE: reason}`` in a header, and where it stands."""

    code: str
    reason: str
    span: Span


@dataclass(frozen=True, slots=True)
class Entry:
    """What the rest of the program needs to know of one material's file; it can be remembered by the file's content."""

    path: str
    digest: str
    material: Material | None
    """None when the header lacks something that a material must have; the findings say what."""
    links: tuple[Link, ...] = ()
    anchors: tuple[str, ...] = ()
    allowances: tuple[Allowance, ...] = ()
    findings: tuple[Finding, ...] = ()
    """Of the fault rules and document rules, before allowances."""
    steps: tuple[Span, ...] = ()
    """Where each recorded step of the material's approval stands."""


@dataclass(frozen=True, slots=True)
class Asset:
    """Another file of the content folder: pictures, attachments, guides, tables."""

    path: str
    size: int
    """Bytes."""


@dataclass(frozen=True)
class Library:
    """A school's library on a day."""

    school: School
    day: date
    entries: tuple[Entry, ...] = ()
    assets: tuple[Asset, ...] = ()
    faults: tuple[Fault, ...] = ()
    """Of the folders themselves: unfit names, links out of the library, files too large."""
    coverage: Coverage | None = field(default=None)
    code_owners: str | None = None
    """The text of ``.github/CODEOWNERS``; None when there is none."""

    @cached_property
    def materials(self) -> tuple[Material, ...]:
        """The complete ones, by path."""
        return tuple(sorted((e.material for e in self.entries if e.material), key=lambda material: material.path))

    @cached_property
    def published(self) -> tuple[Material, ...]:
        """The approved ones."""
        return tuple(material for material in self.materials if material.status == "approved")

    @cached_property
    def files(self) -> frozenset[str]:
        """The paths of everything in the content folder."""
        return frozenset(entry.path for entry in self.entries) | frozenset(asset.path for asset in self.assets)

    @cached_property
    def entry_at(self) -> dict[str, Entry]:
        """Entries by path."""
        return {entry.path: entry for entry in self.entries}
