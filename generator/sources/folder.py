"""The content folder: which files there are, and which must not be read."""

import os
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.engine.media import SUFFIXES, Medium, folder_within, simulation_folders
from generator.model.catalog import Limits
from generator.model.finding import Fault, fault
from generator.model.library import Asset
from generator.model.span import Span

from .attachments import suspicions
from .materials import unfit_name
from .simulations import simulation_faults

CONTENT = "content"
CATALOG = "materials_catalog.yml"
KNOWN = tuple(suffix for suffixes in SUFFIXES.values() for suffix in suffixes)
"""What may be published beside Markdown. Web pages and scripts may not: they would run with the library's own rights."""

LARGEST_SVG = 1024 * 1024
"""Bytes; a larger one is refused for its size alone, whatever the catalogue allows."""

_ACTIVE_SVG = re.compile(
    rb"<\s*(?:[a-z0-9]+:)?(?:script|foreignobject|iframe|embed|object|audio|video|handler|set|animate\w*)\b"
    rb"|\son[a-z]+\s*=|javascript:|<!(?:doctype|entity)|<\?xml-stylesheet|@import"
    rb"|(?:href|src)\s*=\s*[\"']\s*(?!#)|url\(\s*[\"']?\s*(?!#)",
    re.IGNORECASE,
)
"""What makes a drawing more than a drawing: scripts, other files, other hosts, animation that could act."""


@dataclass(frozen=True, slots=True)
class Folder:
    """What stands in a library's content folder, sorted by path."""

    materials: tuple[tuple[str, Path], ...]
    """Path relative to the root (NFC), and where to read it."""
    tables: tuple[tuple[str, Path], ...]
    assets: tuple[Asset, ...]
    faults: tuple[Fault, ...]


def read_folder(root: Path, limits: Limits) -> Folder:
    """Walks the content folder. A link that leads out of it is told and not followed; so is a file whose name makes no address."""
    base = (root / CONTENT).resolve()
    materials, tables, faults = [], [], []
    others: dict[str, tuple[Path, int]] = {}
    told: set[str] = set()
    for relative, entry in _walk(base, ""):
        path = f"{CONTENT}/{unicodedata.normalize('NFC', os.fsencode(relative).decode(errors='replace'))}"
        if _leaves(entry, base):
            faults.append(fault("link-leaves-library", Span(path), target=str(Path(entry.path).readlink())))
            continue
        faults += _unfit_names(path, relative, told)
        if path.startswith(f"{CONTENT}/ppct/") and path.endswith(".csv"):
            tables.append((path, Path(entry.path)))
        elif _is_material(path):
            materials.append((path, Path(entry.path)))
            continue
        others[path] = Path(entry.path), entry.stat().st_size
    simulations = simulation_folders(others)
    faults += simulation_faults(simulations, others, limits)
    for path, (file, size) in others.items():
        if not folder_within(path, simulations):
            faults += _unfit_kind(path)
        faults += _active(path, file, size)
        faults += suspicions(path, file, size, limits)
        if path.lower().endswith(SUFFIXES[Medium.PICTURE]) and size > min(limits.picture_kb * 1024, LARGEST_SVG):
            faults.append(fault("oversized-picture", Span(path), size=str(-(-size // 1024)), most=str(limits.picture_kb)))
    assets = tuple(Asset(path, size) for path, (_, size) in sorted(others.items()))
    return Folder(tuple(sorted(materials)), tuple(sorted(tables)), assets, tuple(sorted(faults)))


def on_disk(root: Path, path: str) -> Path:
    """Where a file of the library lies, although its name may be written with its marks apart there."""
    place = root
    for part in path.split("/"):
        exact = place / part
        others = () if exact.exists() else sorted(place.iterdir())
        place = next((one for one in others if unicodedata.normalize("NFC", one.name) == part), exact)
    return place


def _walk(base: Path, relative: str) -> Iterator[tuple[str, "os.DirEntry[str]"]]:
    """Every file below a folder, with its path relative to it; folders behind links are given as they are, not entered."""
    with os.scandir(base / relative if relative else base) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            name = f"{relative}/{entry.name}" if relative else entry.name
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(base, name)
            elif entry.is_symlink() or entry.is_file():
                yield name, entry


def _unfit_names(path: str, relative: str, told: set[str]) -> Iterator[Fault]:
    """The names on a file's way that make no good address: its own, and each folder's once, at the first file in it."""
    parts = relative.split("/")
    for place, (name, shown) in enumerate(zip(parts, path.split("/")[1:], strict=True)):
        so_far = "/".join(parts[: place + 1])
        if so_far not in told and (reason := unfit_name(name)):
            told.add(so_far)
            is_folder = "yes" if place < len(parts) - 1 else ""
            so_named = "/".join(path.split("/")[: place + 2])
            yield fault("unfit-file-name", Span(path), reason=reason, name=shown, folder=is_folder, path=so_named)


def _unfit_kind(path: str) -> Iterator[Fault]:
    """A file of a kind that is not published."""
    suffix = Path(path).suffix.lower()
    if suffix not in (*KNOWN, ".md"):
        yield fault("unfit-file-kind", Span(path), suffix=suffix, known=" ".join(KNOWN))


def _active(path: str, file: Path, size: int) -> Iterator[Fault]:
    """A drawing that does more than show itself."""
    if path.lower().endswith(".svg") and size <= LARGEST_SVG and (match := _ACTIVE_SVG.search(raw := file.read_bytes())):
        line = raw.count(b"\n", 0, match.start()) + 1
        column = match.start() - raw.rfind(b"\n", 0, match.start())
        yield fault("active-svg", Span(path, line, column), what=match[0].decode("utf-8", errors="replace").strip())


def _leaves(entry: "os.DirEntry[str]", base: Path) -> bool:
    """Whether this is a symbolic link that leads out of the library, to a folder, or to nothing."""
    if not entry.is_symlink():
        return False
    try:
        target = Path(entry.path).resolve()
    except (OSError, RuntimeError):  # links that lead to one another in a circle
        return True
    return not (target.is_file() and target.is_relative_to(base))


def _is_material(path: str) -> bool:
    """Every Markdown file but the home page and the guides; one in a wrong folder is told by a rule, not passed over."""
    return path.endswith(".md") and path != f"{CONTENT}/index.md" and path.split("/")[1] not in ("huong-dan", "ppct")
