"""The folder that a site is built in, and what is known of everything written there."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from generator.engine.digest import browser_digest

from .verify import Looked, look

PAGE = "index.html"


@dataclass(frozen=True, slots=True)
class Written:
    """A file of the site as lists of downloads name it."""

    size: int
    """Bytes."""
    digest: str


@dataclass(frozen=True)
class Ground:
    """A folder that holds the guides and the theme's files already."""

    folder: Path
    looked: dict[str, Looked] = field(default_factory=dict)
    """What pages refer to, by address."""
    known: dict[str, Written] = field(default_factory=dict)
    """By address or path."""

    def page(self, address: str, content: bytes, looked: Looked | None = None) -> None:
        """Writes a page; looks at it unless that was done."""
        self._write(f"{address}{PAGE}", content)
        self.looked[address] = looked or look(address, content.decode())
        self.known[address] = Written(len(content), browser_digest(content))

    def file(self, path: str, content: bytes) -> None:
        """Writes another file."""
        self._write(path, content)
        self.known[path] = Written(len(content), browser_digest(content))

    def written(self, path: str) -> Written | None:
        """What lies at an address or path; None for nothing."""
        if path not in self.known:
            if not self._place(path).is_file():
                return None
            content = self.read(path)
            self.known[path] = Written(len(content), browser_digest(content))
        return self.known[path]

    def read(self, path: str) -> bytes:
        """The bytes at an address or path."""
        return self._place(path).read_bytes()

    def _place(self, path: str) -> Path:
        return self.folder / (f"{path}{PAGE}" if not path or path.endswith("/") else path)

    def files(self) -> Iterator[str]:
        """The paths of all files, with forward slashes, folders sorted."""
        whole = str(self.folder)
        for parent, folders, names in os.walk(whole):
            folders.sort()
            below = parent[len(whole) :].replace(os.sep, "/").lstrip("/")
            yield from (f"{below}/{name}" if below else name for name in sorted(names))

    def _write(self, path: str, content: bytes) -> None:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
