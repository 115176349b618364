"""``hoclieu history``: what happened to a material, read out of Git; there is no file to keep for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.engine.chronicle import State, happened
from generator.engine.digest import digest
from generator.model.library import Library
from generator.model.message import Message
from generator.model.school import School
from generator.sources.history import Version, is_shallow, versions
from generator.sources.materials import material_of, read_document

from .records import return_of, steps_of


@dataclass(frozen=True, slots=True)
class Event:
    """What a version of a file brought."""

    version: Version
    happened: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Chronicle:
    """All events of a material, oldest first."""

    events: tuple[Event, ...]
    is_whole: bool
    """Whether this copy of the repository holds the whole history."""


def chronicle(root: Path, library: Library, path: str) -> Chronicle:
    """The chronicle of a material.

    Raises:
        GitError: the library is in no repository, or nothing is committed yet.
        NoGitError: there is no Git.
    """
    return Chronicle(tuple(_events(versions(root, path), library.school)), not is_shallow(root))


def _events(found: tuple[Version, ...], school: School) -> Iterator[Event]:
    before = State()
    for version in found:
        now = _state(version, school)
        if told := tuple(happened(before, now, school.catalog)):
            yield Event(version, told)
        before = now


def _state(version: Version, school: School) -> State:
    document = read_document(version.path, version.raw, school)
    material, status = material_of(document, digest(version.raw)), document.header.status if document.header else None
    return State(
        status.value if status else "",
        tuple(step.taken for step in steps_of(document)),
        return_of(document),
        material.content if material else "",
    )
