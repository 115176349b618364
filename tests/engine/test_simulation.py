"""A simulation's guard stands before everything that its author wrote, whatever that is."""

import pytest

from generator.engine.simulation import POLICY, guarded

FIRST = (
    f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    '<meta name="referrer" content="no-referrer"><script>'
)


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
