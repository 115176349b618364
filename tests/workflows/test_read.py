"""Materials are read alike here, in copies of this process, and in processes that are sent what they need."""

import pickle
from datetime import date
from multiprocessing import active_children
from pathlib import Path

import pytest

from generator.model.library import Library
from generator.sources.places import Disk
from generator.sources.school import read_catalog_file, read_school
from generator.workflows import read
from generator.workflows.memory import remembered
from generator.workflows.read import Reader, read_library

DAY = date(2026, 11, 24)


def test_a_reader_that_was_sent_reads_what_one_here_reads(library_root: Path) -> None:
    place = Disk(library_root)
    catalog, faults, _ = read_catalog_file(place.catalog)
    tables = [(f"content/{one.name}", one.file) for one in place.found if one.name.startswith("ppct/")]
    here = Reader(read_school(catalog, faults, tables)[0])
    files = [(f"content/{one.name}", one.file) for one in place.found if one.name.startswith("tin-hoc/6/bai-0")]

    sent = pickle.loads(pickle.dumps(here))  # noqa: S301 -- packed a moment ago

    assert sent == here
    assert len(files) > 1
    assert sent(files) == here(files)


def by_two(root: Path) -> tuple[Library, int]:
    """A library read by two processes, with its memory; and how many files were looked into."""
    told: list[int] = []
    library = read_library(root, DAY, remembered(root), lambda done, _total: told.append(done), 2)
    for copy in active_children():  # one keeps the memory, and nobody waits for it
        copy.join()
    return library, len(told)


def test_a_large_library_is_read_alike_by_one_process_and_by_two_for_the_first_time_again_and_after_a_change(
    library_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read, "MANY", 10)
    (library_root / "content" / "toan" / "6" / "la.exe").write_bytes(b"MZ")
    changed = library_root / "content" / "toan" / "6" / "bai-01-sau.md"
    first = read_library(library_root, DAY)
    assert by_two(library_root)[0] == first
    assert by_two(library_root) == (first, 0)

    changed.write_text(changed.read_text(encoding="utf-8").replace("minutes: ", "minutes: 1"), encoding="utf-8")
    second = read_library(library_root, DAY)
    assert by_two(library_root) == (second, 1)
    assert by_two(library_root) == (second, 0)

    assert [fault.kind for fault in first.faults] == ["unfit-file-kind"]
    assert first != second
