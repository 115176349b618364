"""Memory given back to the system. A build makes and drops large texts thousands of times, and what is left of them has holes."""

import ctypes
import gc
import sys
from dataclasses import dataclass
from typing import Any

_TRIM_THRESHOLD, _MMAP_THRESHOLD, _MOST_ARENAS = -1, -3, -8
"""Names of glibc's settings, as ``malloc.h`` numbers them."""
_LARGE = 1 << 17
"""Bytes."""


MANY = 500
"""Pages made, after which what making them left in memory is given back."""


@dataclass
class Thrift:
    """Gives back what was dropped whenever many pages have been made."""

    pages: int = 0
    """Made since."""

    def made(self, pages: int) -> None:
        """Counts."""
        self.pages += pages
        if self.pages >= MANY:
            return_dropped()
            self.pages = 0


def return_large_texts() -> None:
    """Has the C library of Linux return large texts as soon as they are dropped."""
    if (mallopt := _glibc("mallopt")) is not None:
        mallopt(_MOST_ARENAS, 1)
        mallopt(_MMAP_THRESHOLD, _LARGE)
        mallopt(_TRIM_THRESHOLD, _LARGE)


def return_dropped() -> None:
    """Returns what was dropped lately, in circles too, and the holes that are left: after a thousand pages a third of it all."""
    gc.collect(0)
    _trim()


def return_all() -> None:
    """Returns everything that was dropped. It takes a seventh of a second in a library of thousands."""
    gc.collect()
    _trim()


def _trim() -> None:
    if (trim := _glibc("malloc_trim")) is not None:
        trim(0)


def _glibc(name: str) -> Any:  # noqa: ANN401 -- a foreign function
    """A function of glibc; None elsewhere: musl, Windows and macOS have none of these."""
    return getattr(ctypes.CDLL(None), name, None) if sys.platform.startswith("linux") else None
