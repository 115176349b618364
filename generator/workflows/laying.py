"""The folder of a site being laid out: what stands there already from an earlier site is left as it is, everything else is written.

Writing five thousand small files and removing the five thousand before them costs more than making them. So the site that a new one
replaces is kept in ``.hoclieu/before``, with the marks of its files; the next build lays its pages over it, and only what has
changed in between is written. Where there is no such site yet, the published one lends its files, as further names of the same bytes
(hard links); so a file that stands is never changed, but replaced. Marks are never taken on trust: a file whose size or time differs is
written again.
"""

import contextlib
import json
import os
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.engine.digest import browser_digest

from .store import write_atomically

Mark = tuple[str, int, int]
"""The digest of a file's content as browsers sum it, its size in bytes, and its time of change in nanoseconds."""
Marks = Mapping[str, Mark]
"""By path."""


@dataclass(slots=True)
class Laying:
    """A folder into which a site is laid."""

    folder: Path
    standing: dict[str, Mark] = field(default_factory=dict)
    """Marks of what stands there already and has not been written over, by path."""
    laid: dict[str, Mark] = field(default_factory=dict)
    """Marks of what belongs to the site, by path."""

    def leave(self, path: str) -> None:
        """Takes over a file that stands there already."""
        self.laid[path] = self.standing[path]

    def stand(self, marks: Marks) -> None:
        """Knows of files that a copy of this process has put in their places."""
        self.standing.update(marks)

    def take(self, marks: Marks) -> None:
        """Takes over files that a copy of this process has laid."""
        for path in marks:
            self.standing.pop(path, None)
        self.laid.update(marks)

    def lay(self, path: str, content: bytes, name: str = "") -> None:
        """Puts a file in its place, unless it stands there already. Its digest need not be computed again when it is known."""
        name, kept = name or browser_digest(content), self.standing.get(path)
        if kept is not None and kept[0] == name:
            self.laid[path] = kept
            return
        file = self.folder / path
        if kept is not None:  # never written over in place: the published site may have the same file
            file.unlink(missing_ok=True)
            del self.standing[path]
        _write(file, content)
        self.laid[path] = (name, len(content), file.stat().st_mtime_ns)

    def adopt(self, folder: Path) -> None:
        """Takes over the files that others wrote, into this folder or into another one."""
        for path in files_of(folder):
            content = (folder / path).read_bytes()
            if folder == self.folder:
                self.laid[path] = (browser_digest(content), len(content), (folder / path).stat().st_mtime_ns)
            else:
                self.lay(path, content)

    def clear(self) -> None:
        """Removes what stood there and does not belong to the site any more, and the folders that it leaves empty."""
        gone = self.standing.keys() - self.laid.keys()
        for path in gone:
            (self.folder / path).unlink(missing_ok=True)
        kept = {parent for path in self.laid for parent in _parents(path)}
        for parent in sorted({parent for path in gone for parent in _parents(path)} - kept, reverse=True):
            (self.folder / parent).rmdir()


def begun(folder: Path) -> Laying:
    """Laying where others have written already, and nothing else stands."""
    laying = Laying(folder)
    laying.adopt(folder)
    return laying


def cleared(folder: Path, marks: Marks) -> dict[str, Mark]:
    """Clears an earlier site, to be laid over, of whatever is not as its mark says, links and strangers' files too.

    Returns:
        The marks of what still stands.
    """
    standing, strange = {}, []
    for path, entry in _entries(folder):
        if (mark := marks.get(path)) is not None and _is_as_marked(entry, mark):
            standing[path] = mark
        else:
            strange.append(entry.path)
    for file in strange:
        Path(file).unlink()
    return standing


def borrow(site: Path, folder: Path, paths: Collection[str]) -> None:
    """Links these files of a published site into an empty folder, where the system and the disk have such links: no byte is copied.

    The site may be exchanged for another one meanwhile. So whether they are the right ones is for ``cleared`` to say, of the folder.
    """
    made: set[str] = set()
    with contextlib.suppress(OSError):
        for path, entry in _entries(site):
            if path not in paths or not entry.is_file(follow_symlinks=False):
                continue
            parent = path.rpartition("/")[0]
            if parent not in made:
                (folder / parent).mkdir(parents=True, exist_ok=True)
                made.add(parent)
            os.link(entry.path, folder / path)


def _entries(folder: Path) -> "Iterator[tuple[str, os.DirEntry[str]]]":
    """Everything below a folder that is no folder, links too, by path."""
    todo = [(str(folder), "")]
    while todo:
        parent, below = todo.pop()
        with os.scandir(parent) as entries:
            for entry in entries:
                path = below + entry.name
                if entry.is_dir(follow_symlinks=False):
                    todo.append((entry.path, f"{path}/"))
                else:
                    yield path, entry


def _is_as_marked(entry: "os.DirEntry[str]", mark: Mark) -> bool:
    found = entry.stat(follow_symlinks=False)
    return entry.is_file(follow_symlinks=False) and (found.st_size, found.st_mtime_ns) == mark[1:]


def _parents(path: str) -> Iterator[str]:
    while path := path.rpartition("/")[0]:
        yield path


def _write(file: Path, content: bytes) -> None:
    try:
        file.write_bytes(content)
    except FileNotFoundError:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def files_of(folder: Path) -> Iterator[str]:
    """The paths of all files below a folder, relative to it, with forward slashes, in order."""
    top = str(folder)
    for parent, folders, names in os.walk(top):
        folders.sort()
        below = parent[len(top) :].replace(os.sep, "/").lstrip("/")
        yield from (f"{below}/{name}" if below else name for name in sorted(names))


def read_marks(file: Path) -> dict[str, Mark]:
    """The marks that were kept in a file; none when there is no such file, or it is not as it was kept."""
    try:
        return {str(path): (str(name), int(size), int(time)) for path, (name, size, time) in json.loads(file.read_bytes()).items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def keep_marks(file: Path, marks: Marks) -> None:
    """Keeps marks. Where they cannot be kept the next build takes longer, nothing else."""
    with contextlib.suppress(OSError):
        write_atomically(file, json.dumps(marks, ensure_ascii=False, separators=(",", ":")).encode())
