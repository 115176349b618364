"""What a first visit to a page costs on the network: what Chromium asks the host for, each file as a host sends it, compressed."""

import gzip
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import BrowserContext

from .conftest import PHONE
from .serving import KINDS, TEXT, serve
from .watching import watched

VISIT = 110_000
SCRIPT = 40_000
"""Bytes that a first visit may cost, as sent; of a page's pictures none."""

PICTURES = ("image/", "audio/", "video/", "application/pdf")
SETTLED = 300
"""Milliseconds more, after half a second without a request: what workers fetch after loading is counted too."""


@dataclass(frozen=True)
class Asked:
    """One file that was asked for, and its size in bytes as sent: text by gzip -6."""

    path: str
    kind: str
    size: int

    @property
    def is_script(self) -> bool:
        return "javascript" in self.kind


def weigh(new_context: Callable[..., BrowserContext], folder: Path, address: str) -> list[Asked]:
    """Every file that a first visit asks the host for, the heaviest first, without pictures and recordings."""
    asked: set[str] = set()
    with serve(folder, note=asked.add) as base, watched(new_context, **PHONE) as page:
        page.goto(base + address, wait_until="networkidle")
        page.wait_for_timeout(SETTLED)
    files = [_measured(folder, path) for path in asked.copy()]  # the worker may still be asking
    return sorted((file for file in files if not file.kind.startswith(PICTURES)), key=lambda file: (-file.size, file.path))


def _measured(folder: Path, path: str) -> Asked:
    file = folder / path / "index.html" if (folder / path).is_dir() else folder / path
    kind, raw = KINDS.get(file.suffix, "application/octet-stream"), file.read_bytes()
    return Asked(path, kind, len(gzip.compress(raw, 6)) if TEXT.match(kind) else len(raw))


def told(files: list[Asked]) -> str:
    """The weights as lines, for whoever must make them less."""
    return "\n".join(f"{file.size / 1000:7.1f} KB {file.path or '(the first page)'}" for file in files)
