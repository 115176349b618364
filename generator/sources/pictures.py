"""How large a picture is, and whether it tells where it was taken, from its bytes; nothing is decoded."""

import re
import struct

_VIEW_BOX = re.compile(rb"\bviewBox\s*=\s*[\"']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+(\d{1,6}(?:\.\d{1,6})?)[\s,]+(\d{1,6}(?:\.\d{1,6})?)\s*[\"']")
_PNG = b"\x89PNG\r\n\x1a\n"


def dimensions(raw: bytes) -> tuple[int, int]:
    """Width and height in CSS pixels of an SVG (its viewBox), PNG, GIF, JPEG, WebP or AVIF; zeros when they cannot be told."""
    try:
        return _dimensions(raw)
    except struct.error:  # cut off in the middle of its head
        return 0, 0


def _dimensions(raw: bytes) -> tuple[int, int]:
    if raw.startswith(_PNG) and len(raw) >= 24:  # noqa: PLR2004 -- the length of the signature and the first chunk's head
        width, height = struct.unpack(">II", raw[16:24])
        return int(width), int(height)
    if raw.startswith((b"GIF87a", b"GIF89a")) and len(raw) >= 10:  # noqa: PLR2004 -- the length of the signature and the size
        width, height = struct.unpack("<HH", raw[6:10])
        return int(width), int(height)
    if raw.startswith(b"\xff\xd8"):
        return _jpeg(raw)
    if raw.startswith(b"RIFF") and raw[8:12] == b"WEBP":
        return _webp(raw)
    if raw[4:8] == b"ftyp":
        return _avif(raw)
    if match := _VIEW_BOX.search(raw[:2000]):
        return round(float(match[1])), round(float(match[2]))
    return 0, 0


def _jpeg(raw: bytes) -> tuple[int, int]:
    place = 2
    while place + 9 < len(raw) and raw[place] == 0xFF:  # noqa: PLR2004 -- every segment begins with this byte
        marker, length = raw[place + 1], int.from_bytes(raw[place + 2 : place + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):  # noqa: PLR2004 -- the frame headers
            height, width = struct.unpack(">HH", raw[place + 5 : place + 9])
            return int(width), int(height)
        place += 2 + length
    return 0, 0


def _webp(raw: bytes) -> tuple[int, int]:
    kind, head = raw[12:16], raw[20:30]
    if len(head) < 10:  # noqa: PLR2004 -- what every form has
        return 0, 0
    if kind == b"VP8X":
        return 1 + int.from_bytes(head[4:7], "little"), 1 + int.from_bytes(head[7:10], "little")
    if kind == b"VP8L":
        bits = int.from_bytes(head[1:5], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    width, height = struct.unpack("<HH", head[6:10])
    return width & 0x3FFF, height & 0x3FFF


def _avif(raw: bytes) -> tuple[int, int]:
    """The largest of the picture's parts: thumbnails and planes say their size too."""
    sizes = [struct.unpack(">II", raw[match.end() + 4 : match.end() + 12]) for match in re.finditer(b"ispe", raw[:8192])]
    return max(((int(width), int(height)) for width, height in sizes), default=(0, 0))


_GPS = 0x8825
_TIFF = {b"II*\0": "<", b"MM\0*": ">"}
_LENGTH = 12
"""Bytes of one note."""


def tells_where(raw: bytes) -> bool:
    """Whether the picture's Exif notes hold the place where it was taken (JPEG, PNG, WebP, AVIF)."""
    tiff = _notes(raw)
    order = _TIFF.get(tiff[:4])
    if order is None:
        return False
    try:
        (first,) = struct.unpack(f"{order}I", tiff[4:8])
        (count,) = struct.unpack(f"{order}H", tiff[first : first + 2])
    except struct.error:
        return False
    tags = (tiff[place : place + 2] for place in range(first + 2, min(first + 2 + _LENGTH * count, len(tiff) - 1), _LENGTH))
    return any(struct.unpack(f"{order}H", tag)[0] == _GPS for tag in tags)


def _notes(raw: bytes) -> bytes:
    """From the first byte of the notes on: each form of file announces them in another way."""
    if raw.startswith(_PNG):
        return raw.partition(b"eXIf")[2]
    if raw.startswith(b"RIFF"):
        chunk = raw.partition(b"EXIF")[2][4:]
        return chunk.removeprefix(b"Exif\0\0")
    if raw[4:8] == b"ftyp":
        starts = [place for mark in _TIFF if (place := raw.find(mark)) >= 0]
        return raw[min(starts) :] if starts else b""
    return raw.partition(b"Exif\0\0")[2]
