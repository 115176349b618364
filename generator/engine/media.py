"""What kind of thing a file is, from its name, and which files belong together: pure paths, nothing is opened (D1)."""

import posixpath
from collections.abc import Collection, Iterable, Iterator
from enum import StrEnum
from urllib.parse import urlsplit

from generator.model.catalog import Host


class Medium(StrEnum):
    """What a file is for a reader."""

    PICTURE = "picture"
    VIDEO = "video"
    AUDIO = "audio"
    SIMULATION = "simulation"
    CAPTIONS = "captions"
    PDF = "pdf"
    SLIDES = "slides"
    TEXT = "text"
    SHEET = "sheet"
    PROJECT = "project"
    """Of Scratch or GeoGebra."""
    ARCHIVE = "archive"


SUFFIXES = {
    Medium.PICTURE: (".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif"),
    Medium.VIDEO: (".mp4", ".webm"),
    Medium.AUDIO: (".mp3", ".m4a", ".ogg", ".wav"),
    Medium.CAPTIONS: (".vtt",),
    Medium.PDF: (".pdf",),
    Medium.SLIDES: (".pptx", ".odp"),
    Medium.TEXT: (".docx", ".odt", ".txt"),
    Medium.SHEET: (".xlsx", ".ods", ".csv"),
    Medium.PROJECT: (".sb3", ".ggb"),
    Medium.ARCHIVE: (".zip",),
}
"""Everything that may stand beside Markdown. Web pages and scripts may not, but in the folder of a simulation."""

RASTERS = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif")
"""Pictures made of dots: scaled when the site is built."""

OF_SIMULATIONS = (".html", ".css", ".js", ".json", ".txt", ".csv", ".vtt", *SUFFIXES[Medium.PICTURE], *SUFFIXES[Medium.AUDIO])
"""What a simulation may be made of."""

_KINDS = {suffix: medium for medium, suffixes in SUFFIXES.items() for suffix in suffixes}
_INDEX = "/index.html"
_GUIDES = "content/huong-dan/"
_DEPTH = 4
"""Slashes in the shortest path of a simulation's page: ``content/tin-hoc/6/robot/index.html``."""

SPOKEN = (Medium.VIDEO, Medium.AUDIO)
"""What must be heard, so that somebody who cannot hear it needs its words (WCAG 1.2)."""

CALLED = {
    "video": Medium.VIDEO,
    "phim": Medium.VIDEO,
    "âm thanh": Medium.AUDIO,
    "bài nghe": Medium.AUDIO,
    "mô phỏng": Medium.SIMULATION,
    "trò chơi": Medium.SIMULATION,
    "pdf": Medium.PDF,
    "bài trình chiếu": Medium.SLIDES,
    "tệp": Medium.TEXT,
    "tệp đính kèm": Medium.TEXT,
}
"""Words that authors write before a colon in a link's text, for readers of the plain file; a page says the kind by itself."""


def named(text: str) -> tuple[Medium | None, str]:
    """The kind that a link's text calls itself, and its name without that: ``Video: Cắm dây mạng`` is a video."""
    word, colon, name = text.partition(":")
    medium = CALLED.get(word.strip().lower()) if colon else None
    return (medium, name.strip()) if medium and name.strip() else (None, text)


def medium_of(path: str) -> Medium | None:
    """What a file is; None for a web page that is no simulation, Markdown, and whatever is not published."""
    if path.endswith(_INDEX):
        return Medium.SIMULATION if path.count("/") >= _DEPTH and not path.startswith(_GUIDES) else None
    return _KINDS.get(posixpath.splitext(path)[1].lower())


def simulation_folders(paths: Iterable[str]) -> tuple[str, ...]:
    """The folders of simulations, each with a slash at its end, by path; one within another is part of it."""
    found: list[str] = []
    for path in sorted(path for path in paths if medium_of(path) is Medium.SIMULATION):
        folder = path.removesuffix("index.html")
        if not any(folder.startswith(outer) for outer in found):
            found.append(folder)
    return tuple(found)


def folder_within(path: str, folders: Collection[str]) -> str:
    """The simulation's folder that a file belongs to; empty when it belongs to none."""
    return next((folder for folder in folders if path.startswith(folder)), "") if folders else ""


def captions_of(path: str) -> str:
    """Where the captions of a video stand: the same name, ``.vtt``."""
    return posixpath.splitext(path)[0] + ".vtt"


def poster_of(path: str, files: Collection[str]) -> str:
    """The picture shown before a video plays or a simulation opens: one of the same name beside it; empty when there is none."""
    stem = path.removesuffix(_INDEX) if path.endswith(_INDEX) else posixpath.splitext(path)[0]
    return next((stem + suffix for suffix in SUFFIXES[Medium.PICTURE] if stem + suffix in files), "")


def companions(path: str, files: Collection[str]) -> Iterator[str]:
    """The files that are shown with a video or a simulation without being named."""
    medium = medium_of(path)
    if medium in (Medium.VIDEO, Medium.SIMULATION) and (poster := poster_of(path, files)):
        yield poster
    if medium is Medium.VIDEO and captions_of(path) in files:
        yield captions_of(path)


def host_of(target: str, hosts: Iterable[Host]) -> Host | None:
    """The host of the catalogue that an address leads to, subdomains included; None for any other and for what is not https."""
    try:
        parts = urlsplit(target)
        name = (parts.hostname or "").lower()
    except ValueError:
        return None
    if parts.scheme.lower() != "https" or parts.username is not None:
        return None
    return next((host for host in hosts if name == host.host or name.endswith(f".{host.host}")), None)
