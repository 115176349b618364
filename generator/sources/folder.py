"""The content folder: which files there are, and which must not be read."""

import os
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.model.finding import Fault, fault
from generator.model.library import Asset
from generator.model.span import Span

from .materials import unfit_name

CONTENT = "content"
CATALOG = "materials_catalog.yml"
PICTURES = (".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif")


@dataclass(frozen=True, slots=True)
class Folder:
    """What stands in a library's content folder, sorted by path."""

    materials: tuple[tuple[str, Path], ...]
    """Path relative to the root (NFC), and where to read it."""
    tables: tuple[tuple[str, Path], ...]
    assets: tuple[Asset, ...]
    faults: tuple[Fault, ...]


def read_folder(root: Path, picture_kb: int) -> Folder:
    """Walks the content folder. A link that leads out of it is told and not followed; so is a file whose name makes no address."""
    base = (root / CONTENT).resolve()
    materials, tables, assets, faults = [], [], [], []
    for relative, entry in _walk(base, ""):
        path = f"{CONTENT}/{unicodedata.normalize('NFC', relative)}"
        if _leaves(entry, base):
            faults.append(fault("link-leaves-library", Span(path), target=os.readlink(entry.path) if entry.is_symlink() else ""))
            continue
        if reason := unfit_name(relative):
            faults.append(fault("unfit-file-name", Span(path), reason=reason, name=path.rsplit("/", 1)[-1]))
        if path.startswith(f"{CONTENT}/ppct/") and path.endswith(".csv"):
            tables.append((path, Path(entry.path)))
        elif _is_material(path):
            materials.append((path, Path(entry.path)))
            continue
        size = entry.stat().st_size
        assets.append(Asset(path, size))
        if path.lower().endswith(PICTURES) and size > picture_kb * 1024:
            faults.append(fault("oversized-picture", Span(path), size=str(-(-size // 1024)), most=str(picture_kb)))
    return Folder(tuple(sorted(materials)), tuple(sorted(tables)), tuple(sorted(assets, key=lambda a: a.path)), tuple(sorted(faults)))


def _walk(base: Path, relative: str) -> Iterator[tuple[str, "os.DirEntry[str]"]]:
    """Every file below a folder, with its path relative to it; folders behind links are given as they are, not entered."""
    with os.scandir(base / relative if relative else base) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            name = f"{relative}/{entry.name}" if relative else entry.name
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(base, name)
            elif not entry.is_dir() or entry.is_symlink():
                yield name, entry


def _leaves(entry: "os.DirEntry[str]", base: Path) -> bool:
    """Whether this is a symbolic link that leads out of the library, to a folder, or to nothing."""
    if not entry.is_symlink():
        return False
    target = Path(entry.path).resolve()
    return not (target.is_file() and target.is_relative_to(base))


def _is_material(path: str) -> bool:
    """Every Markdown file but the home page and the guides; one in a wrong folder is told by a rule, not passed over."""
    return path.endswith(".md") and path != f"{CONTENT}/index.md" and path.split("/")[1] not in ("huong-dan", "ppct")
