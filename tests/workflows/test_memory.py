"""The memory of earlier checks: it changes how long a check takes, never what it says."""

import json
import os
from datetime import date
from pathlib import Path

import pytest

from generator.model.library import Library
from generator.workflows.check import results_of
from generator.workflows.memory import Memory, freeze, remembered, thaw
from generator.workflows.read import read_library

DAY = date(2026, 11, 24)
CHANGED = "content/toan/6/bai-01-sau.md"


@pytest.fixture
def flawed_root(library_root: Path) -> Path:
    """The demo library with one material of each trouble that a memory must keep: findings, an allowance, no material at all."""
    spoil(library_root, CHANGED, "minutes: 25", "minutes: 2500\nallow: {M216: 'Bài dài'}")
    spoil(library_root, "content/toan/6/bai-02-truoc.md", "phase: before", "phase: befor")
    spoil(library_root, "content/khtn/6/bai-01-sau.md", "subject: khtn", "subject: [")
    return library_root


def spoil(root: Path, path: str, old: str, new: str) -> None:
    file = root / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def read(root: Path, *, remembering: bool = True) -> tuple[Library, list[int]]:
    """The library, and how many files were already known whenever some had been read."""
    told: list[int] = []
    memory = remembered(root) if remembering else Memory()
    return read_library(root, DAY, memory, lambda done, _total: told.append(done)), told


def test_every_entry_thaws_into_what_was_frozen_also_through_json(flawed_root: Path) -> None:
    library, _ = read(flawed_root, remembering=False)

    again = tuple(thaw(one.path, one.digest, json.loads(json.dumps(freeze(one)))) for one in library.entries)

    assert again == library.entries
    assert any(one.material is None for one in library.entries)
    assert any(one.findings for one in library.entries)
    assert any(one.allowances for one in library.entries)
    assert any(one.links for one in library.entries)


def test_a_remembered_check_says_what_a_fresh_one_says(flawed_root: Path) -> None:
    fresh, _ = read(flawed_root, remembering=False)
    read(flawed_root)

    known, told = read(flawed_root)

    assert told == []
    assert known == fresh
    assert results_of(known) == results_of(fresh)


def test_only_the_changed_file_is_read_anew(library_root: Path) -> None:
    read(library_root)
    spoil(library_root, CHANGED, "minutes: 25", "minutes: 30")

    library, told = read(library_root)

    assert len(library.entries) > 40
    assert told == [len(library.entries)]
    assert library == read(library_root, remembering=False)[0]
    material = library.entry_at[CHANGED].material
    assert material is not None
    assert material.minutes == 30


def test_a_changed_file_of_the_same_length_and_time_is_read_anew(library_root: Path) -> None:
    read(library_root)
    file = library_root / CHANGED
    before = file.stat()
    spoil(library_root, CHANGED, "minutes: 25", "minutes: 26")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))

    library, _ = read(library_root)

    material = library.entry_at[CHANGED].material
    assert material is not None
    assert material.minutes == 26


def test_a_removed_file_is_forgotten_and_a_renamed_one_found(library_root: Path) -> None:
    read(library_root)
    file = library_root / CHANGED
    file.rename(file.with_name("bai-01-them-sau.md"))

    library, _ = read(library_root)

    assert CHANGED not in library.entry_at
    assert library == read(library_root, remembering=False)[0]
    assert CHANGED not in (library_root / ".hoclieu/entries.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", ["materials_catalog.yml", "content/ppct/2026-2027/toan-6.csv", "content/ppct/2026-2027/weeks.csv"])
def test_another_school_forgets_everything(library_root: Path, path: str) -> None:
    read(library_root)
    file = library_root / path
    file.write_bytes(file.read_bytes() + b"\n")

    library, told = read(library_root)

    assert told[-1] == len(library.entries)
    assert library == read(library_root, remembering=False)[0]


@pytest.mark.parametrize("damaged", [b"", b"{", b"[]", b"null", b"{}", b'{"key": 1, "entries": {}}', b"\xff\xfe\x00"])
def test_a_damaged_memory_is_passed_over_and_made_anew(library_root: Path, damaged: bytes) -> None:
    fresh, _ = read(library_root)
    (library_root / ".hoclieu/entries.json").write_bytes(damaged)

    library, _ = read(library_root)

    assert library == fresh
    assert read(library_root)[1] == []


def test_the_day_is_not_remembered(library_root: Path) -> None:
    read(library_root)

    later = read_library(library_root, date(2026, 12, 1), remembered(library_root))

    assert later.coverage == read_library(library_root, date(2026, 12, 1)).coverage
    assert later.coverage != read(library_root)[0].coverage


def test_a_folder_that_cannot_be_written_costs_nothing_but_time(library_root: Path) -> None:
    (library_root / ".hoclieu").write_bytes(b"a file where the folder should be")

    library, _ = read(library_root)

    assert library == read(library_root, remembering=False)[0]
