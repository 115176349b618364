"""The last look at finished pages: what must not be published is seen, and a clean site is let through."""

import pytest

from generator.model.catalog import Budgets
from generator.workflows.verify import Flaw, look, verify

CLEAN = {
    "": '<a href="toan/6/">Toán 6</a> <a href="./">Kho</a> <link rel="stylesheet" href="assets/main.css">',
    "toan/6/": '<h2 id="bai-1">Bài 1</h2> <a href="bai-01/#noi-dung">Bài 1</a> <a href="../../">Kho</a> <a href="#bai-1">Lên</a>',
    "toan/6/bai-01/": '<h2 id="noi-dung">Nội dung</h2> <a href="..">Toán 6</a> <img src="../hinh/tia-s%E1%BB%91.svg"> <a href="?q=1">?</a>',
}
FILES = ("assets/main.css", "toan/6/hinh/tia-số.svg")


def flaws(pages: dict[str, str], **budgets: int) -> tuple[Flaw, ...]:
    """What is wrong with a site of the given pages, of which one is a material."""
    looked = {address: look(address, html) for address, html in pages.items()}
    return verify(looked, FILES, Budgets(**budgets), frozenset({"toan/6/bai-01/"}))


def test_a_clean_site_has_no_flaws() -> None:
    assert flaws(CLEAN) == ()


@pytest.mark.parametrize(
    ("html", "flaw"),
    [
        ('<a href="bai-09/">x</a>', Flaw("toan/6/", "broken-link", "toan/6/bai-09/")),
        ('<a href="bai-01">x</a>', Flaw("toan/6/", "broken-link", "toan/6/bai-01")),
        ('<a href="../../../outside/">x</a>', Flaw("toan/6/", "broken-link", "../outside/")),
        ('<a href="/toan/6/">x</a>', Flaw("toan/6/", "broken-link", "/toan/6/")),
        ('<a href="/">x</a>', Flaw("toan/6/", "broken-link", "//")),
        ('<img src="hinh/other.svg">', Flaw("toan/6/", "broken-link", "toan/6/hinh/other.svg")),
        ('<form action="tim/">', Flaw("toan/6/", "broken-link", "toan/6/tim/")),
        ('<a title="a > b" href="bai-09/">x</a>', Flaw("toan/6/", "broken-link", "toan/6/bai-09/")),
        ('<a href="bai-01/#khong-co">x</a>', Flaw("toan/6/", "broken-anchor", "toan/6/bai-01/#khong-co")),
        ('<a href="#khong-co">x</a>', Flaw("toan/6/", "broken-anchor", "toan/6/#khong-co")),
        ('<script src="https://cdn.example/x.js"></script>', Flaw("toan/6/", "other-host")),
        ('<img alt="" src="//example.com/x.png">', Flaw("toan/6/", "other-host")),
        ('<img srcset="hinh/tia-số.svg 360w, https://example.com/x.png 720w">', Flaw("toan/6/", "other-host")),
        ('<img srcset="hinh/khong-co.webp 360w">', Flaw("toan/6/", "broken-link", "toan/6/hinh/khong-co.webp")),
        ('<a href="./" data-src="//example.com/x">x</a>', Flaw("toan/6/", "other-host")),
        ('<a href="./" data-src="mo-phong/index.html">x</a>', Flaw("toan/6/", "broken-link", "toan/6/mo-phong/index.html")),
        ('<video poster="khong-co.webp"></video>', Flaw("toan/6/", "broken-link", "toan/6/khong-co.webp")),
        ('<track src="khong-co.vtt">', Flaw("toan/6/", "broken-link", "toan/6/khong-co.vtt")),
        ('<iframe src="https://example.com/x"></iframe>', Flaw("toan/6/", "other-host")),
        ('<IMG SRC="HTTP://EXAMPLE.COM/x.png">', Flaw("toan/6/", "other-host")),
        ('<link rel="stylesheet" href="https://fonts.example/x.css">', Flaw("toan/6/", "other-host")),
        ('<link href="https://fonts.example/x.css" rel="stylesheet">', Flaw("toan/6/", "other-host")),
        ('<link rel="preconnect" href="https://fonts.example">', Flaw("toan/6/", "other-host")),
        ('<iframe\n title="Video"\n src="https://video.example/1"></iframe>', Flaw("toan/6/", "other-host")),
        ('<video poster="https://video.example/1.png"></video>', Flaw("toan/6/", "other-host")),
    ],
)
def test_each_flaw_is_seen_and_named(html: str, flaw: Flaw) -> None:
    pages = {"": CLEAN[""], "toan/6/": html, "toan/6/bai-01/": '<h2 id="noi-dung">Nội dung</h2>'}

    assert flaws(pages) == (flaw,)


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://example.com/">x</a>',
        '<a href="mailto:thu-vien@example.edu.vn">x</a>',
        '<link rel="canonical" href="https://kho.example/toan/6/">',
        '<p>&lt;script src="https://example.com/x.js"&gt;</p>',
    ],
)
def test_links_that_readers_follow_themselves_load_nothing(html: str) -> None:
    assert flaws({**CLEAN, "toan/": html}) == ()


def test_materials_and_other_pages_have_budgets_of_their_own() -> None:
    heavy = {**CLEAN, "toan/6/bai-01/": CLEAN["toan/6/bai-01/"] + "ế" * 700, "": CLEAN[""] + "ế" * 700}

    told = flaws(heavy, material_html_kb=2, page_html_kb=3)

    assert told == (Flaw("toan/6/bai-01/", "too-heavy", "3", 2),)


def test_a_page_may_weigh_exactly_its_budget() -> None:
    bare = CLEAN["toan/6/bai-01/"]
    full = bare + " " * (1024 - len(bare.encode()))

    assert flaws({**CLEAN, "toan/6/bai-01/": full}, material_html_kb=1) == ()
    assert [flaw.reason for flaw in flaws({**CLEAN, "toan/6/bai-01/": full + " "}, material_html_kb=1)] == ["too-heavy"]


def test_a_link_repeated_on_a_page_is_told_once() -> None:
    assert len(flaws({**CLEAN, "toan/": '<a href="x/">1</a><a href="x/">2</a>'})) == 1
