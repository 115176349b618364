"""``hoclieu build``: what an accepted library becomes, and what a rejected one leaves."""

import json
import re
from pathlib import Path

import pytest

from generator.engine.simulation import POLICY

from .sites import differing, publish, refuse, tree

pytestmark = pytest.mark.slow

DRAFT = "content/tin-hoc/6/bai-01-them-sau.md"
"""A second material of a lesson that has others."""


def write_draft(root: Path, status: str) -> None:
    """A copy of an approved material with a status and a title of its own."""
    text = (root / "content/tin-hoc/6/bai-01-sau.md").read_text(encoding="utf-8")
    text = re.sub(r"^status: .*$", f"status: {status}", text, flags=re.MULTILINE)
    (root / DRAFT).write_text(re.sub(r"^title: .*$", 'title: "Bản thảo chưa ai duyệt"', text, flags=re.MULTILINE), encoding="utf-8")


def pages_of_materials(root: Path) -> set[str]:
    files = (file.relative_to(root / "content") for file in (root / "content").glob("*/[6-9]/*.md"))
    return {f"{file.with_suffix('').as_posix()}/index.html" for file in files}


def test_every_page_and_file_that_the_library_promises_is_there(library_root: Path) -> None:
    expected = pages_of_materials(library_root)

    site = publish(library_root, SITE_URL="https://kho.example/")

    hubs = {f"{subject}/6/index.html" for subject in ("tin-hoc", "toan", "khtn")}
    weeks = {f"lop-6/tuan-{number}/index.html" for number in range(1, 36)}
    guides = {f"huong-dan/{name}index.html" for name in ("", "giao-vien/", "hoc-sinh/", "phu-huynh/", "lanh-dao/", "quy-tac/")}
    single = {"index.html", "404.html", "lop-6/index.html", "do-phu/index.html", "tim-kiem/index.html"}
    data = {"catalogue.csv", "catalogue.json", "catalogue.jsonld", "feed.xml", "sitemap.xml", "schema/hoc-lieu.schema.json"}
    assert expected | hubs | weeks | guides | single | data <= site.keys()
    assert not [path for path in site if path.startswith(".") or path.endswith((".md", ".map", ".yml"))]
    assert b"<loc>https://kho.example/tin-hoc/6/</loc>" in site["sitemap.xml"]
    assert "sitemap.xml" not in publish(library_root), "the map of a site whose address nobody knows"


def runs_apart(page: bytes) -> bool:
    """Whether it is a simulation: a program in a frame without an origin, under a policy of its own (tests/engine/test_simulation.py)."""
    return POLICY.encode() in page


def test_every_page_says_its_language_and_is_shut_to_other_hosts(library_root: Path) -> None:
    site = publish(library_root)

    pages = {path: content.decode() for path, content in site.items() if path.endswith(".html") and not runs_apart(content)}
    assert [path for path, html in pages.items() if '<html lang="vi"' not in html] == []
    assert [path for path, html in pages.items() if "Content-Security-Policy" not in html or "default-src 'none'" not in html] == []
    assert [path for path, html in pages.items() if re.search(r"\son[a-z]+=\"", html) or re.search(r'\sstyle="', html)] == []
    assert [path for path, html in pages.items() if "\ue000" in html or "\ue001" in html] == []


def test_a_preview_shows_drafts_marked_and_gives_them_to_nobody_else(library_root: Path) -> None:
    write_draft(library_root, "draft")

    site = publish(library_root, "--drafts")

    page = site["tin-hoc/6/bai-01-them-sau/index.html"].decode()
    assert "Bản nháp" in page
    assert "bai-01-them-sau" in site["tin-hoc/6/index.html"].decode()
    assert b"bai-01-them" not in site["catalogue.json"] + site["feed.xml"]


def test_a_preview_is_made_of_a_library_that_would_be_rejected_too_and_says_what_rejects_it(library_root: Path) -> None:
    write_draft(library_root, "draft")
    spoilt = library_root / "content" / "toan" / "6" / "bai-01-sau.md"
    spoilt.write_text(spoilt.read_text(encoding="utf-8") + "\n[xem](khong-co.md)\n", encoding="utf-8")

    assert "L101" in refuse(library_root)
    site = publish(library_root, "--drafts")

    assert "tin-hoc/6/bai-01-them-sau/index.html" in site
    assert "toan/6/bai-01-sau/index.html" in site


@pytest.mark.parametrize("status", ["draft", "review"])
def test_only_approved_materials_are_published_anywhere(library_root: Path, status: str) -> None:
    write_draft(library_root, status)

    site = publish(library_root)

    told = [path for path, content in site.items() if "Bản thảo chưa ai duyệt".encode() in content or b"bai-01-them" in content]
    assert [path for path in told if not path.startswith("dieu-hanh/")] == []
    assert bool(told) == (status == "review"), "leaders are told what waits for them, in the edition that is theirs"
    catalogue = json.loads(site["catalogue.json"])
    assert sum(len(value) for value in catalogue.values() if isinstance(value, list)) > 0


def test_the_same_material_once_approved_is_published(library_root: Path) -> None:
    write_draft(library_root, "approved")

    site = publish(library_root)

    assert "Bản thảo chưa ai duyệt" in site["tin-hoc/6/bai-01-them-sau/index.html"].decode()
    assert "Bản thảo chưa ai duyệt" in site["tin-hoc/6/index.html"].decode()


def test_a_lesson_that_loses_its_last_material_rejects_and_the_site_of_before_stays(library_root: Path) -> None:
    before = publish(library_root)
    for file in (library_root / "content/tin-hoc/6").glob("bai-05-*.md"):
        file.unlink()

    told = refuse(library_root)

    assert "C304" in told
    assert "Bài 5" in told
    assert differing(before, tree(library_root / "site")) == []
    assert not list(library_root.glob(".site.*"))


def test_a_library_rejected_from_the_start_publishes_nothing(library_root: Path) -> None:
    file = library_root / "content/toan/6/bai-01-sau.md"
    file.write_text(file.read_text(encoding="utf-8").replace("subject: toan", "subject: toann"), encoding="utf-8")

    told = refuse(library_root)

    assert "toan/6/bai-01-sau.md:3" in told
    assert not (library_root / "site").exists()


def test_a_material_taken_away_leaves_no_page_and_no_mention(library_root: Path) -> None:
    write_draft(library_root, "approved")
    before = publish(library_root)
    (library_root / DRAFT).unlink()

    after = publish(library_root)

    assert "tin-hoc/6/bai-01-them-sau/index.html" in before
    assert [path for path, content in after.items() if b"bai-01-them" in content or "bai-01-them" in path] == []


def test_another_folder_may_be_named_and_the_usual_one_is_left_alone(library_root: Path, tmp_path: Path) -> None:
    before = publish(library_root)
    elsewhere = tmp_path / "elsewhere"

    publish(library_root, "--site", str(elsewhere))

    assert differing(before, tree(elsewhere)) == []
    assert differing(before, tree(library_root / "site")) == []


def test_a_damaged_store_costs_time_and_nothing_else(library_root: Path) -> None:
    before = publish(library_root)
    packs = list((library_root / ".hoclieu").rglob("*.pack"))
    for number, file in enumerate(packs):
        file.write_bytes(b"" if number % 2 else file.read_bytes()[:-1] + b"!")

    after = publish(library_root)

    assert packs
    assert differing(before, after) == []
