"""Lighthouse gives full marks for accessibility, best practices and search engines; speed is measured by `make bench`."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from .marks import DETERMINISTIC, lighthouse
from .serving import serve
from .watching import nothing

PAGES = ("", "tin-hoc/6/", "tin-hoc/6/bai-07-sau/", "tim-kiem/")
"""The first page, a hub, a material, search."""

SPOILT = "<!doctype html><html><title>Trang</title><body><img src=lost.png><a href=x>đây</a><script>missing()</script></html>"


@pytest.fixture
def spoilt(tmp_path: Path) -> Iterator[str]:
    (tmp_path / "index.html").write_text(SPOILT, encoding="utf-8")
    with serve(tmp_path) as address:
        yield address


def test_full_marks_for_the_main_pages_of_the_library(demo: str) -> None:
    marks = lighthouse([demo + page for page in PAGES])

    nothing([f"{address}: {lost}" for address, one in marks.items() for lost in one.lost])
    assert [one.scores for one in marks.values()] == [dict.fromkeys(DETERMINISTIC, 1)] * len(PAGES)


def test_a_spoilt_page_gets_no_full_marks(spoilt: str) -> None:
    (marks,) = lighthouse([spoilt]).values()

    assert all(score < 1 for score in marks.scores.values())
    assert any("image-alt" in lost for lost in marks.lost)
