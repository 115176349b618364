"""Publishing: all of it or nothing, and what dead builds left is put right."""

import errno
import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread
from typing import TypeVar

import pytest

from generator.workflows import publish
from generator.workflows.laying import Laying
from generator.workflows.publish import AN_HOUR, OLD, STAGING, begin, discard, earlier, over_earlier, retire, swap, sweep, write_file

from .sites import tree

R = TypeVar("R")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A published site of two files."""
    folder = tmp_path / "kho" / "site"
    write_file(folder / "index.html", b"before")
    write_file(folder / "toan" / "index.html", b"before too")
    return folder


def staged(site: Path) -> Path:
    """A finished folder beside a site."""
    folder = begin(site)
    write_file(folder / "index.html", b"after")
    return folder


def age(folder: Path, seconds: float) -> None:
    then = time.time() - seconds
    os.utime(folder, (then, then))


def published(site: Path, store: Path, **files: bytes) -> Laying:
    """Publishes a site as a build does: what MkDocs writes first, then the library's pages."""
    folder = begin(site)
    write_file(folder / "guide.html", b"guide")
    laying = over_earlier(folder, earlier(folder, site, store))
    for name, content in files.items():
        laying.lay(f"toan/{name}.html", content)
    laying.clear()
    retire(laying, swap(laying.folder, site), store)
    return laying


def test_a_swap_puts_the_whole_new_site_in_place_and_tells_where_the_old_one_is(site: Path) -> None:
    before, folder = tree(site), staged(site)

    old = swap(folder, site)

    assert tree(site) == {"index.html": b"after"}
    assert old is not None
    assert tree(old) == before


def test_a_published_site_leaves_nothing_beside_it(site: Path, tmp_path: Path) -> None:
    for number in range(3):
        published(site, tmp_path / "store", page=b"%d" % number)

    assert tree(site) == {"guide.html": b"guide", "toan/page.html": b"2"}
    assert [file.name for file in site.parent.iterdir()] == ["site"]


def test_a_site_moved_aside_for_want_of_an_exchange_is_kept_too(site: Path, tmp_path: Path) -> None:
    before, store = tree(site), tmp_path / "store"
    folder = staged(site)
    laying = over_earlier(folder, earlier(folder, site, store))

    retire(laying, publish._replace(laying.folder, site), store)

    assert tree(store / "before") == before
    assert [file.name for file in site.parent.iterdir()] == ["site"]


def test_what_has_not_changed_since_the_site_before_the_last_is_not_written_again(site: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    for number in range(2):
        published(site, store, same=b"same", other=b"%d" % number)
    stamps = {name: (store / "before" / f"toan/{name}.html").stat().st_mtime_ns for name in ("same", "other")}

    published(site, store, same=b"same", other=b"2")

    assert (site / "toan/same.html").stat().st_mtime_ns == stamps["same"]
    assert (site / "toan/other.html").stat().st_mtime_ns != stamps["other"]


def test_the_second_build_borrows_what_the_first_one_wrote_and_leaves_it_as_it_is_until_the_swap(tmp_path: Path) -> None:
    site, store = tmp_path / "first" / "site", tmp_path / "store"
    published(site, store, same=b"same", other=b"0")
    write_file(site / "toan" / "stranger.html", b"stranger")
    write_file(site / "van" / "stranger.html", b"stranger")
    stood, same = tree(site), (site / "toan/same.html").stat().st_ino

    folder = begin(site)
    laying = over_earlier(folder, earlier(folder, site, store))
    for name, content in (("same", b"same"), ("other", b"1")):
        laying.lay(f"toan/{name}.html", content)
    laying.clear()

    assert tree(site) == stood
    swap(laying.folder, site)
    assert tree(site) == {"toan/same.html": b"same", "toan/other.html": b"1"}
    assert (site / "toan/same.html").stat().st_ino == same
    assert sorted(one.name for one in site.iterdir()) == ["toan"]


def test_a_published_page_that_somebody_wrote_over_is_not_borrowed(tmp_path: Path) -> None:
    site, store = tmp_path / "first" / "site", tmp_path / "store"
    published(site, store, page=b"page", same=b"same")
    write_file(site / "toan" / "page.html", b"PAGE")

    published(site, store, page=b"page", same=b"same")

    assert tree(site) == {"guide.html": b"guide", "toan/page.html": b"page", "toan/same.html": b"same"}
    assert tree(store / "before")["toan/page.html"] == b"PAGE"


def test_a_site_that_another_build_exchanges_while_it_is_borrowed_from_lends_only_what_is_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, store, link = tmp_path / "first" / "site", tmp_path / "store", os.link
    published(site, store, page=b"page", same=b"same")
    other = tmp_path / "first" / "other"
    shutil.copytree(site, other)  # with the times of its files
    write_file(other / "toan" / "page.html", b"PAGE")
    write_file(other / "guide.html", b"GUIDE")

    def exchanged(one: str, two: Path) -> None:
        if other.exists():
            swap(other, site)
            shutil.rmtree(other)
        link(one, two)

    monkeypatch.setattr(os, "link", exchanged)
    before = earlier(begin(site), site, store)

    assert before is not None
    assert before.standing().keys() == {"toan/same.html"}
    assert tree(before.folder) == {"toan/same.html": b"same"}


def test_a_copy_that_dies_while_it_borrows_leaves_nothing_of_its_own(tmp_path: Path) -> None:
    site, store = tmp_path / "first" / "site", tmp_path / "store"
    published(site, store, page=b"page", gone=b"gone")
    folder = begin(site)

    def dying(make: Callable[[], R]) -> Callable[[], R]:
        make()
        write_file(folder.with_name(f"{folder.name}.over") / "toan" / "half.html", b"half")
        return make

    laying = over_earlier(folder, earlier(folder, site, store, dying))
    laying.lay("toan/page.html", b"page")
    laying.clear()

    assert tree(laying.folder) == {"toan/page.html": b"page"}


def test_where_files_cannot_have_two_names_everything_is_written_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site, store = tmp_path / "first" / "site", tmp_path / "store"
    published(site, store, page=b"page", other=b"other")

    def refused(*_: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", refused)
    published(site, store, page=b"page", other=b"another")

    assert tree(site) == {"guide.html": b"guide", "toan/page.html": b"page", "toan/other.html": b"another"}


def test_what_is_replaced_stays_as_it_was_in_the_site_that_was_published(tmp_path: Path) -> None:
    site, store = tmp_path / "first" / "site", tmp_path / "store"
    for number in range(3):
        published(site, store, page=b"%d" % number, same=b"same")

    assert tree(store / "before")["toan/page.html"] == b"1"
    assert tree(site)["toan/page.html"] == b"2"


def test_what_somebody_did_to_the_old_site_never_comes_into_the_new_one(site: Path, tmp_path: Path) -> None:
    store, outside = tmp_path / "store", tmp_path / "outside"
    write_file(outside / "page.html", b"precious")
    for _ in range(2):
        published(site, store, page=b"page", other=b"other")
    before = store / "before"
    write_file(before / "toan" / "stranger.html", b"stranger")
    write_file(before / "toan" / "page.html", b"PAGE")
    (before / "toan" / "other.html").unlink()
    (before / "toan" / "other.html").symlink_to(outside / "page.html")
    (before / "van").symlink_to(outside, target_is_directory=True)

    published(site, store, page=b"page", other=b"other")

    assert tree(site) == {"guide.html": b"guide", "toan/page.html": b"page", "toan/other.html": b"other"}
    assert not (site / "toan" / "other.html").is_symlink()
    assert tree(outside) == {"page.html": b"precious"}


def test_pages_that_are_gone_leave_with_their_folders(site: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    for _ in range(2):
        published(site, store, page=b"page")

    published(site, store)

    assert [file.name for file in site.iterdir()] == ["guide.html"]


def test_marks_that_cannot_be_read_cost_time_and_nothing_else(site: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    for _ in range(2):
        published(site, store, page=b"page")
    (store / "before.json").write_text("[1, 2", encoding="utf-8")

    published(site, store, page=b"page")

    assert tree(site) == {"guide.html": b"guide", "toan/page.html": b"page"}


def test_at_no_moment_of_a_swap_is_there_no_site(site: Path) -> None:
    if not publish._exchange(staged(site), site):
        pytest.skip("this system cannot exchange two folders in one step")
    seen: set[bool] = set()
    done = Event()

    def visit() -> None:
        while not done.is_set():
            seen.add((site / "index.html").is_file())

    visitor = Thread(target=visit)
    visitor.start()
    for _ in range(20):
        folder = staged(site)
        for number in range(100):
            write_file(folder / f"{number}.html", b"after")
        swap(folder, site)
    done.set()
    visitor.join()

    assert seen == {True}


def test_the_first_site_needs_none_before_it(tmp_path: Path) -> None:
    site = tmp_path / "new" / "deep" / "site"

    swap(staged(site), site)

    assert tree(site) == {"index.html": b"after"}


def test_two_renames_do_the_same_where_folders_cannot_be_exchanged(site: Path) -> None:
    folder = staged(site)

    publish._replace(folder, site)

    assert tree(site) == {"index.html": b"after"}


def test_a_replacement_that_fails_brings_the_old_site_back(site: Path) -> None:
    gone = site.parent / ".site.gone"
    before = tree(site)

    with pytest.raises(OSError, match=r"gone"):
        publish._replace(gone, site)

    assert tree(site) == before


def test_a_discarded_folder_leaves_the_site_alone(site: Path) -> None:
    folder, before = staged(site), tree(site)

    discard(folder)

    assert tree(site) == before
    assert [file.name for file in site.parent.iterdir()] == ["site"]


def test_a_site_moved_aside_by_a_build_that_died_is_put_back(site: Path) -> None:
    before, aside = tree(site), site.parent / f"{OLD}abc"
    aside.mkdir()
    site.rename(aside / "site")

    sweep(site)

    assert tree(site) == before


def test_a_site_moved_aside_long_ago_is_put_back_before_its_folder_is_removed(site: Path) -> None:
    before, aside = tree(site), site.parent / f"{OLD}abc"
    aside.mkdir()
    site.rename(aside / "site")
    age(aside, 2 * AN_HOUR)

    sweep(site)

    assert tree(site) == before


def test_a_site_in_its_place_is_never_exchanged_for_one_moved_aside(site: Path) -> None:
    before = tree(site)
    shutil.copytree(site, site.parent / f"{OLD}abc" / "site")
    write_file(site.parent / f"{OLD}abc" / "site" / "index.html", b"older")

    sweep(site)

    assert tree(site) == before


def test_what_a_build_left_is_swept_after_an_hour_and_not_while_another_may_be_running(site: Path) -> None:
    dead, running = (site.parent / f"{STAGING}{name}" for name in ("dead", "running"))
    for folder in (dead, running):
        write_file(folder / "index.html", b"half")
    age(dead, AN_HOUR + 60)
    age(running, AN_HOUR - 60)

    sweep(site)

    assert not dead.exists()
    assert running.exists()


def test_only_folders_that_builds_made_are_swept(site: Path, tmp_path: Path) -> None:
    mine = site.parent / "site.backup"
    mine.mkdir()
    outside = tmp_path / "outside"
    write_file(outside / "precious", b"1")
    age(mine, 2 * AN_HOUR)
    age(outside, 2 * AN_HOUR)
    (site.parent / f"{STAGING}link").symlink_to(outside, target_is_directory=True)

    sweep(site)

    assert mine.exists()
    assert (outside / "precious").exists()


def test_a_folder_to_build_in_lies_beside_the_site_and_is_empty(site: Path) -> None:
    one, other = begin(site), begin(site)

    assert one.parent == other.parent == site.parent
    assert one != other
    assert tree(one) == {}


def test_the_published_folder_can_be_read_by_a_web_server(site: Path) -> None:
    folder = staged(site)

    swap(folder, site)

    assert site.stat().st_mode & 0o055 == 0o055
