"""What the templates of a material and of a simulation's own page show: plain values, ready to be printed."""

from typing import NamedTuple

from generator.model.language import Language

from .views import Chip


class Neighbour(NamedTuple):
    """The material before or after this one along the distribution."""

    title: str
    address: str


class PartLink(NamedTuple):
    """A material in its phase."""

    title: str
    address: str
    minutes: int | None
    is_current: bool


class Part(NamedTuple):
    """A phase of a material's lessons."""

    phase: str
    """The token, for the look."""
    name: str
    links: tuple[PartLink, ...]


class MaterialPage(NamedTuple):
    """All of a material's page but its body."""

    title: str
    address: str
    summary: str
    chips: tuple[Chip, ...]
    outcomes: tuple[str, ...]
    lessons: tuple[str, ...]
    earlier: Neighbour | None
    later: Neighbour | None
    authors: tuple[str, ...]
    sources: tuple[str, ...]
    license_name: str
    license_url: str
    is_draft: bool
    status_name: str
    language: Language | None = None
    """The foreign language that it mixes with Vietnamese."""
    phases: tuple[Part, ...] = ()
    """The three phases of its lessons, side by side; empty when it is the only material of its lessons."""
    feedback: str = ""
    """The link by which readers say what is wrong, with this material put in; empty when the school has none."""
    address_in_full: str = ""
    """With the host; empty when the site has no address."""
    qr: str = ""
    """The address as a QR code, for paper: a ``data:`` address of a picture; empty when the site has no address."""
