"""What is too large for a phone and a stick: both say what it is, how large, and where it belongs (D19)."""

import io
import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from generator.sources.locale import read_locale
from generator.workflows.keep import LARGEST
from generator.workflows.offline_zip import editions, offline_zip
from tests.browser.building import showcase

pytestmark = pytest.mark.slow

FILE = "khtn/6/tep/con-lac-don.pdf"
TOLD = "con-lac-don.pdf (13,1 MB)"


def heavy(root: Path) -> None:
    """One attachment of a lesson grows beyond what is kept, within what the school allows."""
    catalogue, attachment = root / "materials_catalog.yml", root / "content" / FILE
    text = catalogue.read_text(encoding="utf-8")
    catalogue.write_text(text.replace("picture_kb: 200}", "picture_kb: 200, attachment_mb: 20}"), encoding="utf-8")
    attachment.write_bytes(attachment.read_bytes() + b"%" + b" " * (LARGEST + 500_000) + b"\n")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return showcase(tmp_path_factory.mktemp("left-out") / "library", heavy)


@pytest.fixture(scope="module")
def packed(site: Path) -> ZipFile:
    (edition,) = editions(site, "khtn", 6)
    return ZipFile(io.BytesIO(offline_zip(edition, read_locale("vi")).content))


def page(packed: ZipFile, path: str) -> str:
    return packed.read(f"hoc-lieu-khtn-6/{path}").decode()


def test_the_list_is_without_the_file_and_names_it(site: Path) -> None:
    value = json.loads((site / "tai-ve" / "khtn-6.json").read_bytes())

    assert FILE not in [path for path, _, _ in value["files"]]
    assert value["left"] == [[FILE, (site / FILE).stat().st_size]]
    assert json.loads((site / "tai-ve" / "toan-6.json").read_bytes())["left"] == []


def test_the_page_of_downloads_names_it_with_its_size_and_its_lesson(site: Path) -> None:
    html = (site / "tai-ve" / "index.html").read_text(encoding="utf-8")

    assert f"<li>{TOLD}, trong bài “Con lắc đơn: xem, nghe, thử”</li>" in html
    assert html.count("quá lớn, không tải về máy") == 1


def test_the_edition_names_it_where_it_is_opened_first_and_where_it_would_have_stood(packed: ZipFile) -> None:
    assert f"hoc-lieu-khtn-6/{FILE}" not in packed.namelist()
    for path in ("DOC-TRUOC.txt", "index.html", "khtn/6/con-lac-truoc/index.html"):
        assert f"có mạng mới mở được: {TOLD}." in page(packed, path), path
    assert "con-lac-don.pdf (" not in page(packed, "khtn/6/con-lac-sau/index.html")
