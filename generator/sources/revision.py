"""A library as it was in a revision: a place whose files Git keeps."""

import hashlib
import io
import posixpath
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import BinaryIO, Literal

from generator.model.library import CODE_OWNERS

from .git import Blobs, GitError, Listed, ask, blobs, listing
from .places import CATALOG, CONTENT, File, Found

TEXTS = (".md", ".csv", ".yml", ".svg", ".vtt", ".txt", ".html", ".css", ".js", ".json")
"""Files of text: Git for Windows gives them other line ends when it writes them to disk."""

_SMALL = 64 * 1024
"""Bytes that are sooner asked of Git than compared with the file on disk."""
_MOST_LINKS = 8
"""Symbolic links that are followed one after another."""
_SHA1 = 40
"""Characters of an id in most repositories; longer ones are SHA-256."""


@dataclass(frozen=True, slots=True)
class Blob:
    """A file that Git keeps."""

    id: str
    size: int
    blobs: Blobs
    twin: File | None = None
    """The file of the same name and size on disk, which is read instead when it is the same."""
    has_returns: bool = False
    """Whether Git would give its lines Windows' ends."""

    def read_bytes(self) -> bytes:
        """All of it, as it would stand on disk."""
        if twin := self._same_on_disk():
            return twin.read_bytes()
        raw = self.blobs.read(self.id)
        return raw.replace(b"\n", b"\r\n") if self.has_returns and b"\r\n" not in raw and b"\0" not in raw else raw

    def open(self, _mode: Literal["rb"], /) -> BinaryIO:
        """A stream of it."""
        twin = self._same_on_disk()
        return twin.open("rb") if twin else io.BytesIO(self.read_bytes())

    def _same_on_disk(self) -> File | None:
        if self.twin is None or self.size <= _SMALL:
            return None
        return self.twin if blob_id(self.twin, self.size, self.id) == self.id else None


@dataclass(frozen=True)
class Revision:
    """A library in a commit."""

    listed: tuple[Listed, ...]
    """The catalogue and everything below the content folder."""
    blobs: Blobs
    beside: tuple[Found, ...] = ()
    """The same library's files on disk."""
    has_returns: bool = False

    @cached_property
    def catalog(self) -> Blob | None:
        """The catalogue's file."""
        return self._file(CATALOG)

    @property
    def code_owners(self) -> Blob | None:
        """The file that says who reviews what."""
        return self._file(CODE_OWNERS)

    def _file(self, path: str) -> Blob | None:
        return next((self._blob(one) for one in self.listed if one.name == path and not one.is_link), None)

    @cached_property
    def found(self) -> tuple[Found, ...]:
        """The files of the content folder."""
        own = {one.name: one for one in self.listed if one.name.startswith(f"{CONTENT}/") and "/." not in one.name}
        return tuple(self._found(name, own) for name in sorted(own, key=lambda name: name.split("/")))

    def _found(self, path: str, own: dict[str, Listed]) -> Found:
        name, one = path.removeprefix(f"{CONTENT}/"), own[path]
        try:
            blob = self._blob(self._followed(own[path], own))
        except KeyError:
            leads_to = self.blobs.read(one.id).decode(errors="replace")
            return Found(name, self._blob(one), 0, leads_to or "?")
        return Found(name, blob, blob.size)

    def _followed(self, one: Listed, own: dict[str, Listed]) -> Listed:
        """The file that a link leads to within the content folder.

        Raises:
            KeyError: it leads elsewhere.
        """
        for _ in range(_MOST_LINKS):
            if not one.is_link:
                return one
            target = self.blobs.read(one.id).decode(errors="surrogateescape")
            one = own[posixpath.normpath(posixpath.join(posixpath.dirname(one.name), target))]
        raise KeyError(one.name)

    def _blob(self, one: Listed) -> Blob:
        twin = self._twins.get(one.name)
        written = self.has_returns and one.name.lower().endswith((*TEXTS, CODE_OWNERS.lower()))
        return Blob(one.id, one.size, self.blobs, twin.file if twin and twin.size == one.size else None, written)

    @cached_property
    def _twins(self) -> dict[str, Found]:
        return {f"{CONTENT}/{one.name}": one for one in self.beside}


@contextmanager
def revision(root: Path, commit: str, prefix: str, beside: tuple[Found, ...]) -> Iterator[Revision]:
    """A library in a commit, readable for as long as Git runs.

    Args:
        root: the library's folder on disk.
        commit: its full id.
        prefix: where the library's folder is within the repository, with a slash at the end, or empty.
        beside: the library's files on disk.

    Raises:
        GitError: this copy of the repository lacks what is read.
    """
    try:
        listed = tuple(listing(root, f"{commit}:{prefix.rstrip('/')}", CATALOG, CODE_OWNERS, CONTENT))
    except GitError:
        if ask(root, "ls-tree", "-z", "--full-tree", commit, "--", prefix.rstrip("/") or "."):
            raise
        listed = ()  # the library's folder is younger than the commit
    with blobs(root) as running:
        yield Revision(listed, running, beside, _gives_returns(root))


def blob_id(file: File, size: int, like: str = "") -> str:
    """The id that Git gives to a file's bytes, by the same kind of digest as another id."""
    made = hashlib.sha256() if len(like) > _SHA1 else hashlib.sha1(usedforsecurity=False)
    made.update(f"blob {size}\0".encode())
    with file.open("rb") as opened:
        while piece := opened.read(1 << 20):
            made.update(piece)
    return made.hexdigest()


def _gives_returns(root: Path) -> bool:
    try:
        return ask(root, "config", "--type=bool", "--get", "core.autocrlf").strip() == b"true"
    except GitError:  # not set, or “input”
        return False
