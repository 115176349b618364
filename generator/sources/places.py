"""Where the files of a library are: in a folder on disk, or in a revision that Git keeps. The readers are given either."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import BinaryIO, Literal, Protocol

from generator.model.library import CODE_OWNERS

CONTENT = "content"
CATALOG = "materials_catalog.yml"


class File(Protocol):
    """What readers ask of a file. A ``Path`` is one; of thousands of files ``OnDisk`` is made in a tenth of the time."""

    def read_bytes(self) -> bytes:
        """All of it."""
        ...

    def open(self, mode: Literal["rb"], /) -> BinaryIO:
        """A stream of it."""
        ...


@dataclass(frozen=True, slots=True)
class OnDisk:
    """A file in a folder."""

    path: str

    def read_bytes(self) -> bytes:
        """All of it."""
        with open(self.path, "rb", buffering=0) as file:  # noqa: PTH123 -- a Path would have to be made first
            return file.read()

    def open(self, mode: Literal["rb"], /) -> BinaryIO:
        """A stream of it."""
        return open(self.path, mode)  # noqa: PTH123 -- as above; closed by who asks


@dataclass(frozen=True, slots=True)
class Found:
    """A file below the content folder."""

    name: str
    """Relative to the content folder, as the system names it: not NFC, and perhaps not UTF-8."""
    file: File
    size: int
    """Bytes."""
    leads_to: str = ""
    """Of a symbolic link that leads out of the library, to a folder, or to nothing: where it leads; it is not followed."""


class Place(Protocol):
    """A library's files, wherever they are."""

    @property
    def catalog(self) -> File | None:
        """The catalogue; None when there is none."""
        ...

    @property
    def code_owners(self) -> File | None:
        """The file that says who reviews what; None when there is none."""
        ...

    @property
    def found(self) -> tuple[Found, ...]:
        """Every file of the content folder but hidden ones: in each folder by name."""
        ...


@dataclass(frozen=True)
class Disk:
    """A library in a folder."""

    root: Path

    @property
    def catalog(self) -> Path | None:
        """The catalogue's file."""
        return self._file(CATALOG)

    @property
    def code_owners(self) -> Path | None:
        """The file that says who reviews what."""
        return self._file(CODE_OWNERS)

    def _file(self, path: str) -> Path | None:
        file = self.root / path
        return file if file.is_file() else None

    @cached_property
    def found(self) -> tuple[Found, ...]:
        """The files, found by walking once."""
        base = (self.root / CONTENT).resolve()
        return tuple(_found(name, entry, base) for name, entry in _walk(base, ""))


def _found(name: str, entry: "os.DirEntry[str]", base: Path) -> Found:
    file = OnDisk(entry.path)
    if _leaves(entry, base):
        return Found(name, file, 0, str(Path(entry.path).readlink()))
    return Found(name, file, entry.stat().st_size)


def _walk(base: Path, relative: str) -> Iterator[tuple[str, "os.DirEntry[str]"]]:
    """Every file below a folder, with its path relative to it; folders behind links are given as they are, not entered."""
    with os.scandir(base / relative if relative else base) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            name = f"{relative}/{entry.name}" if relative else entry.name
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(base, name)
            elif entry.is_symlink() or entry.is_file():
                yield name, entry


def _leaves(entry: "os.DirEntry[str]", base: Path) -> bool:
    """Whether this is a symbolic link that leads out of the library, to a folder, or to nothing."""
    if not entry.is_symlink():
        return False
    try:
        target = Path(entry.path).resolve()
    except (OSError, RuntimeError):  # links that lead to one another in a circle
        return True
    return not (target.is_file() and target.is_relative_to(base))
