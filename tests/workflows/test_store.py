"""The page store: what comes out is what was kept, or nothing."""

import os
import time
from pathlib import Path

import pytest

from generator.workflows.store import A_FORTNIGHT, Store, write_atomically, write_together

KEY, OTHER = "ab" + "1" * 30, "ab" + "2" * 30
ABOUT = {"pages": [["toan/6/bài-01/", [["a", ""]], ["id"], True, 7]], "index": None}
FILES = ["Số nguyên".encode(), b"", b"\x00\xff\n"]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store that keeps one result."""
    kept = Store(tmp_path)
    kept.save(KEY, ABOUT, FILES)
    return kept


def files_of(store: Store) -> list[Path]:
    return sorted(file for file in store.folder.rglob("*") if file.is_file())


def test_what_is_kept_comes_out_unchanged(store: Store) -> None:
    assert store.has(KEY)
    assert store.load(KEY) == (ABOUT, FILES)


def test_a_key_that_was_never_kept_gives_nothing(store: Store) -> None:
    assert not store.has(OTHER)
    assert store.load(OTHER) is None


def test_a_result_without_files_is_a_result(store: Store) -> None:
    store.save(OTHER, {"pages": []}, [])

    assert store.load(OTHER) == ({"pages": []}, [])


@pytest.mark.parametrize("damaged", [b"", b"{}", b"[]", b"null", b"{", b"\xff\xfe", b'{"digest": 1, "lengths": 2, "about": 3}'])
def test_a_damaged_description_gives_nothing(store: Store, damaged: bytes) -> None:
    (description,) = (file for file in files_of(store) if file.suffix == ".json")

    description.write_bytes(damaged)

    assert store.load(KEY) is None


@pytest.mark.parametrize("damaged", [b"", b"longer than it was" * 9, "Số nguyêm".encode() + b"\x00\xff\n"])
def test_a_damaged_pack_gives_nothing(store: Store, damaged: bytes) -> None:
    (pack,) = (file for file in files_of(store) if file.suffix == ".pack")

    pack.write_bytes(damaged)

    assert store.load(KEY) is None


def test_a_description_without_its_pack_gives_nothing(store: Store) -> None:
    for file in files_of(store):
        if file.suffix == ".pack":
            file.unlink()

    assert store.load(KEY) is None


def test_a_result_kept_again_is_the_new_one(store: Store) -> None:
    store.save(KEY, {"pages": [1]}, [b"new"])

    assert store.load(KEY) == ({"pages": [1]}, [b"new"])


def test_keeping_leaves_nothing_half_written(store: Store) -> None:
    assert sorted(file.suffix for file in files_of(store)) == [".json", ".pack"]


def test_a_write_that_fails_leaves_the_file_of_before_and_no_remains(tmp_path: Path) -> None:
    target = tmp_path / "kept"
    target.mkdir()
    (target / "in the way").write_bytes(b"1")

    with pytest.raises(OSError, match="kept"):
        write_atomically(target, b"new")

    assert [file.name for file in tmp_path.iterdir()] == ["kept"]


def test_files_are_written_all_of_them_or_none(tmp_path: Path) -> None:
    one, other = tmp_path / "a.csv", tmp_path / "no-folder" / "b.csv"
    one.write_bytes(b"before")
    other.parent.write_bytes(b"")

    with pytest.raises(OSError, match="no-folder"):
        write_together([(one, b"after"), (other, b"after")])

    assert one.read_bytes() == b"before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.csv", "no-folder"]


def test_what_is_written_can_be_read_by_others(tmp_path: Path) -> None:
    write_together([(tmp_path / "ppct" / "a.csv", b"after")])

    assert (tmp_path / "ppct" / "a.csv").stat().st_mode & 0o777 == 0o644


def test_sweeping_takes_what_nobody_used_for_a_fortnight_and_nothing_else(store: Store) -> None:
    store.save(OTHER, ABOUT, FILES)
    recent = "cd" + "3" * 30
    long_ago = time.time() - A_FORTNIGHT - 60
    for file in files_of(store):
        os.utime(file, (long_ago, long_ago))
    store.save(recent, ABOUT, FILES)

    store.sweep({KEY})

    assert [store.has(key) for key in (KEY, OTHER, recent)] == [True, False, True]
    assert len(files_of(store)) == 4


def test_a_result_that_was_used_lives_another_fortnight(store: Store) -> None:
    long_ago = time.time() - A_FORTNIGHT - 60
    for file in files_of(store):
        os.utime(file, (long_ago, long_ago))
    store.sweep({KEY})

    store.sweep(set())

    assert store.load(KEY) == (ABOUT, FILES)
