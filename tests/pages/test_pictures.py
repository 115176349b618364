"""Pictures for phones: small, upright, without notes, the same bytes each time; and no bomb goes off."""

import struct
import zlib
from io import BytesIO
from typing import Any

import pytest
from PIL import Image, ImageDraw

from generator.pages.pictures import UNREADABLE, Scaled, file_name, scale


def photograph(width: int = 1600, height: int = 1000, kind: str = "JPEG", **options: Any) -> bytes:
    """A picture with colours that change everywhere, as a camera makes them."""
    waves = Image.radial_gradient("L").resize((width, height))
    picture = Image.merge(
        "RGB", (waves, waves.transpose(Image.Transpose.FLIP_LEFT_RIGHT), Image.linear_gradient("L").resize((width, height)))
    )
    ImageDraw.Draw(picture).rectangle((0, 0, width // 4, height // 4), fill="white")  # where is up
    return saved(picture, kind, **options)


def saved(picture: Image.Image, kind: str, **options: Any) -> bytes:
    out = BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def opened(made: Scaled, place: int = -1) -> Image.Image:
    return Image.open(BytesIO(made.files[place][2]))


def test_a_photograph_comes_in_three_widths() -> None:
    raw = photograph()

    made = scale(raw)

    assert [(width, suffix) for width, suffix, _ in made.files] == [(360, "webp"), (720, "webp"), (1200, "webp")]
    assert (made.width, made.height) == opened(made).size == (1200, 750)
    assert opened(made, 0).size == (360, 225)
    assert len(made.files[-1][2]) < len(raw) / 2


@pytest.mark.parametrize(
    ("width", "widths"), [(300, [300]), (400, [400]), (800, [360, 800]), (900, [360, 720, 900]), (3000, [360, 720, 1200])]
)
def test_a_picture_is_never_made_wider_and_near_widths_are_one(width: int, widths: list[int]) -> None:
    assert [one for one, _, _ in scale(photograph(width, width // 2)).files] == widths


def test_no_note_of_the_camera_is_left_and_the_picture_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was held on its side
    exif[0x0110] = "Điện thoại".encode()
    exif.get_ifd(0x8825)[1] = "N"

    made = scale(photograph(800, 600, exif=exif))

    assert (made.width, made.height) == (600, 800)
    for _, _, content in made.files:
        shown = Image.open(BytesIO(content))
        assert not shown.getexif()
        assert not {"exif", "xmp", "icc_profile"} & shown.info.keys()
        assert b"EXIF" not in content
    red, green, blue = opened(made).convert("RGB").getpixel((590, 10))  # type: ignore[misc]
    assert min(red, green, blue) > 240, "the white corner was turned to the right"


def test_a_small_clean_picture_stays_as_it_is_and_one_with_notes_does_not() -> None:
    dots = Image.new("1", (40, 20), 1)
    clean = saved(dots, "PNG", optimize=True)
    noted = photograph(40, 20, exif=b"Exif\x00\x00" + Image.Exif().tobytes() + b"secret") + b"secret"

    kept, changed = scale(clean), scale(noted)

    assert kept.files[0][1:] in {("png", clean), ("webp", kept.files[0][2])}
    assert len(kept.files[0][2]) <= len(clean)
    assert b"secret" not in changed.files[0][2]


def test_a_drawing_keeps_its_edges() -> None:
    drawing = Image.new("RGB", (600, 300), "white")
    ImageDraw.Draw(drawing).line((10, 10, 590, 290), fill=(200, 0, 0), width=3)

    made = scale(saved(drawing, "PNG"))

    assert opened(made).convert("RGB").tobytes() == drawing.tobytes()


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "L", "1", "CMYK", "I;16"])
def test_every_kind_of_colours_is_shown(mode: str) -> None:
    picture = Image.new("L", (50, 30), 120).convert("RGB" if mode in {"P", "CMYK"} else "L")
    kind = "JPEG" if mode == "CMYK" else "PNG"
    raw = saved(Image.new("I;16", (50, 30), 30_000) if mode == "I;16" else picture.convert(mode), kind)

    made = scale(raw)

    assert (made.width, made.height) == (50, 30)
    tone = opened(made).convert("L").getpixel((25, 15))
    assert isinstance(tone, int)
    assert mode == "1" or 100 < tone < 135


def test_a_moving_picture_is_left_alone() -> None:
    frames = [Image.new("RGB", (20, 20), colour) for colour in ("red", "white", "blue")]
    raw = saved(frames[0], "GIF", save_all=True, append_images=frames[1:])

    assert scale(raw) == Scaled(20, 20, ((20, "gif", raw),))


def test_the_same_picture_gives_the_same_bytes() -> None:
    raw = photograph(700, 500, "PNG")

    assert scale(raw) == scale(raw)


def chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


BOMB = (
    b"\x89PNG\r\n\x1a\n"
    + chunk(b"IHDR", struct.pack(">IIBBBBB", 50_000, 50_000, 8, 2, 0, 0, 0))
    + chunk(b"IDAT", zlib.compress(b"\0" * 1000))
)


@pytest.mark.parametrize(
    "raw", [b"", b"GIF89a", b"%PDF-1.7", BOMB, photograph()[:3000], photograph(kind="PNG")[:500], photograph(kind="TIFF")]
)
def test_what_cannot_be_decoded_is_said_and_not_raised(raw: bytes) -> None:
    assert scale(raw) == UNREADABLE


def test_the_name_of_a_file_changes_with_its_key() -> None:
    one, other = (file_name("content/toan/6/hinh/thuoc.min.png", key, 360, "webp") for key in "ab")

    assert one != other
    assert one.startswith("toan/6/hinh/thuoc.min.")
    assert one.endswith("-360.webp")
