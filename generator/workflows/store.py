"""The page store: finished pages by the digest of everything they were made from.

There is no manifest. A result is written under a temporary name and renamed, so that two builds may share a store and a killed
one leaves nothing half-written. JSON and plain bytes, not pickle: a store may come from a cache that others could write to.
"""

import contextlib
import json
import os
import tempfile
import time
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.engine.digest import digest

A_FORTNIGHT = 14 * 24 * 3600
"""Seconds."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A result as it is kept: its description, and where its files are."""

    about: Any
    lengths: Sequence[int]
    digest: str
    """Of the pack."""
    pack: Path

    def files(self) -> list[bytes] | None:
        """The files; None when they are not as they were kept."""
        try:
            pack = self.pack.read_bytes()
            return _unpacked(pack, self.lengths) if digest(pack) == self.digest else None
        except (OSError, TypeError):
            return None


@dataclass(frozen=True, slots=True)
class Store:
    """A folder of results. Each is a description in JSON and a pack of files, one after another."""

    folder: Path

    def has(self, key: str) -> bool:
        """Whether there is a result of this key."""
        return self._file(key, "json").is_file()

    def find(self, key: str) -> "Kept | None":
        """The result of a key, its files not read yet; None when there is none, or it is not as it was kept."""
        try:
            kept = json.loads(self._file(key, "json").read_bytes())
            pack = self._file(key, "pack")
            if pack.stat().st_size != sum(kept["lengths"]):
                return None
            return Kept(kept["about"], kept["lengths"], kept["digest"], pack)
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def load(self, key: str) -> tuple[Any, list[bytes]] | None:
        """The result of a key and its files; None when there is none, or it is not as it was kept."""
        kept = self.find(key)
        files = kept.files() if kept else None
        return None if kept is None or files is None else (kept.about, files)

    def save(self, key: str, about: Any, files: Sequence[bytes]) -> None:  # noqa: ANN401 -- any JSON value
        """Keeps a result; its description last, so that there is none without its pack."""
        pack = b"".join(files)
        kept = {"digest": digest(pack), "lengths": [len(file) for file in files], "about": about}
        write_atomically(self._file(key, "pack"), pack)
        write_atomically(self._file(key, "json"), json.dumps(kept, ensure_ascii=False, separators=(",", ":")).encode())

    def sweep(self, used: Collection[str]) -> None:
        """Removes results that no build has used for a fortnight, those of this build apart."""
        for file in self.folder.glob("cells/*/*"):
            key = file.parent.name + file.stem
            with contextlib.suppress(OSError):
                if key in used:
                    os.utime(file)
                elif time.time() - file.stat().st_mtime > A_FORTNIGHT:
                    file.unlink()

    def _file(self, key: str, suffix: str) -> Path:
        return self.folder / "cells" / key[:2] / f"{key[2:]}.{suffix}"


def _unpacked(pack: bytes, lengths: Sequence[int]) -> list[bytes]:
    files, place = [], 0
    for length in lengths:
        files.append(pack[place : place + length])
        place += length
    return files


def write_atomically(file: Path, content: bytes) -> None:
    """Writes a file whole or not at all."""
    write_together([(file, content)])


def write_together(files: Iterable[tuple[Path, bytes]]) -> None:
    """Writes files whole, and all of them or none: each lies beside its place before the first is put into its own."""
    staged: list[tuple[Path, Path]] = []
    try:
        for file, content in files:
            file.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=file.parent, prefix=".", suffix=".tmp")
            staged.append((Path(name), file))
            with os.fdopen(handle, "wb") as out:
                out.write(content)
            Path(name).chmod(file.stat().st_mode if file.exists() else 0o644)  # who may read and write it stays
        for beside, file in staged:
            beside.replace(file)
    except BaseException:
        for beside, _ in staged:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)
        raise
