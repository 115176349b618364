"""The theme's view templates, as texts, and the stamps of its own files."""

from pathlib import Path

from generator.engine.digest import browser_digest

ASSETS = "assets/hoclieu"
"""Where the theme keeps its own styles, scripts and drawings."""

STAMP = 8
"""Characters."""


def read_views(theme: Path) -> dict[str, str]:
    """The templates below ``views/`` of a theme folder: file name → text."""
    return {file.name: file.read_text(encoding="utf-8") for file in sorted((theme / "views").glob("*.html"))}


def read_stamps(theme: Path) -> dict[str, str]:
    """By file name, the beginning of the digest of each of the theme's own files."""
    return {file.name: stamp_of(file.read_bytes()) for file in sorted((theme / ASSETS).glob("*.*")) if file.is_file()}


def stamp_of(content: bytes) -> str:
    """What a page adds to a file's address."""
    return browser_digest(content)[:STAMP]
