"""The versions of a file that Git keeps, also under its earlier names, by plumbing alone (see ``git.py``)."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .folder import on_disk
from .git import GitError, ask

MOST_NAMES = 20
"""Names that a file is followed under, one after another."""


@dataclass(frozen=True, slots=True)
class Version:
    """A file as a commit left it."""

    raw: bytes
    path: str
    """Its name then, relative to the library's folder."""
    commit: str = ""
    """Its full id; empty for the file on disk, where it differs from the last commit."""
    day: date | None = None
    """Of the commit, as its author wrote it."""
    who: str = ""
    """Who made the commit, as Git knows them."""


def versions(root: Path, path: str) -> tuple[Version, ...]:
    """The versions of a file, oldest first; the file on disk last, when it is not as it was committed.

    Raises:
        GitError: the folder is in no repository, or nothing is committed yet.
        NoGitError: there is no Git.
    """
    prefix = os.fsdecode(ask(root, "rev-parse", "--show-prefix").removesuffix(b"\n"))
    kept = [version for version in _followed(root, prefix, path) if version is not None][::-1]
    now = on_disk(root, path).read_bytes()
    is_kept = bool(kept) and now.replace(b"\r\n", b"\n") == kept[-1].raw.replace(b"\r\n", b"\n")
    return (*kept, *(() if is_kept else (Version(now, path),)))


def is_shallow(root: Path) -> bool:
    """Whether this copy holds only the latest part of the history."""
    return ask(root, "rev-parse", "--is-shallow-repository").strip() == b"true"


def _followed(root: Path, prefix: str, path: str) -> Iterator[Version | None]:
    """Newest first."""
    start, name = "HEAD", path
    for _ in range(MOST_NAMES):
        commit = ""
        form = "--format=%H%x00%as%x00%an"
        for line in ask(root, "rev-list", "--topo-order", form, start, "--", name).decode(errors="replace").split("\n"):
            if "\0" in line:
                commit, day, who = line.split("\0")
                yield _version(root, prefix, name, (commit, day, who))
        before = _name_before(root, commit, prefix + name) if commit else ""
        if not before.startswith(prefix) or not before:
            return
        start, name = f"{commit}^", before.removeprefix(prefix)


def _version(root: Path, prefix: str, name: str, facts: tuple[str, str, str]) -> Version | None:
    """None where the commit took the file away."""
    commit, day, who = facts
    try:
        raw = ask(root, "cat-file", "blob", f"{commit}:{prefix}{name}")
    except GitError:
        return None
    return Version(raw, name, commit, date.fromisoformat(day), who)


def _name_before(root: Path, commit: str, name: str) -> str:
    """What a file was called before a commit that gave it another name; empty when it was new."""
    told = ask(root, "diff-tree", "-r", "-M", "-z", "--no-commit-id", "--name-status", "--diff-filter=R", commit).split(b"\0")
    pairs = zip(told[1::3], told[2::3], strict=False)
    return next((os.fsdecode(old) for old, new in pairs if os.fsdecode(new) == name), "")
