"""Links from file to file: what the edition has is found, what it does not have is no link."""

import pytest

from generator.pages.edition import ABSENT, given, moved, places

PAGES = {
    "": "index.html",
    "toan/6/": "toan/6/index.html",
    "toan/6/a/": "toan/6/a/index.html",
    "toan/6/b/": "toan/6/b/index.html",
    "assets/hoclieu/style.css": "assets/hoclieu/style.css",
    "toan/6/hinh/a.svg": "toan/6/hinh/a.svg",
}


def of(html: str, address: str = "toan/6/a/", file: str = "toan/6/a/index.html") -> str:
    return moved(html, address, file, places(PAGES))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<a href="../b/">', '<a href="../b/index.html">'),
        ('<a href="../b/#x">', '<a href="../b/index.html#x">'),
        ('<a href="../b/?q=1">', '<a href="../b/index.html">'),
        ('<a href="../b/index.html">', '<a href="../b/index.html">'),
        ('<a href="../../../">', '<a href="../../../index.html">'),
        ('<a href="#x">', '<a href="#x">'),
        ('<a class="c" href="..">', '<a class="c" href="../index.html">'),
        ('<img src="../hinh/a.svg" alt="a &gt; b">', '<img src="../hinh/a.svg" alt="a &gt; b">'),
        ('<img alt="a > b" src="../hinh/a.svg">', '<img alt="a > b" src="../hinh/a.svg">'),
        ('<link rel="stylesheet" href="../../../assets/hoclieu/style.css?0a1b2c3d">',) * 2,
        ('<a href="https://example.vn/?a=1&amp;b=2">',) * 2,
        ('<a href="mailto:a@example.vn">',) * 2,
        ('<img srcset="../hinh/a.svg 1x, ../hinh/a.svg 2x">',) * 2,
        ('<div data-base="../../../">',) * 2,
    ],
)
def test_a_reference_leads_to_the_same_thing(before: str, after: str) -> None:
    assert of(before) == after.replace("?0a1b2c3d", "")


@pytest.mark.parametrize("href", ["../../../van/6/", "../../../feed.xml", "../c/", "../../7/a/#x", "/b/"])
def test_a_link_out_of_the_edition_is_no_link(href: str) -> None:
    assert of(f'<a class="c" href="{href}">kia</a>') == f'<a class="c"{ABSENT}>kia</a>'


@pytest.mark.parametrize(
    "html",
    [
        '<link rel="alternate" href="../../../feed.xml">',
        '<link rel="manifest" href="../../../manifest.webmanifest">',
        '<script src="../../../assets/hoclieu/offline.js?12345678" defer data-root="../../../"></script>',
    ],
)
def test_what_a_file_has_no_use_for_goes(html: str) -> None:
    assert of(f"a{html}b") == "ab"


def test_a_page_that_is_put_at_the_top_finds_everything_from_there() -> None:
    html = '<a href="a/">A</a><a href="../../">Kho</a><form action="../../" data-base="../../"></form><a href="#y">y</a>'

    top = of(html, "toan/6/", "index.html")

    assert top == (
        '<a href="toan/6/a/index.html">A</a><a href="index.html">Kho</a><form action="index.html" data-base="./"></form><a href="#y">y</a>'
    )


def test_what_scripts_lead_to_is_a_file_too() -> None:
    html = (
        '<a data-hl-grade-link="../../../lop-{grade}/" href="../b/">a</a><a data-hl-href="../../../lop-6/tuan-{week}/" href="../b/">b</a>'
    )

    made = of(html)

    assert made == '<a href="../b/index.html">a</a><a data-hl-href="../../../lop-6/tuan-{week}/index.html" href="../b/index.html">b</a>'


def test_what_an_index_gives_is_a_call() -> None:
    assert given("search/titles.json", b'{"a":1}') == b'hoclieuGiven("search/titles.json",{"a":1});'
