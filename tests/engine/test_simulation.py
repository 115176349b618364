"""A simulation's guard stands before everything that its author wrote, whatever that is."""

import base64
import hashlib
import re

import pytest

from generator.engine.simulation import POLICY, guarded

FIRST = f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{POLICY}'


@pytest.mark.parametrize(
    "html",
    [
        *(
            b"",
            b"<p>a",
            b"<script>alert(1)</script>",
            b"<!-- --><!doctype html><html><head></head></html>",
            b"\xef\xbb\xbf<!doctype html><p>",
        ),
        *(
            b'<!doctype html><html lang="vi" onload="alert(1)"><head>',
            b"<!doctype html><html><head onload=alert(1)>",
            b"<html manifest=x><head>",
        ),
        b"<!doctype html><html><script>alert(1)</script><head>",
        b'<!doctype html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n<title>Robot</title>',
    ],
)
def test_nothing_that_acts_stands_before_the_guard(html: bytes) -> None:
    made = guarded(html).decode()

    before, guard, _ = made.partition(FIRST)
    assert guard
    assert before in {"<!doctype html>", '<!doctype html><html lang="vi"><head>'}


def test_a_page_that_begins_as_pages_do_stays_valid() -> None:
    made = guarded(b'<!DOCTYPE html>\n<html lang="vi">\n<head>\n  <meta charset="utf-8">\n<title>Robot</title></head>').decode()

    assert made.count("<head>") == made.count("<html") == made.count("charset") == 1
    assert made.endswith("<title>Robot</title></head>")


def test_a_page_in_a_folder_finds_the_way_up() -> None:
    assert "location.replace('../toan-man-hinh/')" in guarded(b"", "../").decode()


def policy(html: bytes) -> dict[str, list[str]]:
    """The directives of a published simulation's policy."""
    found = re.search(r'Content-Security-Policy" content="([^"]*)"', guarded(html).decode())
    assert found
    return {name: sources for name, *sources in (directive.split() for directive in found[1].split(";"))}


def digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_only_what_stands_in_the_page_may_act_there() -> None:
    directives = policy(
        b"<p onclick=\"go(&quot;a&quot;)\" style='color:red'>a</p><style>\r\np{margin:0}\r\n</style><script>\nif (1 < 2) go()\n</script>"
        b'<script src="robot.js"></script>'
    )

    assert directives["script-src"][:4] == ["'self'", "data:", "blob:", "'unsafe-hashes'"]
    assert directives["script-src"][5:] == [digest('go("a")'), digest("\nif (1 < 2) go()\n")]
    assert directives["style-src"][4:] == [digest("color:red"), digest("\np{margin:0}\n")]


def test_a_page_without_attributes_that_act_allows_none() -> None:
    directives = policy(b"<script>go()</script>")

    assert directives["script-src"][3:] == [digest(guard_of(b"<script>go()</script>")), digest("go()")]
    assert directives["style-src"] == ["'self'", "data:", "blob:"]
    assert "unsafe" not in str(directives)


def guard_of(html: bytes) -> str:
    return guarded(html).decode().partition("<script>")[2].partition("</script>")[0]
