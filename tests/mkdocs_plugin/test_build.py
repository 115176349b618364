"""``mkdocs build`` and ``hoclieu build`` are two doors to one house: the same gate, the same site, byte for byte."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.workflows.sites import DAY, differing, publish, refuse, tree

pytestmark = pytest.mark.slow


def on_the_day(root: Path, more: str = "") -> str:
    """A configuration beside the library's own that fixes the day; its name."""
    name = "mkdocs-day.yml"
    (root / name).write_text(f'INHERIT: mkdocs.yml\nplugins:\n  - hoclieu: {{today: "{DAY}"}}\n{more}', encoding="utf-8")
    return name


def built(program: str, root: Path, *options: str) -> "subprocess.CompletedProcess[str]":
    """A build by MkDocs, or another program that takes its place, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", program, "build", "-f", on_the_day(root, *options)],
        cwd=root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def take_away_a_lesson(root: Path) -> None:
    for file in (root / "content/tin-hoc/6").glob("bai-03-*.md"):
        file.unlink()


@pytest.mark.parametrize("program", ["mkdocs", "properdocs"])
def test_either_program_publishes_what_the_command_line_publishes(program: str, library_root: Path) -> None:
    ours = publish(library_root)

    ended = built(program, library_root)

    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert differing(ours, tree(library_root / "site")) == []
    assert len(ours) > 200


@pytest.mark.parametrize("program", ["mkdocs", "properdocs"])
def test_a_rejected_library_ends_the_build_with_the_verdict_and_leaves_the_site(program: str, library_root: Path) -> None:
    before = publish(library_root)
    take_away_a_lesson(library_root)

    ended = built(program, library_root)

    assert ended.returncode == 1
    assert "KHÔNG xuất bản" in ended.stdout + ended.stderr
    assert "Bài 3" in ended.stdout + ended.stderr
    assert "Traceback" not in ended.stdout + ended.stderr
    assert differing(before, tree(library_root / "site")) == []
    assert list(library_root.glob(".site.*")) == []


def test_a_site_with_a_flaw_is_not_published(library_root: Path) -> None:
    before = publish(library_root)
    guide = library_root / "content/huong-dan/hoc-sinh.md"
    guide.write_text(f"{guide.read_text(encoding='utf-8')}\n\n[Một trang đã xoá](../../toan/6/bai-99/)\n", encoding="utf-8")

    ended = built("mkdocs", library_root)

    assert ended.returncode == 1
    assert "huong-dan/hoc-sinh/: trang dựng xong dẫn tới “toan/6/bai-99/”, trong kho không có trang này" in ended.stderr
    assert differing(before, tree(library_root / "site")) == []
    assert list(library_root.glob(".site.*")) == []


def test_a_lesson_too_heavy_for_a_slow_network_is_told_by_its_file_with_a_way_out(library_root: Path) -> None:
    before = publish(library_root)
    catalog = library_root / "materials_catalog.yml"
    written = re.sub(r"material_html_kb: \d+", "material_html_kb: 1", catalog.read_text(encoding="utf-8"))
    catalog.write_text(written, encoding="utf-8")

    said = refuse(library_root)

    assert "content/toan/6/bai-01-sau.md: trang dựng xong nặng" in said
    assert "hãy chia thành hai học liệu" in said
    assert "chưa xuất bản, trang cũ vẫn giữ nguyên" in said
    assert differing(before, tree(library_root / "site")) == []


@pytest.mark.parametrize("program", ["mkdocs", "properdocs"])
def test_a_strict_build_that_met_a_warning_publishes_nothing(program: str, library_root: Path) -> None:
    before = publish(library_root)
    (library_root / "content/toan/6/bai-01-sau.md").unlink()

    ended = built(program, library_root, "strict: true\nnav:\n  - index.md\n  - huong-dan/index.md\n  - huong-dan/khong-co.md\n")

    assert ended.returncode == 1
    assert "huong-dan/khong-co.md" in ended.stderr
    assert differing(before, tree(library_root / "site")) == []
    assert list(library_root.glob(".site.*")) == []


def test_mkdocs_leaves_a_folder_without_a_library_alone(library_root: Path) -> None:
    before = publish(library_root)
    (library_root / "content").rename(library_root / "bai")

    ended = built("mkdocs", library_root, "docs_dir: bai\n")

    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr
    assert differing(before, tree(library_root / "site")) == []
