"""What a device, or a stick, keeps of a cell: every file of it, with size and digest."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kept:
    """A page or file of the site."""

    path: str
    """An address such as ``tin-hoc/6/``, or the path of another file."""
    size: int
    """Bytes."""
    digest: str
    """32 hexadecimal characters of SHA-256."""


@dataclass(frozen=True, slots=True)
class Left:
    """A file that is left out of downloads for its size, such as a long film."""

    path: str
    size: int
    """Bytes."""
    lesson: str
    """The title of the first material that shows it."""


@dataclass(frozen=True, slots=True)
class Keeping:
    """A list of files that belong together."""

    id: str
    """``tin-hoc-6``."""
    name: str
    version: str
    """The digest of the files."""
    day: str
    """ISO: the day of the library."""
    files: tuple[Kept, ...]
    left: tuple[Left, ...] = ()

    @property
    def size(self) -> int:
        """Bytes on the device; a file that stands at two paths counts once, as it is kept once."""
        return sum({file.digest: file.size for file in self.files}.values())
