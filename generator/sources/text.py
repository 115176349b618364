"""Bytes to text: what teachers' editors do to a file, noticed and mended for reading."""

import re
import unicodedata
from dataclasses import dataclass

from generator.model.finding import Fault, fault
from generator.model.span import Span

UTF8_BOM = b"\xef\xbb\xbf"
UTF16_BOMS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Text:
    r"""A file's text, NFC, line ends ``\n``, and what was wrong with its bytes. None when it cannot be read as text at all."""

    value: str | None
    faults: tuple[Fault, ...] = ()


def decode_text(path: str, raw: bytes) -> Text:
    r"""The text of a file that should be UTF-8 without a byte order mark, in NFC, with ``\\n`` at the ends of lines."""
    if raw.startswith(UTF16_BOMS) or _looks_like_utf16(raw):
        return Text(None, (fault("utf16-text", Span(path)),))
    faults: list[Fault] = []
    if raw.startswith(UTF8_BOM):
        faults.append(fault("byte-order-mark", Span(path)))
        raw = raw[len(UTF8_BOM) :]
    try:
        value = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return Text(None, (*faults, fault("invalid-utf8", _place(path, raw, error.start), byte=f"0x{raw[error.start]:02X}")))
    if "\r" in value:
        faults.append(fault("carriage-returns", Span(path, value[: value.index("\r")].count("\n") + 1)))
        value = value.replace("\r\n", "\n").replace("\r", "\n")
    if not value.isascii() and not unicodedata.is_normalized("NFC", value):
        composed = unicodedata.normalize("NFC", value)
        faults.append(fault("decomposed-text", _first_decomposed(path, value), word=_decomposed_word(value)))
        value = composed
    return Text(value, tuple(faults))


def readable(raw: bytes) -> str | None:
    """The text of a file as it should have been saved; UTF-16 that says so is taken too. None when it cannot be read."""
    if raw.startswith(UTF16_BOMS):
        try:
            raw = raw.decode("utf-16").encode()
        except UnicodeError:  # half a character, or half a pair
            return None
    return decode_text("", raw).value


def _looks_like_utf16(raw: bytes) -> bool:
    head = raw[:200]
    return len(head) >= len(UTF8_BOM) and head.count(0) * 3 >= len(head)


def _place(path: str, raw: bytes, offset: int) -> Span:
    before = raw[:offset].decode("utf-8", errors="replace").replace("\r\n", "\n").replace("\r", "\n")
    return Span(path, before.count("\n") + 1, len(before) - before.rfind("\n"))


def _decomposed_lines(value: str) -> "re.Match[str] | None":
    for match in re.finditer(r"[^\s]+", value):
        if not unicodedata.is_normalized("NFC", match.group()):
            return match
    return None


def _first_decomposed(path: str, value: str) -> Span:
    match = _decomposed_lines(value)
    start = match.start() if match else 0
    return Span(path, value.count("\n", 0, start) + 1, start - value.rfind("\n", 0, start))


def _decomposed_word(value: str) -> str:
    match = _decomposed_lines(value)
    return unicodedata.normalize("NFC", match.group()) if match else ""
