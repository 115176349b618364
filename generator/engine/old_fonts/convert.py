"""Text of an old font to Unicode."""

import unicodedata
from dataclasses import dataclass

from .names import Encoding, Table
from .tcvn3 import TCVN3
from .vni import PAIRS, SECOND, SINGLE

_LATIN_1 = range(0x80, 0x100)
_SIGNS = frozenset("\u00a0«»°±²³·×÷¼½¾")
"""Signs that VNI leaves in their places."""


@dataclass(frozen=True, slots=True)
class Converted:
    """A text as it is to be read; not certain when there are characters in it that the font's table does not have."""

    text: str
    is_certain: bool = True


def convert(text: str, encoding: Encoding) -> Converted:
    """What a text shows in a font of an encoding; as it is when it holds Unicode already, or cannot be converted with certainty."""
    if text.isascii():
        return Converted(text.upper() if encoding.is_capitals else text)
    if _is_unicode(text):
        return Converted(unicodedata.normalize("NFC", text))
    if encoding.table is Table.UNKNOWN:
        return Converted(text, is_certain=not _has_letters(text))
    found = _from_tcvn3(text) if encoding.table is Table.TCVN3 else _from_vni(text)
    if found is None:
        return Converted(text, is_certain=False)
    return Converted(found.upper() if encoding.is_capitals else found)


def _is_unicode(text: str) -> bool:
    """Whether it has Vietnamese letters that no font of old had in their places: Word shows them in another font."""
    return any(char in "ăĂđĐơƠưƯĩĨũŨ" or "\u1ea0" <= char <= "\u1ef9" or "\u0300" <= char <= "\u0323" for char in text)


def _has_letters(text: str) -> bool:
    return any(ord(char) in _LATIN_1 and char not in _SIGNS for char in text)


def _from_tcvn3(text: str) -> str | None:
    found = []
    for char in text:
        known = TCVN3.get(char)
        if known is None and ord(char) in _LATIN_1 and char != "\u00a0":
            return None
        found.append(known or char)
    return "".join(found)


def _from_vni(text: str) -> str | None:
    found: list[str] = []
    place = 0
    while place < len(text):
        pair, char = text[place : place + 2], text[place]
        if pair in PAIRS:
            found.append(PAIRS[pair])
            place += 2
            continue
        if char in SINGLE:
            found.append(SINGLE[char])
        elif char in SECOND or (ord(char) in _LATIN_1 and char not in _SIGNS):
            return None  # a mark without its letter
        else:
            found.append(char)
        place += 1
    return "".join(found)
