"""What rendering takes and gives: values only, so that any process on any machine gives the same bytes."""

from typing import NamedTuple

from generator.model.language import Language


class Picture(NamedTuple):
    """A picture as the page shows it."""

    src: str
    """Relative to the page."""
    width: int = 0
    """In CSS pixels; 0 when unknown."""
    height: int = 0
    candidates: str = ""
    """The same picture in several widths, as ``srcset`` has it; empty for a drawing."""


class Exhibit(NamedTuple):
    """What stands in the place of a link that is a paragraph of its own: a player, a simulation, a card."""

    medium: str
    """video, audio, simulation, pdf, …; ``video-elsewhere``, … for what another host has."""
    facts: str
    """Kind, length and size in words."""
    action: str
    """What pressing its link or button does, in words."""
    file: str = ""
    """What a player or frame loads, relative to the page."""
    width: int = 0
    height: int = 0
    poster: str = ""
    captions: str = ""
    closing: str = ""
    """How a simulation is closed, in words; of a video, what its captions are called."""
    alone: str = ""
    """What the link to a simulation's own page says."""


class Job(NamedTuple):
    """One material's Markdown and all that its HTML depends on."""

    text: str
    """The body."""
    links: tuple[tuple[str, str], ...] = ()
    """Link targets as written → addresses relative to the page; empty for a target that is not published, shown without a link.

    A relative target that is not here stays as it is, and the verification of the finished pages tells of it."""
    pictures: tuple[tuple[str, Picture], ...] = ()
    """Picture targets as written → what to show."""
    exhibits: tuple[tuple[str, Exhibit], ...] = ()
    """Addresses of links, as the page has them → what stands in the place of one that is a paragraph of its own."""
    levels: tuple[tuple[str, str], ...] = ()
    """Tokens of levels and their names."""
    words: tuple[tuple[str, str], ...] = ()
    """The few words that rendering adds, in the reader's language: ``answer``, ``model-answer``, ``table``, ``formula``."""
    language: Language | None = None
    """The foreign language that it mixes with Vietnamese."""
    fingerprint: str = ""
    """Of the versions of everything that renders."""


class TocItem(NamedTuple):
    """A heading of the table of contents."""

    level: int
    anchor: str
    text: str


class Page(NamedTuple):
    """A rendered body."""

    html: str
    toc: tuple[TocItem, ...]
    text: str
    """Plain text for search, without marks of layout."""
