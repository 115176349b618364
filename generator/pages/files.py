"""How the files of the content folder are shown: their sizes in words, and the exhibits that links to them become."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from generator.engine.media import Medium, captions_of, host_of, medium_of, poster_of
from generator.engine.simulation import PAGE
from generator.model.catalog import Host, HostKind
from generator.model.message import N_, Message, Translate, say

from .addresses import way
from .job import Exhibit, Picture

KIB, MIB = 1024, 1024 * 1024
_POSTER = 720
"""CSS pixels of width that a picture before a video need not exceed."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What pages need to know of a file of the content folder."""

    size: int = 0
    """Bytes; of a simulation, those of all its files."""
    seconds: float = 0.0
    width: int = 0
    """In CSS pixels; 0 when unknown."""
    height: int = 0
    widths: tuple[tuple[int, str], ...] = ()
    """Of a picture made of dots: its widths, rising, and their addresses. The file itself is not published."""


KINDS = {
    Medium.VIDEO: N_("Video"),
    Medium.AUDIO: N_("Sound"),
    Medium.SIMULATION: N_("Simulation"),
    Medium.PDF: N_("PDF file"),
    Medium.SLIDES: N_("Slides"),
    Medium.TEXT: N_("Text file"),
    Medium.SHEET: N_("Spreadsheet"),
    Medium.PROJECT: N_("Project file"),
    Medium.ARCHIVE: N_("Archive"),
}
_ELSEWHERE = {
    HostKind.VIDEO: (
        N_("Leave the library, watch on {host}"),
        N_("outside the library, at {address}; nothing of it is loaded before you press; a minute of video takes about 5 MB"),
    ),
    HostKind.SIMULATION: (
        N_("Leave the library, open {host}"),
        N_("outside the library, at {address}; nothing of it is loaded before you press; it needs a network"),
    ),
    HostKind.PAGE: (
        N_("Leave the library, open {host}"),
        N_("outside the library, at {address}; nothing of it is loaded before you press; it needs a network"),
    ),
}


@dataclass(frozen=True)
class Files:
    """The files of a site's content folder, for one language."""

    facts: Mapping[str, Facts]
    """By path."""
    hosts: Iterable[Host]
    translate: Translate

    def address(self, path: str) -> str:
        """Where a file is published, from the site's root: a picture's largest width, a simulation's page, or the file itself."""
        facts = self.facts.get(path)
        if facts and facts.widths:
            return facts.widths[-1][1]
        inside = path.partition("/")[2]
        return inside.removesuffix("index.html") + PAGE if medium_of(path) is Medium.SIMULATION else inside

    def picture(self, address: str, path: str) -> Picture:
        """A picture as the page of an address shows it."""
        facts = self.facts.get(path, Facts())
        several = ", ".join(f"{way(address, file)} {width}w" for width, file in facts.widths) if len(facts.widths) > 1 else ""
        return Picture(way(address, self.address(path)), facts.width, facts.height, several)

    def exhibit(self, address: str, path: str) -> Exhibit | None:
        """What a link to a file becomes when it is a paragraph of its own; None when it stays a link."""
        medium = medium_of(path)
        if medium not in KINDS or path not in self.facts:
            return None
        facts = self.facts[path]
        poster = poster_of(path, self.facts) if medium in (Medium.VIDEO, Medium.SIMULATION) else ""
        shown = self.facts.get(poster, Facts()) if medium is Medium.SIMULATION else facts
        return Exhibit(
            medium=medium.value,
            facts=self._in_words(medium, facts),
            action=self.translate(N_("Open the simulation") if medium is Medium.SIMULATION else N_("Download")),
            file=way(address, path.partition("/")[2]),
            width=shown.width,
            height=shown.height,
            poster=way(address, self._poster(poster)) if poster else "",
            captions=way(address, captions_of(path).partition("/")[2])
            if medium is Medium.VIDEO and captions_of(path) in self.facts
            else "",
            closing=self.translate(N_("Close the simulation") if medium is Medium.SIMULATION else N_("Captions")),
            alone=self.translate(N_("Open it large")) if medium is Medium.SIMULATION else "",
        )

    def exhibit_elsewhere(self, target: str) -> Exhibit | None:
        """What a link to another host becomes; None when the catalogue does not list it."""
        host = host_of(target, self.hosts)
        if host is None:
            return None
        action, warning = _ELSEWHERE[host.kind]
        button = Message(action, (("host", host.name),)).text(self.translate)
        facts = Message(warning, (("address", (urlsplit(target).hostname or "").lower()),)).text(self.translate)
        return Exhibit(f"{host.kind.value}-elsewhere", facts, button)

    def _poster(self, path: str) -> str:
        widths = self.facts[path].widths
        return next((file for width, file in widths if width >= _POSTER), self.address(path))

    def _in_words(self, medium: Medium, facts: Facts) -> str:
        length = [duration(facts.seconds)] if facts.seconds >= 1 else []
        parts = [self.translate(KINDS[medium]), *(one.text(self.translate) for one in (*length, weight(facts.size)))]
        return ", ".join(parts)


def weight(size: int) -> Message:
    """A number of bytes in words: ``640 KB``, ``1,2 MB``."""
    if size < MIB:
        return say("{size} KB", size=max(1, round(size / KIB)))
    tenths = max(10, round(size * 10 / MIB))
    return say("{whole}.{tenth} MB", whole=tenths // 10, tenth=tenths % 10)


def duration(seconds: float) -> Message:
    """A length of time in words: ``45 giây``, ``2 phút 5 giây``."""
    whole = round(seconds)
    if whole < 60:  # noqa: PLR2004 -- seconds
        return say("{seconds} seconds", seconds=whole)
    return say("{minutes} min {seconds} s", minutes=whole // 60, seconds=whole % 60)
