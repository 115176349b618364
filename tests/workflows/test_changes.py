"""Whatever changes, a warm store never shows what was: each fact that pages are made from, changed alone."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli._main import run
from tests.conftest import REPOSITORY, copy_demo

from .sites import DAY, differing, tree

pytestmark = pytest.mark.slow

PAGE = "toan/6/bai-01-sau/index.html"

Change = Callable[[Path], None]


def replaced(path: str, pattern: str, by: str) -> Change:
    """A change of one place of a file."""

    def change(root: Path) -> None:
        file = root / path
        text, count = re.subn(pattern, by, file.read_text(encoding="utf-8"), count=1, flags=re.MULTILINE)
        assert count == 1, f"nothing to change in {path}"
        file.write_text(text, encoding="utf-8")

    return change


def configured(text: str) -> Change:
    def change(root: Path) -> None:
        file = root / "mkdocs.yml"
        file.write_text(file.read_text(encoding="utf-8").replace("theme:\n", f"{text}\ntheme:\n"), encoding="utf-8")

    return change


def themed(path: str, pattern: str, by: str) -> Change:
    """A change in a theme of the library's own."""

    def change(root: Path) -> None:
        shutil.copytree(REPOSITORY / "theme", root / "theme")
        replaced(f"theme/{path}", pattern, by)(root)
        replaced("mkdocs.yml", r"^  custom_dir: .*$", "  custom_dir: theme")(root)

    return change


def drawn_larger(root: Path) -> None:
    replaced("content/toan/6/hinh/bai-01-vong-kin.svg", r'viewBox="[^"]*"', 'viewBox="0 0 777 333"')(root)


CHANGES: dict[str, tuple[Change, str]] = {
    "the words of a lesson": (replaced("content/toan/6/bai-01-sau.md", "^## ", "## Mới: "), PAGE),
    "the title of its neighbour": (replaced("content/toan/6/bai-02-truoc.md", '^title: "', 'title: "Mới: '), PAGE),
    "the name of a subject": (replaced("materials_catalog.yml", "name: Toán,", "name: Toán học,"), PAGE),
    "the colour of a subject": (replaced("materials_catalog.yml", "id: toan,", "id: toan, colour: red,"), PAGE),
    "the name of a role": (replaced("materials_catalog.yml", "name: Giáo viên Toán 6", "name: Nhóm Toán 6"), PAGE),
    "the name of a kind": (replaced("materials_catalog.yml", "name: Bài tập luyện tập", "name: Luyện tập"), PAGE),
    "the title of a lesson in the plan": (replaced("content/ppct/2026-2027/toan-6.csv", "Bài 1. ", "Bài 1: "), PAGE),
    "the dates of a week": (replaced("content/ppct/2026-2027/weeks.csv", r"^1,I,2026-09-07,2026-09-12", "1,I,2026-09-07,2026-09-11"), PAGE),
    "the size of a picture": (drawn_larger, "toan/6/bai-01-truoc/index.html"),
    "the name of the site": (configured("site_name: Kho khác"), PAGE),
    "the address of the site": (configured("site_url: https://kho.example.vn/"), PAGE),
    "a style sheet of the school's own": (configured("extra_css: [assets/hoclieu/style.css]"), PAGE),
    "a template of a view": (themed("views/material.html", "^<h1>", '<h1 class="moi">'), PAGE),
    "a template of the shell": (themed("partials/hl-footer.html", "<p>", '<p class="moi">'), PAGE),
    "a template of the manual": (themed("views/rule.html", "^<h1>", '<h1 class="moi">'), "huong-dan/quy-tac/m101/index.html"),
    "a template of a grade": (themed("views/week.html", "^<h1>", '<h1 class="moi">'), "lop-6/tuan-3/index.html"),
    "a target": (
        replaced("materials_catalog.yml", "min_share: 0.35\n        unit: lessons", "min_share: 0.05\n        unit: lessons"),
        "do-phu/index.html",
    ),
}


FEW = ("bai-01", "bai-02", "bai-06", "bai-16")
"""How the names of the lessons begin that are enough of the finished subject."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo library with few lessons, for it is built sixty times, published once; never changed itself."""
    root = tmp_path_factory.mktemp("built") / "library"
    copy_demo(root)
    for lesson in (root / "content/tin-hoc/6").glob("*.md"):
        if not lesson.name.startswith(FEW):
            lesson.unlink()
    catalog = root / "materials_catalog.yml"
    catalog.write_text(catalog.read_text(encoding="utf-8").replace("on_miss: reject", "on_miss: warn"), encoding="utf-8")
    published(root)
    return root


def published(root: Path, *options: str, day: str = DAY) -> dict[str, bytes]:
    """As ``sites.publish``, without a process of its own."""
    assert run(["build", "--root", str(root), "--today", day, *options]) == 0
    return tree(root / "site")


def warm_and_cold(root: Path, day: str = DAY) -> tuple[dict[str, bytes], dict[str, bytes]]:
    warm = published(root, day=day)
    shutil.rmtree(root / ".hoclieu")
    return warm, published(root, day=day)


@pytest.mark.parametrize("name", CHANGES)
def test_after_a_change_of_anything_the_warm_build_is_the_cold_one(name: str, built: Path, tmp_path: Path) -> None:
    change, page = CHANGES[name]
    root = shutil.copytree(built, tmp_path / "library")
    change(root)

    warm, cold = warm_and_cold(root)

    assert differing(warm, cold) == []
    assert page in differing(tree(built / "site"), warm)


def test_the_language_of_one_build_is_not_that_of_the_next(built: Path, tmp_path: Path) -> None:
    root = shutil.copytree(built, tmp_path / "library")
    english = published(root, "--lang", "en")

    warm, cold = warm_and_cold(root)

    assert differing(warm, cold) == []
    assert {PAGE, "lop-6/index.html", "huong-dan/quy-tac/m101/index.html"} <= set(differing(english, warm))


def test_the_next_week_is_shown_from_its_first_day(built: Path, tmp_path: Path) -> None:
    root = shutil.copytree(built, tmp_path / "library")

    warm, cold = warm_and_cold(root, day="2026-12-01")

    assert differing(warm, cold) == []
    assert {"lop-6/index.html", "do-phu/index.html", "toan/6/index.html"} <= set(differing(tree(built / "site"), warm))


def test_a_link_to_a_material_of_another_subject_goes_when_that_material_goes(built: Path, tmp_path: Path) -> None:
    root = shutil.copytree(built, tmp_path / "library")
    lesson = root / "content/toan/6/bai-01-sau.md"
    lesson.write_text(f"{lesson.read_text(encoding='utf-8')}\n\nXem [bài đo chiều dài](../../khtn/6/bai-05-sau.md).\n", encoding="utf-8")
    before = published(root)
    replaced("content/khtn/6/bai-05-sau.md", "^status: approved$", "status: review")(root)

    warm, cold = warm_and_cold(root)

    assert differing(warm, cold) == []
    assert 'href="../../../khtn/6/bai-05-sau/"' in before[PAGE].decode()
    assert "<a>bài đo chiều dài</a>" in warm[PAGE].decode()
