"""What the author of a change is told in one comment: words made where the change was judged; where they are shown nobody trusts them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Told:
    """A finding of the change."""

    path: str
    line: int
    code: str
    weight: str
    """error, warning or note."""
    says: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Moved:
    """A target that the change makes worse, and the way out."""

    name: str
    says: str
    remedy: str
    stops: bool
    """Whether it stands in the way of the change."""


@dataclass(frozen=True, slots=True)
class Eased:
    """A waiver of the school without which other numbers of targets would be told."""

    id: str
    reason: str
    role: str
    """The name of the role that signed it."""
    signed_on: str
    expires: str


@dataclass(frozen=True, slots=True)
class Filled:
    """A material, and what it fills."""

    title: str
    says: str


@dataclass(frozen=True, slots=True)
class Offered:
    """Lines of a file as they should be, to be taken with one click."""

    path: str
    line: int
    end_line: int
    before: str
    after: str
    weight: str
    mends: tuple[tuple[str, str], ...]
    """Codes, and what is wrong."""


@dataclass(frozen=True, slots=True)
class Notice:
    """The verdict on a change, for its author."""

    day: str
    base: str
    accepted: bool
    files: int
    """How many files of the library the change touches."""
    found: tuple[Told, ...] = ()
    """The worst first."""
    moved: tuple[Moved, ...] = ()
    filled: tuple[Filled, ...] = ()
    bared: tuple[str, ...] = ()
    mended: int = 0
    old_errors: int = 0
    old_targets: int = 0
    eased: tuple[Eased, ...] = ()
    """By the order of the targets that they change; each once."""
    offered: tuple[Offered, ...] = ()
    """The worst first. They stand beside the lines and not in the comment."""

    @property
    def is_silent(self) -> bool:
        """Whether there is nothing that its author would want to hear."""
        return self.accepted and not (self.found or self.moved or self.filled or self.bared or self.mended)


@dataclass(frozen=True, slots=True)
class Links:
    """Where the files of a change can be seen and edited; empty when nobody knows."""

    seen: str = ""
    """What a path is put after, with a slash at the end."""
    edited: str = ""
