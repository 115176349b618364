"""The content folder: which files there are, and which must not be read."""

import os
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.engine.media import SUFFIXES, Medium, folder_within, simulation_folders
from generator.model.catalog import Limits
from generator.model.finding import Fault, fault
from generator.model.library import Asset
from generator.model.span import Span

from .attachments import suspicions
from .materials import unfit_name
from .places import CONTENT, File, Found
from .simulations import simulation_faults

KNOWN = tuple(suffix for suffixes in SUFFIXES.values() for suffix in suffixes)
"""What may be published beside Markdown. Web pages and scripts may not: they would run with the library's own rights."""

LARGEST_SVG = 1024 * 1024
"""Bytes; a larger one is refused for its size alone, whatever the catalogue allows."""

_ACTIVE_SVG = re.compile(
    rb"<\s*(?:[a-z0-9]+:)?(?:script|foreignobject|iframe|embed|object|audio|video|handler|set|animate\w*)\b"
    rb"|\son[a-z]+\s*=|javascript:|<!(?:doctype|entity)|<\?xml-stylesheet|@import"
    rb"|(?:href|src)\s*=\s*[\"']\s*(?!#)|url\(\s*[\"']?\s*(?!#)"
)
"""What makes a drawing more than a drawing: scripts, other files, other hosts, animation that acts. In small letters: twice as fast."""


@dataclass(frozen=True, slots=True)
class Folder:
    """What stands in a library's content folder, sorted by path."""

    materials: tuple[tuple[str, File], ...]
    """Path relative to the root (NFC), and where to read it."""
    tables: tuple[tuple[str, File], ...]
    others: tuple[tuple[str, File, int], ...]
    """What is no material, the tables too: path, where to read it, bytes."""
    faults: tuple[Fault, ...]
    """Of names, and of links that lead out; those of what the others hold come from ``faults_within``."""

    @property
    def assets(self) -> tuple[Asset, ...]:
        """What is no material, as the library knows it."""
        return tuple(Asset(path, size) for path, _, size in self.others)


def read_folder(found: Iterable[Found]) -> Folder:
    """Sorts what a content folder holds. A link that leads out of it is told and not followed; so is a name that makes no address."""
    materials: list[tuple[str, File]] = []
    tables: list[tuple[str, File]] = []
    faults: list[Fault] = []
    others: dict[str, tuple[File, int]] = {}
    looked: set[str] = set()
    told: set[str] = set()
    for one in found:
        path = path_of(one.name)
        if one.leads_to:
            faults.append(fault("link-leaves-library", Span(path), target=one.leads_to))
            continue
        faults += _unfit_names(path, one.name, looked, told)
        if path.startswith(f"{CONTENT}/ppct/") and path.endswith(".csv"):
            tables.append((path, one.file))
        elif is_material(path):
            materials.append((path, one.file))
            continue
        others[path] = one.file, one.size
    in_order = tuple((path, *others[path]) for path in sorted(others))
    return Folder(tuple(_by_path(materials)), tuple(_by_path(tables)), in_order, tuple(faults))


def faults_within(folder: Folder, limits: Limits) -> tuple[Fault, ...]:
    """The faults of everything that is no material: its kind, its size, what it holds."""
    others = {path: (file, size) for path, file, size in folder.others}
    simulations = simulation_folders(others)
    faults = list(simulation_faults(simulations, others, limits))
    for path, (file, size) in others.items():
        if not folder_within(path, simulations):
            faults += _unfit_kind(path)
        faults += _active(path, file, size)
        faults += suspicions(path, file, size, limits)
        if path.lower().endswith(SUFFIXES[Medium.PICTURE]) and size > min(limits.picture_kb * 1024, LARGEST_SVG):
            faults.append(fault("oversized-picture", Span(path), size=str(-(-size // 1024)), most=str(limits.picture_kb)))
    return tuple(faults)


def on_disk(root: Path, path: str) -> Path:
    """Where a file of the library lies, although its name may be written with its marks apart there."""
    place = root
    for part in path.split("/"):
        exact = place / part
        others = () if exact.exists() else sorted(place.iterdir())
        place = next((one for one in others if unicodedata.normalize("NFC", one.name) == part), exact)
    return place


def path_of(name: str) -> str:
    """The path that the rest of the program knows a file of the content folder by: relative to the root, NFC."""
    if name.isascii():
        return f"{CONTENT}/{name}"
    return f"{CONTENT}/{unicodedata.normalize('NFC', os.fsencode(name).decode(errors='replace'))}"


def _by_path(files: Iterable[tuple[str, File]]) -> list[tuple[str, File]]:
    return sorted(files, key=lambda one: one[0])


def _unfit_names(path: str, relative: str, looked: set[str], told: set[str]) -> Iterator[Fault]:
    """The names on a file's way that make no good address: its own, and each folder's once, at the first file in it."""
    folder, _, own = relative.rpartition("/")
    if folder in looked and not unfit_name(own):
        return
    looked.add(folder)
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


def _active(path: str, file: File, size: int) -> Iterator[Fault]:
    """A drawing that does more than show itself."""
    if path.lower().endswith(".svg") and size <= LARGEST_SVG and (match := _ACTIVE_SVG.search((raw := file.read_bytes()).lower())):
        line = raw.count(b"\n", 0, match.start()) + 1
        column = match.start() - raw.rfind(b"\n", 0, match.start())
        yield fault("active-svg", Span(path, line, column), what=raw[match.start() : match.end()].decode("utf-8", errors="replace").strip())


def is_material(path: str) -> bool:
    """Every Markdown file but the home page and the guides; one in a wrong folder is told by a rule, not passed over."""
    return path.endswith(".md") and path != f"{CONTENT}/index.md" and path.split("/")[1] not in ("huong-dan", "ppct")
