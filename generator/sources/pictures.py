"""How large a picture is, and whether it tells where it was taken, from its bytes; nothing is decoded."""

import re
import struct

_VIEW_BOX = re.compile(rb"\bviewBox\s*=\s*[\"']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+(\d{1,6}(?:\.\d{1,6})?)[\s,]+(\d{1,6}(?:\.\d{1,6})?)\s*[\"']")
_PNG = b"\x89PNG\r\n\x1a\n"


def dimensions(raw: bytes) -> tuple[int, int]:
    """Width and height in CSS pixels of an SVG (its viewBox), PNG, GIF, JPEG, WebP or AVIF; zeros when they cannot be told."""
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


def tells_where(raw: bytes) -> bool:
    """Whether the picture's Exif notes hold the place where it was taken (JPEG, PNG, WebP, AVIF)."""
    start = raw.find(b"Exif\0\0")
    tiff = raw[start + 6 :] if start >= 0 else _exif_of_png_or_webp(raw)
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(tiff[:4])
    if order is None:
        return False
    (first,) = struct.unpack(f"{order}I", tiff[4:8])
    if first + 2 > len(tiff):
        return False
    (count,) = struct.unpack(f"{order}H", tiff[first : first + 2])
    tags = (tiff[place : place + 2] for place in range(first + 2, min(first + 2 + 12 * count, len(tiff) - 1), 12))
    return any(struct.unpack(f"{order}H", tag)[0] == _GPS for tag in tags)


_GPS = 0x8825


def _exif_of_png_or_webp(raw: bytes) -> bytes:
    """The notes of a PNG (eXIf) or WebP (EXIF), which stand after a chunk's name, the latter with its length between."""
    if raw.startswith(_PNG) and (start := raw.find(b"eXIf")) >= 0:
        return raw[start + 4 :]
    if raw.startswith(b"RIFF") and (start := raw.find(b"EXIF")) >= 0:
        return raw[start + 8 :]
    return b""
