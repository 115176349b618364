"""``hoclieu report history``: what was covered on the days of earlier commits, read from Git and remembered commit by commit."""

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from generator.engine.coverage import cover_cell
from generator.engine.digest import digest
from generator.model.curriculum import Cell
from generator.model.history import History, Past, PastCell
from generator.model.material import Material, Status
from generator.model.message import N_
from generator.model.school import School
from generator.sources.commits import Commit, read_commits
from generator.sources.fingerprint import fingerprint
from generator.sources.folder import read_folder
from generator.sources.git import GitError
from generator.sources.materials import KIB, material_of, read_document
from generator.sources.places import File, Place
from generator.sources.revision import Blob, revision
from generator.sources.school import read_catalog_file, read_school

from .read import Progress, silent
from .store import write_atomically

HISTORY = "history"
"""What it is called among the reports."""
LARGEST = 4 * 1024 * 1024
"""Bytes of a catalogue or a table, beyond which a commit is not read."""

NO_LIBRARY = N_("there was no catalogue yet")
UNREADABLE = N_("its catalogue cannot be read")
TOO_LARGE = N_("its catalogue or a table is too large to be read")
NO_PLAN = N_("it has no curriculum distribution for the school year of its day")
INCOMPLETE = N_("this copy of the repository lacks files of it: run git fetch --refetch --no-filter")


def history_of(root: Path, day: date, time_zone: str, progress: Progress = silent) -> History:
    """The past of the library at a root until a day: the last commit of each week of the calendar.

    Raises:
        NoHistoryError: there is none.
    """
    commits = read_commits(root, time_zone)
    chosen = list(_last_of_weeks(commits.found, day))
    remembered = _Remembered(root / ".hoclieu" / "history.json", f"{fingerprint()} {commits.prefix}")
    known, reader = remembered.read(), _Reader(root, commits.prefix)
    pasts = []
    for done, commit in enumerate(chosen):
        past = known.get(commit.id)
        pasts.append(past if past and past.day == commit.day else reader.read(commit))
        progress(done + 1, len(chosen))
    remembered.write(pasts)
    later = sum(commit.day is None or commit.day > day for commit in commits.found)
    return History(tuple(sorted(pasts, key=lambda past: past.day)), commits.is_shallow, later)


def _last_of_weeks(commits: tuple[Commit, ...], day: date) -> Iterator[Commit]:
    """Of each week the commit that no other of this week came after, whatever their clocks said."""
    seen = set()
    for commit in commits:
        if commit.day is not None and commit.day <= day and (week := commit.day.isocalendar()[:2]) not in seen:
            seen.add(week)
            yield commit


@dataclass(frozen=True)
class _Reader:
    """Reads one commit after another; a file that is the same in two of them, under the same catalogue, is read once."""

    root: Path
    prefix: str
    materials: dict[tuple[str, str, str], Material | None] = field(default_factory=dict)
    """By digest of the catalogue, path, and Git's id of the file."""

    def read(self, commit: Commit) -> Past:
        day = commit.day or date.min
        try:
            with revision(self.root, commit.id, self.prefix, ()) as place:
                return self._counted(place, commit.id, day)
        except GitError:
            return Past(day, commit.id, trouble=INCOMPLETE)

    def _counted(self, place: Place, commit: str, day: date) -> Past:
        if place.catalog is None:
            return Past(day, commit, trouble=NO_LIBRARY)
        folder = read_folder(place.found)
        if any(_size(file) > LARGEST for file in (place.catalog, *(file for _, file in folder.tables))):
            return Past(day, commit, trouble=TOO_LARGE)
        catalog, faults, key = read_catalog_file(place.catalog)
        if not catalog.subjects or not catalog.grades:
            return Past(day, commit, trouble=UNREADABLE)
        school, _ = read_school(catalog, faults, folder.tables)
        year = school.year_on(day)
        cells = [curriculum.cell for curriculum in school.curricula_of(year)]
        if not cells:
            return Past(day, commit, trouble=NO_PLAN)
        materials = [one for path, file in folder.materials if (one := self._material(key, path, file, school))]
        by_cell: dict[Cell, list[Material]] = {}
        for one in materials:
            by_cell.setdefault(one.cell, []).append(one)
        covered = [cover_cell(school, by_cell.get(cell, []), year, cell, day) for cell in cells]
        counted = tuple(PastCell(one.cell, one.lesson_rows, one.covered) for one in covered)
        return Past(day, commit, year, sum(one.status is Status.APPROVED for one in materials), counted)

    def _material(self, key: str, path: str, file: File, school: School) -> Material | None:
        place = (key, path, file.id if isinstance(file, Blob) else "")
        if place not in self.materials:
            is_fit = _size(file) <= school.catalog.limits.material_kb * KIB
            raw = file.read_bytes() if is_fit else b""
            self.materials[place] = material_of(read_document(path, raw, school), digest(raw)) if is_fit else None
        return self.materials[place]


def _size(file: File) -> int:
    return file.size if isinstance(file, Blob) else 0


@dataclass(frozen=True)
class _Remembered:
    """What was counted before: a commit never changes. The file may be deleted at any time, and one that cannot be read is passed over."""

    file: Path
    made_by: str
    """The program, and where the library is within the repository."""

    @property
    def _key(self) -> str:
        return digest(self.made_by.encode())

    def read(self) -> Mapping[str, Past]:
        """The commits that were counted, by id."""
        try:
            kept = json.loads(self.file.read_bytes())
            if kept["key"] != self._key:
                return {}
            return {past.commit: past for past in map(_thaw, kept["commits"])}
        except (OSError, ValueError, LookupError, TypeError, AttributeError):
            return {}

    def write(self, pasts: list[Past]) -> None:
        """Keeps them, but for what another copy of the repository may know. A folder that cannot be written to costs time, nothing else."""
        known = [_freeze(past) for past in pasts if past.trouble != INCOMPLETE]
        with suppress(OSError):
            write_atomically(self.file, json.dumps({"key": self._key, "commits": known}, ensure_ascii=False).encode())


def _freeze(past: Past) -> list[Any]:
    cells = [[one.cell.subject, one.cell.grade, one.lessons, one.done] for one in past.cells]
    return [past.day.isoformat(), past.commit, past.school_year, past.approved, cells, past.trouble]


def _thaw(kept: list[Any]) -> Past:
    day, commit, year, approved, cells, trouble = kept
    found = tuple(PastCell(Cell(subject, grade), lessons, done) for subject, grade, lessons, done in cells)
    return Past(date.fromisoformat(day), commit, year, approved, found, trouble)
