"""What an export is. Every file in ``exports/`` exports one: one format of the published library."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from urllib.parse import quote

from .library import Library
from .material import Material
from .message import Translate
from .school import School


@dataclass(frozen=True, slots=True)
class Artifact:
    """A file to be written."""

    path: str
    """Relative to the site, such as ``feed.xml``."""
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """How and where the library is published."""

    site_name: str
    translate: Translate
    site_url: str = ""
    """Empty when it is not known, as on a USB stick: then addresses are relative to the site's first page."""
    language: str = "vi"
    has_names: bool = True
    """Whether it may say who wrote and approved what: not to everybody."""
    pages: tuple[str, ...] = ()
    """The addresses of the other pages of the site, such as ``huong-dan/hoc-sinh/``."""

    def url(self, address: str) -> str:
        """Where a page or file of the site is found; the site itself for an empty address."""
        base = self.site_url.rstrip("/") + "/" if self.site_url else ""
        return base + quote(address, errors="surrogateescape")


@dataclass(frozen=True, slots=True)
class Export:
    """One format. Its name is its file's name."""

    title: str
    """What it is good for (source string)."""
    make: Callable[[Library, Publication], Iterable[Artifact]]
    by_line: "ByLine | None" = None
    """Of a format that is a list of materials, each of which can be written without the others."""
    is_of_pages: bool = False
    """Whether it names the other pages of the site (``Publication.pages``) and so must wait for them."""
    is_published: bool = True
    """Whether it belongs to the site; else it is for those who work on the library."""


@dataclass(frozen=True, slots=True)
class ByLine:
    """A list with a line for each material: a build writes the lines of a subject anew only when one of its materials has changed."""

    line: Callable[[Material, School, Publication], str]
    whole: Callable[[Library, Publication, Iterable[str]], Artifact]
    """The file around the lines, which come in the order of the materials' paths."""

    def make(self, library: Library, publication: Publication) -> Iterable[Artifact]:
        """The file, written at once."""
        lines = (self.line(material, library.school, publication) for material in library.published)
        return (self.whole(library, publication, lines),)
