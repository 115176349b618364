"""The theme's view templates, as texts."""

from pathlib import Path


def read_views(theme: Path) -> dict[str, str]:
    """The templates below ``views/`` of a theme folder: file name → text."""
    return {file.name: file.read_text(encoding="utf-8") for file in sorted((theme / "views").glob("*.html"))}
