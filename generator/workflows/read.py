"""A library on disk to a library as a value."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.engine.coverage import cover
from generator.engine.digest import digest
from generator.model.library import Entry, Library
from generator.model.school import School
from generator.sources.folder import read_folder
from generator.sources.materials import material_of, read_document
from generator.sources.school import read_catalog_file, read_school

from .judge import inspect

Progress = Callable[[int, int], None]
"""Told how many of how many are done."""


class LibraryNotFoundError(Exception):
    """There is no library at the root that was given: a wrong call, not an author's mistake."""


def read_library(root: Path, day: date, progress: Progress = lambda done, total: None) -> Library:
    """Everything below a root, on a day, coverage included.

    Raises:
        LibraryNotFoundError: the root has no content folder.
    """
    if not (root / "content").is_dir():
        raise LibraryNotFoundError(str(root))
    catalog, faults, _ = read_catalog_file(root)
    folder = read_folder(root, catalog.limits.picture_kb)
    school, _ = read_school(catalog, faults, folder.tables)
    entries = tuple(_entries(folder.materials, school, progress))
    library = Library(school, day, entries, folder.assets, folder.faults)
    return replace(library, coverage=cover(school, library.materials, day))


def _entries(files: tuple[tuple[str, Path], ...], school: School, progress: Progress) -> Iterator[Entry]:
    for done, (path, file) in enumerate(files, 1):
        yield read_entry(path, file.read_bytes(), school)
        progress(done, len(files))


def read_entry(path: str, raw: bytes, school: School) -> Entry:
    """What is to be known of one material's file."""
    document = read_document(path, raw, school)
    return inspect(document, material_of(document, raw), digest(raw), school)
