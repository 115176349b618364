"""The two editions of a site: what is for the school itself is nowhere in what everybody reads (D12)."""

import shutil
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY
from tests.schools.test_schools import HERE

from .sites import start, tree

pytestmark = pytest.mark.slow

ROLE, DAY = "Giáo viên Tin học khối Sáu", "2024-01-20"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny school that says it is built for itself."""
    folder = tmp_path_factory.mktemp("editions") / "library"
    shutil.copytree(HERE / "pace", folder)
    catalogue = folder / "materials_catalog.yml"
    text = catalogue.read_text(encoding="utf-8").replace("Giáo viên Tin học 6", ROLE)
    catalogue.write_text(f"{text}edition: internal\n", encoding="utf-8")
    (folder / "content" / "index.md").write_text("# Kho\n", encoding="utf-8")
    base, theme = (REPOSITORY / "mkdocs.yml").as_posix(), (REPOSITORY / "theme").as_posix()
    nav = "nav:\n  - Kho học liệu: index.md\n"
    (folder / "mkdocs.yml").write_text(f"INHERIT: {base}\ntheme:\n  custom_dir: {theme}\nwatch: []\n{nav}", encoding="utf-8")
    return folder


def built(root: Path, *options: str) -> dict[str, bytes]:
    process = start(root, "--today", DAY, *options, SITE_URL="https://kho.example/")
    told, _ = process.communicate(timeout=300)
    assert process.returncode == 0, told
    site = tree(root / "site")
    assert ("Đây là bản nội bộ" in told) == ("dieu-hanh/index.html" in site)
    return site


def saying(site: dict[str, bytes], *words: str) -> list[str]:
    return [path for path, content in site.items() if any(word in path or word.encode() in content for word in words)]


def test_the_public_edition_holds_nothing_of_the_internal_one_and_the_internal_one_has_it_all(root: Path) -> None:
    internal = built(root)
    public = built(root, "--edition", "public")

    of_leaders = [path for path in internal if path.startswith("dieu-hanh/")]
    assert "dieu-hanh/index.html" in of_leaders
    assert "dieu-hanh/tin-hoc-6/index.html" in of_leaders
    assert [path for path in of_leaders if b'<meta name="robots" content="noindex">' not in internal[path]] == []
    assert "dieu-hanh/" in internal["do-phu/index.html"].decode()
    assert [path for path in saying(internal, "dieu-hanh") if not path.endswith(".html")] == [], "no list, map or shelf knows of it"
    assert saying(public, "dieu-hanh") == []
    assert saying(public, ROLE) == ["schema/hoc-lieu.schema.json"], "the list that the form for teachers lets them choose from"
    assert {"catalogue.json", "catalogue.csv", "tin-hoc/6/bai-01-truoc/index.html"} <= set(saying(internal, ROLE))
    assert "Tổ chuyên môn" in public["tin-hoc/6/bai-01-truoc/index.html"].decode()
    assert public.keys() == internal.keys() - set(of_leaders)
    assert "dieu-hanh" not in internal["tin-hoc/6/bai-01-truoc/index.html"].decode(), "no byte more on what pupils load most"
    assert built(root) == internal, "what is kept of one edition is not taken for the other"
