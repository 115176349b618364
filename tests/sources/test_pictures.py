"""How large pictures are, and whether they tell where they were taken: from their heads, checked against those of Pillow's."""

from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from generator.sources.pictures import dimensions, tells_where


def saved(kind: str, mode: str = "RGB", **options: Any) -> bytes:
    out = BytesIO()
    Image.new(mode, (321, 123), 1).save(out, kind, **options)
    return out.getvalue()


def noted(*, place: bool) -> Image.Exif:
    exif = Image.Exif()
    exif[0x0110] = "Máy ảnh".encode()
    if place:
        exif.get_ifd(0x8825)[1] = "N"
    return exif


@pytest.mark.parametrize(
    "raw",
    [
        *(saved("PNG"), saved("GIF", "P"), saved("JPEG"), saved("WEBP"), saved("WEBP", lossless=True), saved("WEBP", "RGBA")),
        *(saved("WEBP", exif=noted(place=False)), saved("AVIF"), saved("JPEG", exif=noted(place=True))),
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 321 123"/>',
    ],
)
def test_every_kind_says_its_size(raw: bytes) -> None:
    assert dimensions(raw) == (321, 123)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_the_place_is_noticed_and_other_notes_are_not(kind: str) -> None:
    assert tells_where(saved(kind, exif=noted(place=True)))
    assert not tells_where(saved(kind, exif=noted(place=False)))
    assert not tells_where(saved(kind))


HEADS = tuple(saved(kind, exif=noted(place=True))[:300] for kind in ("JPEG", "PNG", "WEBP", "AVIF"))


@given(st.sampled_from((b"", *HEADS)), st.integers(0, 300), st.binary(max_size=40))
def test_no_picture_however_broken_raises(head: bytes, cut: int, rest: bytes) -> None:
    raw = head[:cut] + rest

    assert min(dimensions(raw)) >= 0
    assert tells_where(raw) in {True, False}
