"""The watch over pages sees each trouble, and lets a test end only without any."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from .conftest import PHONE
from .serving import serve
from .watching import permit, watched

POLICY = """<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; script-src 'self'">"""
PLANTED = {  # what stands after the head's beginning, and what is said of it
    "console": ("<script>console.error('planted')</script>", "console error: planted"),
    "uncaught": ("<script>setTimeout(() => { throw new Error('planted') })</script>", "uncaught: .*planted"),
    "inline-script": (f"{POLICY}<script>document.title = 'run'</script>", "policy violated: script-src"),
    "inline-style": (f"{POLICY}<p style='color: red'>Chữ", "policy violated: style-src"),
    "other-picture": ("<img src='https://elsewhere.example/a.png' alt=''>", "another host: https://elsewhere.example/a.png"),
    "other-fetch": ("<script>fetch('http://localhost:9/x').catch(() => 0)</script>", "another host: http://localhost:9/x"),
    "lost-file": ("<img src='lost.png' alt=''>", "console error: .*404"),
    "root-address": ("<script src='/asset.js'></script>", "console error: .*404"),
}


@pytest.fixture
def planted(tmp_path: Path) -> Iterator[str]:
    for name, (body, _) in {**PLANTED, "sound": ("<p>Chữ</p>", "")}.items():
        text = f"<!doctype html><html lang='vi'><head><link rel='icon' href='data:,'><title>Trang</title>{body}</html>"
        (tmp_path / f"{name}.html").write_text(text, encoding="utf-8")
    with serve(tmp_path) as address:
        yield address


def visited(page: Page, address: str) -> None:
    page.goto(address, wait_until="networkidle")


@pytest.mark.parametrize("name", PLANTED)
def test_a_page_in_trouble_fails_its_test_at_the_end(name: str, planted: str, new_context: Callable[..., BrowserContext]) -> None:
    with pytest.raises(AssertionError, match=PLANTED[name][1]), watched(new_context, **PHONE) as page:
        visited(page, f"{planted}{name}.html")


def test_a_sound_page_passes(planted: str, new_context: Callable[..., BrowserContext]) -> None:
    with watched(new_context, **PHONE) as page:
        visited(page, f"{planted}sound.html")


def test_a_test_may_permit_what_it_is_about(planted: str, new_context: Callable[..., BrowserContext]) -> None:
    with watched(new_context) as page:
        visited(page, f"{planted}lost-file.html")
        permit(page, r"404.*lost\.png")


def test_what_is_not_permitted_still_fails(planted: str, new_context: Callable[..., BrowserContext]) -> None:
    with pytest.raises(AssertionError, match="planted"), watched(new_context) as page:  # noqa: PT012 -- it fails at the end
        visited(page, f"{planted}console.html")
        permit(page, r"404.*lost\.png")
