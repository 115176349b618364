"""A build that is killed leaves the site as it was, at whatever moment it dies (D20)."""

import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from .sites import differing, publish, start, tree

pytestmark = pytest.mark.slow

Moment = Callable[[Path, "subprocess.Popen[str]"], bool]
"""Waits for a moment in the life of a build; False when the build ended before it."""


def after(seconds: float) -> Moment:
    def wait(_root: Path, process: "subprocess.Popen[str]") -> bool:
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            return True
        return False

    return wait


def once_written(pattern: str, count: int = 1) -> Moment:
    """When so many files of a pattern stand in the folder that the build writes into."""

    def wait(root: Path, process: "subprocess.Popen[str]") -> bool:
        while process.poll() is None:
            if sum(1 for _ in root.glob(f".site.*/{pattern}")) >= count:
                return True
            time.sleep(0.001)
        return False

    return wait


MOMENTS = [
    after(0.1),
    after(0.3),
    after(0.5),
    once_written(""),
    once_written("assets/**/*.css"),
    once_written("huong-dan/**/*.html"),
    once_written("tin-hoc/**/*.html"),
    once_written("tin-hoc/**/*.html", 20),
    once_written("toan/**/*.html", 4),
    once_written("lop-6/**/*.html", 10),
    once_written("huong-dan/quy-tac/**/*.html"),
    once_written("catalogue.*"),
    once_written("feed.xml"),
    once_written("manifest.webmanifest"),
]


def change(root: Path, words: str) -> None:
    """Gives the next build something to do: a new title in each subject."""
    for name in ("toan/6/bai-01-sau", "tin-hoc/6/bai-01-sau"):
        file = root / f"content/{name}.md"
        text = file.read_text(encoding="utf-8")
        start_of_title = text.index('title: "') + len('title: "')
        file.write_text(f"{text[:start_of_title]}{words} {text[start_of_title:]}", encoding="utf-8")


def test_a_killed_build_leaves_every_byte_of_the_site_and_the_next_one_completes(library_root: Path, tmp_path: Path) -> None:
    before = publish(library_root)
    change(library_root, "Bản mới:")
    in_peace = tmp_path / "in-peace"
    shutil.copytree(library_root, in_peace)
    after_all = publish(in_peace)

    left = []
    for wait in MOMENTS:
        process = start(library_root)
        wait(library_root, process)
        process.kill()
        process.communicate()
        left.append(tree(library_root / "site"))

    mixed = [place for place, site in enumerate(left) if site not in (before, after_all)]
    assert mixed == [], "these moments left neither the site of before nor the new one"
    assert left.count(before) > len(MOMENTS) // 2, "the builds were done before they could be killed"
    assert differing(publish(library_root), after_all) == []
    assert "toan/6/bai-01-sau/index.html" in differing(before, after_all)


def test_a_build_after_killed_ones_gives_what_a_build_in_peace_gives(library_root: Path) -> None:
    for wait in (once_written("huong-dan/**/*.html"), once_written("tin-hoc/**/*.html", 20), once_written("lop-6/**/*.html")):
        process = start(library_root)
        wait(library_root, process)
        process.kill()
        process.communicate()
    store_of_the_killed = publish(library_root)
    for file in (library_root / ".hoclieu").rglob("*.*"):
        file.unlink()

    in_peace = publish(library_root)

    assert differing(store_of_the_killed, in_peace) == []
