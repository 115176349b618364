"""What is kept of a subject: the list says all of it, and the same library says the same (D19)."""

import hashlib
import json
import re
from pathlib import Path

import pytest

from generator.engine.digest import browser_digest
from generator.model.keeping import Keeping, Kept
from generator.workflows.ground import Ground
from generator.workflows.keep import LARGEST, NO_NETWORK, _closed
from generator.workflows.laying import Laying

from .sites import publish

pytestmark = pytest.mark.slow

OF_TEACHERS = ("soan-bai/", "dieu-hanh/", "assets/hoclieu/write", "assets/hoclieu/dashboard")
"""How the paths begin of what is for teachers and leaders only."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    from tests.conftest import copy_demo

    root = tmp_path_factory.mktemp("keep") / "library"
    copy_demo(root)
    return publish(root)


def content(site: dict[str, bytes], path: str) -> bytes:
    return site[f"{path}index.html" if not path or path.endswith("/") else path]


def shell(site: dict[str, bytes]) -> dict[str, object]:
    match = re.search(r"^const SHELL = (.*);$", site["sw.js"].decode(), re.MULTILINE)
    assert match
    return dict(json.loads(match[1]))


def lists(site: dict[str, bytes]) -> dict[str, dict[str, object]]:
    found = {path: json.loads(raw) for path, raw in site.items() if path.startswith("tai-ve/") and path.endswith(".json")}
    return {**found, "shell": shell(site)}


def test_every_file_of_a_list_is_there_with_its_size_and_digest(site: dict[str, bytes]) -> None:
    for name, value in lists(site).items():
        for path, size, digest in value["files"]:  # type: ignore[attr-defined]
            raw = content(site, path)
            assert (len(raw), hashlib.sha256(raw).hexdigest()[:32]) == (size, digest), (name, path)


def test_a_list_holds_everything_that_its_pages_show(site: dict[str, bytes]) -> None:
    for name, value in lists(site).items():
        paths = {path for path, _, _ in value["files"]}  # type: ignore[attr-defined]
        for page in [path for path in paths if not path or path.endswith("/")]:
            html = content(site, page).decode()
            shown = re.findall(r'<(?:img|source|script|link)\b[^>]*?\s(?:src|href)="([^"#?]+)[^"]*"', html)
            depth = page.count("/")
            from_root = {one.removeprefix("../" * depth).removeprefix("./") for one in shown if one.startswith("../" * depth)}
            needed = {one for one in from_root if one.endswith((".css", ".js", ".svg", ".png", ".webmanifest"))}
            assert needed - paths == set(), (name, page)


def test_a_list_holds_its_subject_its_weeks_and_no_other_subject(site: dict[str, bytes]) -> None:
    paths = {path for path, _, _ in json.loads(site["tai-ve/toan-6.json"])["files"]}

    materials = {path.removesuffix("index.html") for path in site if re.fullmatch(r"toan/6/[^/]+/index\.html", path)}
    assert materials
    assert {*materials, "", "toan/6/", "lop-6/", "lop-6/tuan-1/", "lop-6/tuan-35/", "tim-kiem/", "search/cells/toan-6.json"} <= paths
    assert not [path for path in paths if path.startswith(("tin-hoc/", "khtn/")) or "tin-hoc" in path or path.endswith("/in/")]


def test_what_a_first_visit_leaves_alone_comes_with_each_kept_subject(site: dict[str, bytes]) -> None:
    first = {path for path, _, _ in shell(site)["files"]}  # type: ignore[attr-defined]
    later = {path for path in site if path.startswith("assets/hoclieu/")} - first - set(of_teachers(site))

    assert {"assets/hoclieu/shelf.js", "assets/hoclieu/download.js", "assets/hoclieu/search-page.js"} <= later
    for value in [json.loads(raw) for path, raw in site.items() if path.startswith("tai-ve/") and path.endswith(".json")]:
        assert later <= {path for path, _, _ in value["files"]}


def of_teachers(site: dict[str, bytes]) -> list[str]:
    return [path for path in site if path.startswith(OF_TEACHERS)]


def test_what_only_teachers_use_is_on_no_pupils_device(site: dict[str, bytes]) -> None:
    kept = [
        path
        for name, raw in site.items()
        if name.startswith("tai-ve/") and name.endswith(".json")
        for path, _, _ in json.loads(raw)["files"]
    ]
    kept += [path for path, _, _ in shell(site)["files"]]  # type: ignore[attr-defined]

    assert {
        "soan-bai/index.html",
        "soan-bai/bodies.json",
        "assets/hoclieu/write.js",
        "dieu-hanh/index.html",
        "assets/hoclieu/dashboard.css",
    } <= set(of_teachers(site))
    assert [path for path in kept if path.startswith(OF_TEACHERS)] == []


def test_every_page_asks_for_stamped_styles_and_scripts(site: dict[str, bytes]) -> None:
    pages = {path: raw.decode() for path, raw in site.items() if path.endswith(".html")}
    asked = {one for html in pages.values() for one in re.findall(r'assets/hoclieu/([\w.-]+\.(?:css|js)[^"]*)"', html)}

    assert asked
    for one in asked:
        name, _, stamp = one.partition("?")
        assert stamp == browser_digest(site[f"assets/hoclieu/{name}"])[:8], one


def test_the_worker_changes_with_the_shell_and_not_with_a_lesson(library_root: Path) -> None:
    before = publish(library_root)
    lesson = library_root / "content/toan/6/bai-01-sau.md"
    lesson.write_text(lesson.read_text(encoding="utf-8").replace("Nhớ lại", "Em nhớ lại"), encoding="utf-8")

    after = publish(library_root)

    assert after["sw.js"] == before["sw.js"]
    assert after["tai-ve/toan-6.json"] != before["tai-ve/toan-6.json"]
    assert after["tai-ve/tin-hoc-6.json"] == before["tai-ve/tin-hoc-6.json"]


def test_the_worker_knows_the_page_for_no_network_and_is_lean(site: dict[str, bytes]) -> None:
    import gzip

    assert NO_NETWORK in {path for path, _, _ in shell(site)["files"]}  # type: ignore[attr-defined]
    assert len(gzip.compress(site["sw.js"])) < 6 * 1024
    assert len(gzip.compress(site["assets/hoclieu/offline.js"])) < 3 * 1024


def ground(tmp_path: Path, **pages: str) -> Ground:
    made = Ground(Laying(tmp_path))
    for address, html in pages.items():
        made.page(address.replace("_", "/"), html)
    return made


def test_a_simulation_comes_with_all_of_its_files_and_another_subject_with_none(tmp_path: Path) -> None:
    pages = {
        "toan_6_": '<a href="a/">A</a>',
        "toan_6_a_": '<a data-src="../mp/index.html">Mở</a><a href="../../../van/6/">Văn</a><a href="../de.pdf">Đề</a>',
        "van_6_": "<p>Văn</p>",
    }
    own = ground(tmp_path, **pages)
    for path in ("toan/6/mp/index.html", "toan/6/mp/ve.js", "toan/6/mp/am/bip.wav", "toan/6/khac/index.html"):
        own.file(path, b"simulated")

    found = _closed(["toan/6/"], "toan/6/", own)

    assert found == {"toan/6/", "toan/6/a/", "toan/6/mp/index.html", "toan/6/mp/ve.js", "toan/6/mp/am/bip.wav", "toan/6/de.pdf"}


def test_a_file_that_stands_twice_is_kept_once() -> None:
    files = (Kept("a", 10, "x"), Kept("b", 10, "x"), Kept("c", 5, "y"))

    assert Keeping("toan-6", "Toán 6", "v", "2026-11-24", files).size == 15
    assert LARGEST > 1024 * 1024
