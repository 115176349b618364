"""QR codes that are cheap: the same modules as the library of codes draws, whatever was drawn before."""

import zlib
from base64 import b64decode

import segno
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.pages.qr import MASK, QUIET, SCALE, Codes

HOME = "https://thcs-vo-truong-toan.example.vn/kho-hoc-lieu/"
ADDRESSES = [
    f"{HOME}{subject}/{grade}/bai-{number:02}-{phase}/"
    for number in (1, 2, 17)
    for phase in ("truoc", "sau")
    for subject in ("toan", "tin-hoc", "khtn")
    for grade in (6, 9)
]


def modules(picture: str) -> list[list[bool]]:
    """The dark and light modules of a picture, without the white around them."""
    raw = b64decode(picture.removeprefix("data:image/png;base64,"))
    assert raw.startswith(b"\x89PNG\r\n\x1a\n")
    side, place, content = int.from_bytes(raw[16:20], "big"), 8, b""
    while place < len(raw):
        size, kind = int.from_bytes(raw[place : place + 4], "big"), raw[place + 4 : place + 8]
        assert int.from_bytes(raw[place + 8 + size : place + 12 + size], "big") == zlib.crc32(raw[place + 4 : place + 8 + size])
        content += raw[place + 8 : place + 8 + size] if kind == b"IDAT" else b""
        place += size + 12
    lines, width = zlib.decompress(content), (side + 7) // 8 + 1
    rows = [lines[at : at + width] for at in range(0, side * width, width)]
    assert all(row[0] == 0 for row in rows)
    dots = [[not row[1 + x // 8] >> (7 - x % 8) & 1 for x in range(side)] for row in rows]
    edge = QUIET * SCALE
    assert not any(any(row[:edge]) or any(row[-edge:]) for row in dots)
    assert not any(map(any, (*dots[:edge], *dots[-edge:])))
    return [row[edge:-edge:SCALE] for row in dots[edge:-edge:SCALE]]


def expected(address: str) -> list[list[bool]]:
    drawn = segno.make_qr(address, error="m", mode="byte", mask=MASK, boost_error=False)
    return [[bool(dark) for dark in row] for row in drawn.matrix]


def test_every_code_is_the_librarys_own_whatever_was_drawn_before() -> None:
    codes = Codes()

    for address in ADDRESSES:
        assert modules(codes.png(address)) == expected(address)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=180), min_size=2, max_size=4))
def test_any_addresses_in_any_order(addresses: list[str]) -> None:
    codes = Codes()

    assert [modules(codes.png(one)) for one in addresses] == [expected(one) for one in addresses]


def test_an_address_with_marks_is_drawn_too() -> None:
    assert modules(Codes().png("https://kho.example/tiếng-việt/")) == expected("https://kho.example/tiếng-việt/")


def test_the_order_changes_no_byte() -> None:
    one, other = Codes(), Codes()

    assert [one.png(address) for address in ADDRESSES] == [other.png(address) for address in reversed(ADDRESSES)][::-1]


def test_a_code_is_small() -> None:
    assert max(len(Codes().png(address)) for address in ADDRESSES) <= 600


def test_few_codes_are_drawn_whole() -> None:
    codes = Codes()

    for lesson in range(1, 100):
        for phase in ("truoc", "trong"):
            codes.png(f"{HOME}toan/6/bai-{lesson:02}-{phase}/")

    assert len(codes._turned) < 30
