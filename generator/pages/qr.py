"""An address as a QR code that a phone's camera reads from the screen and from paper (D19)."""

import zlib
from base64 import b64encode
from dataclasses import dataclass, field
from html import escape
from struct import pack
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from segno import QRCode

SCALE = 1
"""Dots of the picture for one module of the code: styles enlarge it without smoothing."""
QUIET = 2
"""Modules of white around the code; the page leaves as many again."""
MASK = 3
"""One of the eight patterns laid over every code: trying all of them costs four times as much as the code itself."""


def qr_svg(address: str, label: str) -> str:
    """An inline SVG, black on white whatever the theme, with the quiet zone that readers need; without styles, as the policy asks."""
    import segno  # only sites with an address of their own have codes

    drawn = segno.make_qr(address, error="m").svg_inline(border=4, dark="#000", light="#fff", omitsize=True, svgclass=None, lineclass=None)
    return drawn.replace("<svg ", f'<svg role="img" aria-label="{escape(label)}" ', 1)


@dataclass(frozen=True, slots=True)
class _Known:
    """A code that was drawn whole: those of addresses of its length differ from it by what their letters differ."""

    address: str
    version: int
    dots: int
    """The lines of its picture, as PNG has them, as one number."""


@dataclass(frozen=True)
class Codes:
    """Codes of many addresses, each as a small picture in a ``data:`` address: 0.5 KB, where a drawing of 1,300 squares takes 2.3 KB.

    A QR code of one size is linear: turning one bit of the address over always turns the same modules over, whatever the rest says. So each
    bit is drawn once, and a code is a known one with the turned bits laid over it: a tenth of the work, and a library has thousands.
    """

    _known: dict[int, _Known] = field(default_factory=dict)
    """By length of address."""
    _turned: dict[tuple[int, int], int] = field(default_factory=dict)
    """By version and bit: the dots that it turns over."""

    def png(self, address: str) -> str:
        """The code of an address as ``data:image/png;base64,…``, and white around it."""
        if not address.isascii():
            return _png(_side(_drawn(address)), _dots(_drawn(address)))
        known = self._known.get(len(address)) or self._draw(address)
        dots, bits = known.dots, _bits(known.address) ^ _bits(address)
        while bits:
            bit = bits.bit_length() - 1
            dots ^= self._turning(known, bit)
            bits ^= 1 << bit
        return _png((known.version * 4 + 17 + 2 * QUIET) * SCALE, dots)

    def _draw(self, address: str) -> _Known:
        drawn = _drawn(address)
        known = self._known[len(address)] = _Known(address, int(drawn.version), _dots(drawn))
        return known

    def _turning(self, known: _Known, bit: int) -> int:
        """The dots that a bit turns over, counted from the end of the longest address of the version."""
        key = (known.version, len(known.address) * 8 - bit)
        if key not in self._turned:
            other = (_bits(known.address) ^ 1 << bit).to_bytes(len(known.address), "big")
            self._turned[key] = known.dots ^ _dots(_drawn(other.decode("ascii")))
        return self._turned[key]


def _bits(address: str) -> int:
    return int.from_bytes(address.encode("ascii"), "big")


def _drawn(address: str) -> "QRCode":
    import segno  # only sites with an address of their own have codes

    return segno.make_qr(address, error="m", mode="byte", mask=MASK, boost_error=False)


def _side(drawn: "QRCode") -> int:
    """Dots of one side of the picture."""
    return (int(drawn.version) * 4 + 17 + 2 * QUIET) * SCALE


def _dots(drawn: "QRCode") -> int:
    """The picture's lines: of each a byte that says “as it is”, and its dots, white as 1."""
    side = _side(drawn)
    width, spare = (side + 7) // 8, -side % 8
    lines = bytearray()
    for row in drawn.matrix_iter(scale=SCALE, border=QUIET):
        lines += b"\0" + (int("".join("0" if dark else "1" for dark in row), 2) << spare).to_bytes(width, "big")
    return int.from_bytes(lines, "big")


def _png(side: int, dots: int) -> str:
    lines = dots.to_bytes(side * ((side + 7) // 8 + 1), "big")
    head = pack(">2I5B", side, side, 1, 0, 0, 0, 0)
    parts = (_chunk(b"IHDR", head), _chunk(b"IDAT", zlib.compress(lines, 9)), _chunk(b"IEND", b""))
    return "data:image/png;base64," + b64encode(b"\x89PNG\r\n\x1a\n" + b"".join(parts)).decode()


def _chunk(kind: bytes, content: bytes) -> bytes:
    return pack(">I", len(content)) + kind + content + pack(">I", zlib.crc32(kind + content))
