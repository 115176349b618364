"""``hoclieu check --base``: what a change does to the library, beside the state that Git keeps of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from generator.engine.patch.fills import fills
from generator.engine.patch.findings import brought
from generator.engine.patch.renames import Content, renamed
from generator.engine.patch.shifts import Targets, bared
from generator.model.library import CODE_OWNERS, Library
from generator.model.patch import Change, ChangedFile, Patch
from generator.model.results import Results
from generator.sources.base import NoBaseError, find_base, lacking
from generator.sources.folder import path_of
from generator.sources.git import GitError
from generator.sources.places import CATALOG, Disk, Found, Place
from generator.sources.revision import TEXTS, Blob, blob_id, revision
from generator.sources.text import decode_text

from .check import results_of
from .memory import Memory
from .read import Progress, read_place, silent

LARGEST = 1 << 20
"""Bytes of a file whose lines are still compared; a larger one is one line."""


def patch_results(root: Path, library: Library, written: str, progress: Progress = silent, processes: int = 1) -> Results:
    """The verdict on the change that leads from a revision to a library that was read from a root.

    Raises:
        NoBaseError: there is nothing to compare with.
    """
    base, disk = find_base(root, written), Disk(root)
    memory = Memory(root / ".hoclieu" / "base.json")
    try:
        with revision(root, base.commit, base.prefix, disk.found) as place:
            before = read_place(place, library.day, memory, progress, processes, twin=library)
            found = results_of(library)
            return replace(found, patch=_Comparison(before, library, _files(place), _files(disk)).patch(base.commit, found))
    except GitError as error:
        raise NoBaseError(lacking(written)) from error


def _files(place: Place) -> dict[str, Found]:
    own = {path_of(one.name): one for one in place.found if not one.leads_to}
    further = {path: Found(path, file, 0) for path, file in ((CATALOG, place.catalog), (CODE_OWNERS, place.code_owners)) if file}
    return {**further, **own}


@dataclass(frozen=True)
class _Comparison:
    """Two states of a library: what was read, and the files themselves by path."""

    before: Library
    after: Library
    old: Mapping[str, Found]
    new: Mapping[str, Found]

    def patch(self, commit: str, results: Results) -> Patch:
        """The change that leads from the one to the other."""
        earlier = results_of(self.before).in_files
        lines = {path: self._lines(path, self.new[path]) for path in self._differing}
        old = {before: self._lines(before, self.old[before]) for before in (self.moved.get(path, path) for path in self._differing)}
        found = brought(earlier, results.in_files, old, lines, self.moved)
        files = tuple(sorted(self._changes(), key=lambda file: file.path))
        return Patch(
            commit=commit,
            files=files,
            findings=found,
            mended=len(earlier) - (len(results.in_files) - len(found)),
            shifts=tuple(Targets(self.before, self.after, self.moved).shifts()),
            fills=tuple(fills(self.before, self.after, (file.path for file in files), self.moved)),
            bared=tuple(bared(self.before, self.after)),
        )

    def _changes(self) -> Iterator[ChangedFile]:
        for path in self.new:
            if path in self.moved:
                yield ChangedFile(path, Change.MOVED, self.moved[path])
            elif path not in self.old:
                yield ChangedFile(path, Change.ADDED)
            elif path in self._differing:
                yield ChangedFile(path, Change.CHANGED)
        gone = self.old.keys() - self.new.keys() - set(self.moved.values())
        yield from (ChangedFile(path, Change.REMOVED) for path in gone)

    @cached_property
    def moved(self) -> dict[str, str]:
        """The earlier path of each file that was moved, by its present one."""
        gone = {path: self._content(path, one) for path, one in self.old.items() if path not in self.new}
        like = next((content.id for content in gone.values()), "")
        return renamed(gone, {path: self._content(path, one, like) for path, one in self.new.items() if gone and path not in self.old})

    def _content(self, path: str, one: Found, like: str = "") -> Content:
        return Content(_id(one, like), self._lines(path, one) if path.endswith(".md") else ())

    @cached_property
    def _differing(self) -> frozenset[str]:
        """The present paths of the files whose bytes are not what they were."""
        here = (path for path in self.new if path in self.old and not self._is_same(path))
        return frozenset((*here, *(path for path, before in self.moved.items() if self._was_changed(path, before))))

    def _is_same(self, path: str) -> bool:
        before, after = self.before.entry_at.get(path), self.after.entry_at.get(path)
        if before is not None and after is not None:
            return before.digest == after.digest
        old, new = self.old[path], self.new[path]
        if path.lower().endswith(TEXTS) or path == CODE_OWNERS:
            return old.file.read_bytes() == new.file.read_bytes()
        return old.size == new.size and _id(old) == _id(new, _id(old))

    def _was_changed(self, path: str, before: str) -> bool:
        old, new = self.old[before], self.new[path]
        return path.endswith(".md") and old.file.read_bytes() != new.file.read_bytes()

    def _lines(self, path: str, one: Found) -> tuple[str, ...]:
        """The lines of a file of text; another file is one line, which changes when anything does."""
        if (path.lower().endswith(TEXTS) or path == CODE_OWNERS) and one.size <= LARGEST:
            text = decode_text(path, one.file.read_bytes()).value
            if text is not None:
                return tuple(text.split("\n"))
        return (_id(one),)


def _id(one: Found, like: str = "") -> str:
    return one.file.id if isinstance(one.file, Blob) else blob_id(one.file, one.size, like)
