"""Which files of the content folder are published: those that a shown material or a guide uses, and what goes with them.

A worksheet of a draft, a test that was not given yet, a picture nobody shows: what stands in the folder of a lesson is not published merely
because it stands there.
"""

import posixpath
from dataclasses import dataclass
from pathlib import Path

from generator.engine.links import Kind, resolve
from generator.engine.media import RASTERS, companions, folder_within, simulation_folders
from generator.model.library import Library
from generator.pages.site import Site

SMALL = 1 << 20
"""Bytes of a file that is read whole; larger ones, which are few, MkDocs copies."""
_APART = ("huong-dan", "ppct")
"""Folders that are published as they are: guides with their pictures, and the school's tables."""


@dataclass(frozen=True, slots=True)
class Published:
    """The files that go with the lessons, by path."""

    copied: frozenset[str]
    """As they are."""
    rasters: tuple[str, ...]
    """Scaled."""
    simulations: tuple[str, ...]
    """Folders of simulations, with a slash at the end: their web pages are guarded, the rest copied."""
    left_out: frozenset[str]
    """Everything else below the lessons' folders."""
    for_guides: frozenset[str] = frozenset()
    """Of the copied ones those that guides link to, which MkDocs must know."""

    def is_copied(self, path: str) -> bool:
        """Whether a file is published under its own name and as it is."""
        return path not in self.left_out

    def is_laid(self, path: str, size: int) -> bool:
        """Whether a copied file of so many bytes is laid by the build: MkDocs would write it first, and it would be laid after that."""
        return path in self.copied and is_of_lessons(path) and path not in self.for_guides and size <= SMALL


def published(root: Path, site: Site) -> Published:
    """The files of a site."""
    library = site.library
    assets = {asset.path for asset in library.assets}
    folders = simulation_folders(assets)
    used = used_files(library, frozenset(material.path for material in site.shown))
    simulations = tuple(folder for folder in folders if f"{folder}index.html" in used)
    inside = {path for path in assets if folder_within(path, simulations)}
    rasters = {path for path in used - inside if path.lower().endswith(RASTERS)}
    pages = {path for path in inside if path.endswith(".html")}
    below = {path for path in assets if is_of_lessons(path)}
    for_guides = _of_guides(root, library, below - inside)
    copied = ((used | inside) - rasters - pages) | for_guides
    return Published(frozenset(copied), tuple(sorted(rasters)), simulations, frozenset(below - copied), frozenset(for_guides))


def used_files(library: Library, materials: frozenset[str]) -> set[str]:
    """The files that the given materials refer to, their captions and posters with them."""
    files, used = library.files, set[str]()
    folders = simulation_folders(files)
    for entry in library.entries:
        for link in entry.links if entry.path in materials else ():
            target = resolve(entry.path, link.target)
            if target.kind is Kind.FILE and target.path in files and not target.path.endswith(".md"):
                folder = folder_within(target.path, folders)
                used |= {target.path, *companions(target.path, files), *([f"{folder}index.html"] if folder else [])}
    return used


def is_of_lessons(path: str) -> bool:
    """Whether a file stands below the folder of a subject, and is no Markdown."""
    parts = path.split("/")
    return len(parts) > 2 and parts[1] not in _APART and not path.endswith(".md")  # noqa: PLR2004 -- deeper than content itself


def _of_guides(root: Path, library: Library, candidates: set[str]) -> set[str]:
    """Files of lessons whose names stand in the home page or a guide: MkDocs renders those, and links to the files themselves."""
    texts = [(root / asset.path).read_text(encoding="utf-8", errors="replace") for asset in library.assets if asset.path.endswith(".md")]
    whole = "\n".join(texts)
    return {path for path in candidates if posixpath.basename(path) in whole}
