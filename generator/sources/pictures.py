"""How large a picture is shown, from its first bytes."""

import re
import struct

_VIEW_BOX = re.compile(rb"\bviewBox\s*=\s*[\"']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+(\d{1,6}(?:\.\d{1,6})?)[\s,]+(\d{1,6}(?:\.\d{1,6})?)\s*[\"']")
_PNG = b"\x89PNG\r\n\x1a\n"


def dimensions(raw: bytes) -> tuple[int, int]:
    """Width and height in CSS pixels of an SVG (its viewBox), PNG, GIF or JPEG; zeros when they cannot be told."""
    if raw.startswith(_PNG) and len(raw) >= 24:  # noqa: PLR2004 -- the length of the signature and the first chunk's head
        width, height = struct.unpack(">II", raw[16:24])
        return int(width), int(height)
    if raw.startswith((b"GIF87a", b"GIF89a")) and len(raw) >= 10:  # noqa: PLR2004 -- the length of the signature and the size
        width, height = struct.unpack("<HH", raw[6:10])
        return int(width), int(height)
    if raw.startswith(b"\xff\xd8"):
        return _jpeg(raw)
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
