"""Bytes to text."""

import unicodedata

from generator.sources.text import decode_text

from .sample import kinds, told


def test_plain_utf8_is_taken_as_it_is() -> None:
    text = decode_text("a.md", "Tin học\n".encode())

    assert text.value == "Tin học\n"
    assert text.faults == ()


def test_a_byte_order_mark_is_told_and_cut_off() -> None:
    text = decode_text("a.md", b"\xef\xbb\xbf---\n")

    assert text.value == "---\n"
    assert kinds(text.faults) == ["byte-order-mark"]


def test_windows_and_old_mac_line_ends_become_newlines() -> None:
    text = decode_text("a.md", b"a\nb\r\nc\rd")

    assert text.value == "a\nb\nc\nd"
    assert told(text.faults) == [("carriage-returns", 2, 1)]


def test_decomposed_text_is_composed_and_its_first_word_told() -> None:
    text = decode_text("a.md", ("mot\nhai " + unicodedata.normalize("NFD", "học sinh giỏi")).encode())

    assert text.value == "mot\nhai học sinh giỏi"
    assert told(text.faults) == [("decomposed-text", 2, 5)]
    assert text.faults[0]["word"] == "học"


def test_utf16_is_refused_with_and_without_its_mark() -> None:
    marked, bare = decode_text("a.md", "Tin học".encode("utf-16")), decode_text("a.md", "title: a".encode("utf-16-le"))

    assert (marked.value, kinds(marked.faults)) == (None, ["utf16-text"])
    assert (bare.value, kinds(bare.faults)) == (None, ["utf16-text"])


def test_bytes_that_are_not_utf8_are_told_where_they_stand() -> None:
    text = decode_text("a.md", "dòng một\nhọ".encode() + b"\xff")

    assert text.value is None
    assert told(text.faults) == [("invalid-utf8", 2, 3)]
    assert text.faults[0]["byte"] == "0xFF"


def test_an_empty_file_is_an_empty_text() -> None:
    assert decode_text("a.md", b"").value == ""
