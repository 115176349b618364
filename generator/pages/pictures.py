"""A picture made of dots, scaled for phones: a pure function from its bytes to the files that are published in its place.

Turned as the camera noted it, brought to sRGB, and freed of every note (Exif, XMP: where and when and by whom it was taken). WebP only:
AVIF at the same likeness took a quarter to a third less and two to five times as long to make, but phones of before 2021 do not show it:
every picture would be published, stored on phones and put on USB sticks twice.
The only room of the program that decodes pictures.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from generator.engine.digest import digest

if TYPE_CHECKING:
    from PIL.Image import Image

WIDTHS = (360, 720, 1200)
"""CSS pixels: a cheap phone, a good one or a dense cheap one, a computer. No picture stands wider than 600 in a lesson."""
QUALITY = 80
EFFORT = 4
MOST_PIXELS = 40_000_000
SETTINGS = (1, WIDTHS, QUALITY, EFFORT)
"""Beside a picture's bytes and the version of Pillow, all that the result depends on; its first number counts changes of this module."""

_CLOSE = 1.15
"""Two widths nearer to one another than this are one."""
_SUFFIXES = {"PNG": "png", "JPEG": "jpg", "GIF": "gif", "WEBP": "webp", "AVIF": "avif"}
_NOTES = ("exif", "xmp", "icc_profile", "comment", "photoshop", "XML:com.adobe.xmp", "Raw profile type exif")
_LOSSLESS = ("PNG", "GIF")
"""Kinds that drawings and screenshots come in: what they lose by a lossy form is seen, and they are often smaller without."""


@dataclass(frozen=True, slots=True)
class Scaled:
    """What is published of a picture."""

    width: int
    """Of the largest, in CSS pixels; 0 when the picture could not be decoded."""
    height: int
    files: tuple[tuple[int, str, bytes], ...]
    """Width, suffix and bytes of each, widths rising."""


UNREADABLE = Scaled(0, 0, ())


def pillow() -> str:
    """The version of the library that encodes: other versions may give other bytes."""
    from importlib.metadata import version

    return version("pillow")


def scale(raw: bytes) -> Scaled:
    """The picture in the widths that phones and computers need, no wider than it is; an animated one as it is."""
    from PIL import Image, UnidentifiedImageError

    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    try:
        with Image.open(BytesIO(raw)) as picture:
            if picture.format not in _SUFFIXES or picture.width * picture.height > MOST_PIXELS:
                return UNREADABLE
            if getattr(picture, "is_animated", False):
                return Scaled(picture.width, picture.height, ((picture.width, _SUFFIXES[picture.format], raw),))
            return _scaled(picture, raw)
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError, EOFError):
        return UNREADABLE


def _scaled(picture: "Image", raw: bytes) -> Scaled:
    kind, notes = (
        str(picture.format),
        bool(picture.getexif()) or any(picture.info.get(note) for note in _NOTES) or bool(getattr(picture, "text", None)),
    )
    upright = _upright(picture)
    files = list(_files(upright, is_lossless=kind in _LOSSLESS))
    width, _, largest = files[-1]
    if width == upright.width and not notes and len(raw) <= len(largest):
        files[-1] = (width, _SUFFIXES[kind], raw)
    files = [file for file in files[:-1] if len(file[2]) < len(files[-1][2])] + files[-1:]
    width = files[-1][0]
    return Scaled(width, _height(upright, width), tuple(files))


def _upright(picture: "Image") -> "Image":
    """As it is to be seen: turned, in sRGB, eight bits a colour, without notes."""
    from PIL import ImageOps

    turned = ImageOps.exif_transpose(picture)
    if turned.mode.startswith("I"):
        turned = turned.point(lambda value: value / 256) if turned.mode.startswith("I;16") else turned
        turned = turned.convert("L")
    is_clear = turned.mode in ("RGBA", "LA", "PA") or "transparency" in turned.info
    profile = picture.info.get("icc_profile")
    if profile and turned.mode in ("RGB", "RGBA", "CMYK"):
        turned = _in_srgb(turned, profile)
    return turned.convert("RGBA" if is_clear else "RGB")


def _in_srgb(picture: "Image", profile: bytes) -> "Image":
    from PIL import ImageCms

    try:
        output = "RGBA" if picture.mode == "RGBA" else "RGB"
        changed = ImageCms.profileToProfile(
            picture, ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.createProfile("sRGB"), outputMode=output
        )
    except (ImageCms.PyCMSError, OSError, ValueError):
        return picture  # a profile that cannot be read: the colours are taken as they are
    return changed or picture


def _files(picture: "Image", *, is_lossless: bool) -> Iterator[tuple[int, str, bytes]]:
    widest = min(picture.width, WIDTHS[-1])
    widths = [width for width in WIDTHS if width * _CLOSE < widest] + [widest]
    for width in widths:
        from PIL import Image

        size = (width, _height(picture, width))
        small = picture if width == picture.width else picture.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
        content = _encoded(small, is_lossless=False)
        if is_lossless:
            content = min(content, _encoded(small, is_lossless=True), key=len)
        yield width, "webp", content


def _height(picture: "Image", width: int) -> int:
    return max(1, round(picture.height * width / picture.width))


def _encoded(picture: "Image", *, is_lossless: bool) -> bytes:
    out = BytesIO()
    picture.save(out, "WEBP", quality=QUALITY, method=EFFORT, lossless=is_lossless, exif=b"", xmp=b"", icc_profile=b"")
    return out.getvalue()


def file_name(path: str, key: str, width: int, suffix: str) -> str:
    """Where a width of a picture is published: beside the lesson, under a name that changes with its bytes, so that it can be kept.

    Args:
        path: of the picture, such as ``content/toan/6/hinh/thuoc.png``.
        key: the digest that the file was kept under.
        width: in CSS pixels.
        suffix: without its dot.
    """
    stem = path.partition("/")[2].rpartition(".")[0]
    return f"{stem}.{digest(key.encode())[:8]}-{width}.{suffix}"
