"""Which encoding a font's name stands for."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Table(StrEnum):
    """An encoding of Vietnamese from before Unicode."""

    TCVN3 = "TCVN3"
    """TCVN 5712:1993, third table, as the fonts whose names begin with ``.Vn`` have it."""
    VNI = "VNI"
    """VNI for Windows: a letter, then its marks as a second character."""
    UNKNOWN = "unknown"
    """One of the rarer ones, for which there is no table here."""


@dataclass(frozen=True, slots=True)
class Encoding:
    """What a font makes of the characters that are kept for it."""

    table: Table
    is_capitals: bool = False
    """Whether it shows every letter as a capital, as ``.VnTimeH`` does."""


_TCVN3 = re.compile(r"\.vn", re.IGNORECASE)
_CAPITALS = re.compile(r"H(?:\s+(?:Bold|Italic|Bold Italic))?$")
_VNI = re.compile(r"vni[-\s]", re.IGNORECASE)
_OTHERS = re.compile(r"(?:vps|vntime|vnarial|bk hcm|bkhcm|vietware|svntimes|vncour|vnlinux|vntimes)", re.IGNORECASE)


def encoding_of(font: str) -> Encoding | None:
    """The encoding of a font; None for fonts of today."""
    name = font.strip()
    if _TCVN3.match(name):
        return Encoding(Table.TCVN3, is_capitals=_CAPITALS.search(name) is not None)
    if _VNI.match(name):
        return Encoding(Table.VNI)
    return Encoding(Table.UNKNOWN) if _OTHERS.match(name) else None
