"""What is needed to go without a network: lists of what is kept of each cell, the worker, the application's manifest (D19)."""

import json
from collections.abc import Iterable, Iterator

from generator.engine.digest import browser_digest, canonical
from generator.engine.media import RASTERS
from generator.model.curriculum import Cell
from generator.model.keeping import Keeping, Kept, Left
from generator.pages.offline import NO_NETWORK, downloads_page, no_network_page
from generator.pages.pour import Pourer
from generator.pages.site import Site, grade_address, hub_address, keeping_id, week_address

from .ground import PAGE, Ground

SHELL = "vo"
"""The list of what every page needs."""
LARGEST = 12 * 1024 * 1024
"""Bytes; a larger file is not put on phones unasked."""
OWN = "assets/hoclieu/"
NEEDED = (".css", ".js", ".ico", ".webmanifest", ".woff2", ".svg", *RASTERS)
PUPILS = ("", "tim-kiem/", "cua-em/", "huong-dan/hoc-sinh/")
"""Pages that every kept cell brings along."""
WORKER, SHELF = "sw.js", f"{OWN}shelf.js"
DOWNLOADING = (SHELF, f"{OWN}download.js")
"""What the page of downloads runs; it shows every cell's size, so no cell can bring the page itself."""
LATER = (*DOWNLOADING, *(f"{OWN}{name}.js" for name in ("mine", "search", "search-page")))
"""Scripts that a lesson has no use for: a first visit leaves them alone, and each kept cell brings them."""

NOT_PUPILS = (f"{OWN}write", f"{OWN}dashboard")
"""How the files begin of the form for teachers and of the pages for leaders: no pupil's device keeps them."""


def keep(site: Site, pourer: Pourer, ground: Ground) -> None:
    """Adds the pages and files of keeping to a site that is finished but for them; nothing for a theme that has no worker."""
    if ground.written(WORKER) is None:
        return
    ground.file("manifest.webmanifest", _manifest(site, pourer.site_name))
    page = no_network_page(site, pourer)
    ground.page(page.address, page.html)
    keepings = {cell: _keeping(site, cell, ground) for cell in site.cells}
    for keeping in keepings.values():
        ground.file(f"tai-ve/{keeping.id}.json", _written(keeping))
    page = downloads_page(site, pourer, keepings)
    ground.page(page.address, page.html)
    ground.file(WORKER, _worker(ground))


def _keeping(site: Site, cell: Cell, ground: Ground) -> Keeping:
    """Pages of the cell, its grade and its weeks, search in it, and everything that these show."""
    name = site.school.catalog.cell_name(cell)
    slug = keeping_id(cell)
    pages = [*PUPILS, hub_address(cell), grade_address(cell.grade)]
    pages += [week_address(cell.grade, week.number) for week in site.weeks]
    pages += [material.address for material in site.by_cell.get(cell, [])]
    search = [f"search/cells/{slug}.json", f"search/titles/{slug}.json"]
    found = _closed([*pages, *search, *DOWNLOADING], hub_address(cell), ground)
    files = tuple(Kept(path, there.size, there.digest) for path in sorted(found) if (there := ground.written(path)))
    small = tuple(file for file in files if file.size <= LARGEST)
    left = tuple(Left(file.path, file.size, _lesson_with(file.path, site, cell, ground)) for file in files if file.size > LARGEST)
    return Keeping(slug, name, _version(small), site.library.day.isoformat(), small, left)


def _lesson_with(path: str, site: Site, cell: Cell, ground: Ground) -> str:
    """The title of the first material that refers to a file; empty when only a simulation or a guide does."""
    materials = (one for one in site.by_cell.get(cell, []) if one.address in ground.looked)
    return next((one.title for one in materials if path in dict(ground.looked[one.address].goals)), "")


def _closed(pages: Iterable[str], below: str, ground: Ground) -> set[str]:
    """Addresses and files that lie in the cell's folder or are shown by its pages; from page to page it follows links within the folder.

    A simulation, which is a page but none of ours, comes with its whole folder; a link to another subject brings nothing.
    """
    found: set[str] = set()
    passed: set[str] = set()
    todo = list(pages)
    while todo:
        path = todo.pop()
        if path in found:
            continue
        found.add(path)
        if path.endswith("/index.html") and path not in ground.looked:
            found.update(file for file in ground.below(path.removesuffix(PAGE)) if file.removesuffix(PAGE) not in ground.looked)
        goals = {goal for goal, _ in ground.looked[path].goals} - passed if path in ground.looked else set()
        passed |= goals
        todo += [goal for goal in goals if goal.startswith(below) or (goal not in ground.looked and goal.endswith(NEEDED))]
    return found


def _version(files: Iterable[Kept]) -> str:
    return browser_digest(canonical([[file.path, file.digest] for file in files]))[:16]


def _written(keeping: Keeping) -> bytes:
    files = [[file.path, file.size, file.digest] for file in keeping.files]
    left = [[file.path, file.size] for file in keeping.left]
    value = {"id": keeping.id, "name": keeping.name, "version": keeping.version, "day": keeping.day, "files": files, "left": left}
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _worker(ground: Ground) -> bytes:
    """The worker's script: the shelf, the list of the shell, the worker."""
    paths = sorted({NO_NETWORK, *_shown(ground), *(path for path in ground.files() if _is_everyones(path))})
    files = tuple(Kept(path, there.size, there.digest) for path in paths if (there := ground.written(path)))
    shell = _written(Keeping(SHELL, "", _version(files), "", files)).decode()
    parts = [ground.read(SHELF).decode(), f"const SHELL = {shell};"]
    return "\n".join([*parts, ground.read(WORKER).decode()]).encode()


def _is_everyones(path: str) -> bool:
    """Whether a file of the theme's own belongs to what every device keeps."""
    return path.startswith(OWN) and path not in LATER and not path.startswith(NOT_PUPILS)


def _shown(ground: Ground) -> Iterator[str]:
    """What every page loads from the site."""
    yield from (goal for goal, _ in ground.looked[NO_NETWORK].goals if goal.endswith(NEEDED) and goal not in ground.looked)


def _manifest(site: Site, name: str) -> bytes:
    """The application's manifest; its addresses are relative to itself, so that a site below a folder is an application of its own."""
    value = {
        "name": name,
        "short_name": site.school.catalog.school.short_name or name.partition(" – ")[0],
        "lang": "vi",
        "dir": "ltr",
        "id": "./",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": "#f8f7f3",
        "theme_color": "#0a5a63",
        "icons": [
            {"src": f"{OWN}icon.svg", "sizes": "any", "type": "image/svg+xml"},
            {"src": f"{OWN}icon-192.png", "sizes": "192x192", "type": "image/png"},
            {"src": f"{OWN}icon-512.png", "sizes": "512x512", "type": "image/png", "purpose": "maskable"},
        ],
    }
    return json.dumps(value, ensure_ascii=False, indent=1).encode()
