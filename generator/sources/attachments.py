"""What stands in a file beside a lesson, as far as it can harm: another thing than its name says, programs, bombs, places (R120-R129)."""

import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.engine.media import RASTERS, Medium, medium_of
from generator.model.catalog import Limits
from generator.model.finding import Fault, fault
from generator.model.span import Span

from .pictures import dimensions, tells_where
from .places import File
from .text import UTF16_BOMS

MIB = 1024 * 1024

_ZIP = (b"PK\x03\x04",)
_BEGINNINGS: dict[str, tuple[bytes, ...]] = {
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".gif": (b"GIF87a", b"GIF89a"),
    ".webp": (b"RIFF",),
    ".wav": (b"RIFF",),
    ".webm": (b"\x1aE\xdf\xa3",),
    ".ogg": (b"OggS",),
    ".mp3": (b"ID3", b"\xff\xfb", b"\xff\xfa", b"\xff\xf3", b"\xff\xf2", b"\xff\xe3"),
    ".pdf": (b"%PDF-",),
    ".vtt": (b"WEBVTT", b"\xef\xbb\xbfWEBVTT"),
    **dict.fromkeys((".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".sb3", ".ggb", ".zip"), _ZIP),
}
"""The first bytes of each kind."""
_LATER = {".webp": (8, (b"WEBP",)), ".wav": (8, (b"WAVE",)), **dict.fromkeys((".mp4", ".m4a", ".avif"), (4, (b"ftyp",)))}
"""Bytes that stand a little later."""
_TEXTS = (".txt", ".csv", ".vtt", ".svg", ".html", ".css", ".js", ".json")

_PROGRAMS = (
    *(".exe", ".com", ".bat", ".cmd", ".msi", ".scr", ".pif", ".lnk", ".dll", ".ps1", ".vbs", ".vbe", ".js", ".jse", ".wsf", ".hta"),
    *(".jar", ".apk", ".sh", ".docm", ".xlsm", ".pptm", ".reg"),
)
MOST_MEMBERS = 2_000
MOST_UNPACKED = 200 * MIB
MOST_RATIO = 200
"""Unpacked to packed, of an archive that unpacks to more than ten MiB; text of one repeated letter reaches 1,000."""
HEAD = 128 * 1024
"""Bytes in which a JPEG or PNG has its size and its notes."""
MOST_PIXELS = 40_000_000
"""A picture of forty million dots takes 160 MB of memory when it is decoded."""
MOST_SIDE = 16_383
"""The longest side that WebP can have."""

_LIMITS = {Medium.VIDEO: "video_mb", Medium.AUDIO: "audio_mb"}


def suspicions(path: str, file: File, size: int, limits: Limits) -> Iterator[Fault]:
    """The faults of one file; Markdown is not asked about."""
    suffix, medium = PurePosixPath(path).suffix.lower(), medium_of(path)
    if medium is not None and medium not in (Medium.PICTURE, Medium.SIMULATION):
        yield from _oversized(path, size, _LIMITS.get(medium, "attachment_mb"), limits)
    if suffix not in _BEGINNINGS and suffix not in _LATER and suffix not in _TEXTS:
        return
    with file.open("rb") as opened:
        head = opened.read(1024)
    if not _is_what_it_says(suffix, head):
        yield fault("disguised-file", Span(path), suffix=suffix, found=_found(head))
    elif suffix in RASTERS:
        yield from _picture(path, file)
    elif _BEGINNINGS.get(suffix) is _ZIP:
        yield from _archive(path, file, suffix)


def _oversized(path: str, size: int, limit: str, limits: Limits) -> Iterator[Fault]:
    most: int = getattr(limits, limit)
    if size > most * MIB:
        yield fault("oversized-attachment", Span(path), size=str(-(-size // MIB)), most=str(most), limit=limit)


def _is_what_it_says(suffix: str, head: bytes) -> bool:
    if suffix in _LATER:
        place, wanted = _LATER[suffix]
        if not head[place:].startswith(wanted):
            return False
    if suffix == ".pdf":
        return b"%PDF-" in head  # readers allow other bytes before it
    if suffix in _BEGINNINGS and not head.startswith(_BEGINNINGS[suffix]):
        return False
    return suffix not in _TEXTS or b"\0" not in head or head.startswith(UTF16_BOMS)


def _found(head: bytes) -> str:
    """The ending that fits the first bytes, or an empty word."""
    if head.startswith(b"MZ"):
        return ".exe"
    return next((suffix for suffix in (*_BEGINNINGS, *_LATER) if _is_what_it_says(suffix, head)), "")


def _picture(path: str, file: File) -> Iterator[Fault]:
    """Its dots are counted from the head alone: decoding is what a bomb waits for. WebP and AVIF have their notes at the end."""
    with file.open("rb") as opened:
        raw = opened.read(20 * MIB if path.lower().endswith((".webp", ".avif")) else HEAD)
    width, height = dimensions(raw)
    if width * height > MOST_PIXELS or max(width, height) > MOST_SIDE:
        yield fault("picture-bomb", Span(path), width=str(width), height=str(height))
    if tells_where(raw):
        yield fault("picture-tells-where", Span(path))


def _archive(path: str, file: File, suffix: str) -> Iterator[Fault]:
    try:
        with file.open("rb") as opened, zipfile.ZipFile(opened) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        yield fault("disguised-file", Span(path), suffix=suffix, found="")
        return
    packed, unpacked = sum(member.compress_size for member in members), sum(member.file_size for member in members)
    is_dense = unpacked > 10 * MIB and unpacked > MOST_RATIO * max(packed, 1)
    if len(members) > MOST_MEMBERS or unpacked > MOST_UNPACKED or is_dense:
        yield fault("archive-bomb", Span(path), members=str(len(members)), size=str(-(-unpacked // MIB)))
    for member in members:
        name = member.filename.lower()
        if name.endswith(("vbaproject.bin", "/script-lb.xml", "script-lc.xml")) or name.startswith("basic/"):
            yield fault("program-in-file", Span(path), what=member.filename, why="macro")
            return
        if suffix == ".zip" and name.endswith(_PROGRAMS):
            yield fault("program-in-file", Span(path), what=member.filename, why="program")
            return
