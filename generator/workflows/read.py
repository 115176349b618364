"""A library on disk to a library as a value."""

import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property, lru_cache, partial
from pathlib import Path

from generator.engine.coverage import cover
from generator.engine.digest import digest
from generator.model.catalog import Limits
from generator.model.finding import Fault
from generator.model.library import CODE_OWNERS, Entry, Library
from generator.model.school import School
from generator.pages.executors import Executor, aside, at_once, beside, pool_and_here, serial
from generator.sources.folder import Folder, faults_within, read_folder
from generator.sources.materials import read_document
from generator.sources.places import Disk, File, OnDisk, Place
from generator.sources.school import read_catalog_file, read_school
from generator.sources.text import decode_text

from .judge import inspect
from .memory import Kept, Memory, freeze, recall, thaw
from .sealing import settled_entries

Progress = Callable[[int, int], None]
"""Told how many of how many are done."""

Source = OnDisk | bytes
"""Where to read a material's file, or its bytes when they are in no folder."""

NOTHING = Memory()

MANY = 1000
"""Files to read, from which on several processes are faster than one."""


class LibraryNotFoundError(Exception):
    """There is no library at the root that was given: a wrong call, not an author's mistake."""


def silent(_done: int, _total: int) -> None:
    """Nobody watches."""


def read_library(root: Path, day: date, memory: Memory = NOTHING, progress: Progress = silent, processes: int = 1) -> Library:
    """Everything below a root, on a day, coverage included.

    Raises:
        LibraryNotFoundError: the root has no content folder.
    """
    if not (root / "content").is_dir():
        raise LibraryNotFoundError(str(root))
    return read_place(Disk(root), day, memory, progress, processes)


def read_place(
    place: Place, day: date, memory: Memory = NOTHING, progress: Progress = silent, processes: int = 1, twin: Library | None = None
) -> Library:
    """Everything in a place, on a day, coverage included.

    Args:
        place: where the files are.
        day: of the verdict.
        memory: what earlier checks found.
        progress: told how many files are done.
        processes: how many may read.
        twin: another state of the same library: what it found in files that are the same is not looked for again.
    """
    catalog, faults, catalog_digest = read_catalog_file(place.catalog)
    folder = read_folder(place.found)
    is_long = len(folder.materials) >= MANY and isinstance(place, Disk)
    may_know = memory.is_there or twin is not None
    files = [file for _, file in folder.materials] if may_know else []
    theirs = len(files) * 3 // 5 if is_long else 0  # this process has a memory to open and tables to read meanwhile
    looked = cache((partial(beside, processes) if is_long else at_once)(partial(_looked, folder, catalog.limits, files[:theirs])))
    school, tables_digest = read_school(catalog, faults, folder.tables)
    if twin is not None and twin.school == school:
        memory, twins = NOTHING, twin.entry_at
    else:
        twins = {}
    school_digest = f"{catalog_digest} {tables_digest}"
    known = memory.open(school_digest)
    own = _digests(files[theirs:])
    digests = [*looked()[1], *own] if may_know else [""] * len(folder.materials)
    reading = _Reading(school, memory, school_digest, progress, processes)
    entries = reading.entries(folder.materials, digests, known, twins)
    owners = place.code_owners
    library = Library(
        school,
        day,
        settled_entries(entries, folder.others, catalog.digests_from),
        folder.assets,
        tuple(sorted((*folder.faults, *looked()[0]))),
        code_owners=decode_text(CODE_OWNERS, owners.read_bytes()).value if owners else None,
    )
    return replace(library, coverage=cover(school, library.materials, day))


def _looked(folder: Folder, limits: Limits, files: Sequence[File]) -> tuple[tuple[Fault, ...], list[str]]:
    """The faults of what is no material, and the digests of files."""
    return faults_within(folder, limits), _digests(files)


def _digests(files: Iterable[File]) -> list[str]:
    return [digest(file.read_bytes()) for file in files]


@dataclass(frozen=True)
class _Reading:
    """The reading of all materials of a library."""

    school: School
    memory: Memory
    school_digest: str
    """Of the files that the school's data stand in: what is remembered holds for it alone."""
    progress: Progress
    processes: int

    def entries(
        self, files: Sequence[tuple[str, File]], digests: Sequence[str], known: Mapping[str, Kept], twins: Mapping[str, Entry]
    ) -> tuple[Entry, ...]:
        """The entry of each file; unchanged ones from memory or a twin of the library, the others read and remembered."""
        entries: dict[str, Entry] = {}
        kept: dict[str, Kept] = {}
        unread: list[tuple[str, Source]] = []
        for (path, file), content in zip(files, digests, strict=True):
            remembered, twin = known.get(path), twins.get(path)
            if twin and twin.digest == content:
                entries[path] = twin
            elif remembered and (entry := recall(path, content, remembered)):
                entries[path], kept[path] = entry, remembered
            else:
                unread.append((path, file if isinstance(file, OnDisk) else file.read_bytes()))
        for path, fresh in self._read(unread, len(files)):
            entries[path], kept[path] = thaw(path, *fresh), fresh
        if unread or len(known) != len(entries):
            aside(self.processes if len(files) >= MANY else 1, partial(self.memory.close, self.school_digest, kept))
        return tuple(entries[path] for path, _ in files)

    def _read(self, files: Sequence[tuple[str, Source]], total: int) -> Iterator[tuple[str, Kept]]:
        """Reads files; many at once in several processes."""
        if not files:
            return
        size = -(-len(files) // (self.processes * 48)) if len(files) >= MANY else 50
        chunks = [files[start : start + size] for start in range(0, len(files), max(size, 1))]
        run: Executor[Sequence[tuple[str, Source]], list[tuple[str, Kept]]] = (
            pool_and_here(self.processes) if len(files) >= MANY else serial
        )
        done = total - len(files)
        for chunk in run(Reader(self.school), chunks):
            yield from chunk
            done += len(chunk)
            self.progress(done, total)


@dataclass(frozen=True)
class Reader:
    """Reads some materials' files, here or in another process; where it must be sent, the school is packed once, and unpacked once."""

    school: School

    def __call__(self, files: Sequence[tuple[str, Source]]) -> list[tuple[str, Kept]]:
        """What is to be known of them, as it is remembered: lists cross from process to process in half the time."""
        read = (read_entry(path, _bytes_of(source), self.school) for path, source in files)
        return [(entry.path, [entry.digest, freeze(entry)]) for entry in read]

    def __reduce__(self) -> tuple[Callable[[bytes], "Reader"], tuple[bytes]]:
        return _reader, (self._packed,)

    @cached_property
    def _packed(self) -> bytes:
        return pickle.dumps(self.school)


@lru_cache(maxsize=1)
def _reader(packed: bytes) -> Reader:
    return Reader(pickle.loads(packed))  # noqa: S301 -- packed by a reader of our own, a moment ago


def _bytes_of(source: Source) -> bytes:
    return source if isinstance(source, bytes) else source.read_bytes()


def read_entry(path: str, raw: bytes, school: School) -> Entry:
    """What is to be known of one material's file."""
    return inspect(read_document(path, raw, school), raw, school)
