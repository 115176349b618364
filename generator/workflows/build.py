"""``hoclieu build``: an accepted library to a finished site in a folder, verified."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from generator.engine.digest import digest_of
from generator.engine.search import Fragment, shard_count
from generator.model.catalog import Edition
from generator.model.curriculum import Cell
from generator.model.export import Artifact, Publication
from generator.model.library import Library
from generator.model.message import Translate
from generator.pages.dashboard_parts import DASHBOARD
from generator.pages.executors import Beside, Executor, at_once, serial
from generator.pages.files import Facts, Files
from generator.pages.jobs import Jobs
from generator.pages.paper import bodies
from generator.pages.pour import Pourer, Shells
from generator.pages.site import Site
from generator.pages.templates import Templates
from generator.sources.specs import read_specs

from .artifacts import Lines, exported, exported_of_pages, packed, search_files
from .cells import CellBuilder
from .cms import Editor, cms_files
from .files import Published
from .form import form_files
from .ground import PAGE, Ground
from .groups import Group, Overview, early_and_late, made
from .keep import keep
from .laying import Laying
from .media import lay_files, lay_simulations, stages_of
from .pictures import ScaleRun, scaled_pictures
from .store import Store
from .verify import Flaw, look, verify


@dataclass(frozen=True)
class Building:
    """Everything a build is made from."""

    root: Path
    library: Library
    translate: Translate
    publication: Publication
    templates: Templates
    """The theme's view templates in the reader's language."""
    shells: Shells
    shell_digest: str
    """Of the theme and everything else that the shells depend on."""
    fingerprint: str
    """Of the program."""
    stamps: Mapping[str, str]
    """Of the theme's own files, and of those made."""
    made: Mapping[str, bytes]
    """Files beside the theme's own that depend on the reader's language, by name."""
    store: Store
    run: Executor[Any, Any]
    """For cells."""
    beside: Beside
    """Begins something that is made while this process does something else."""
    files: Published
    """Which files go with the lessons."""
    editor: Editor
    """Of whole libraries, in the browser."""
    scale: ScaleRun = serial
    """An executor, for pictures."""
    drafts: bool = False
    """Whether unapproved materials are shown too: previews only."""
    edition: Edition = Edition.PUBLIC
    """For whom it is built."""

    @property
    def site(self) -> Site:
        """The library as it is shown."""
        return Site(self.library, self.translate, self.drafts, self.edition)


def build(building: Building, laying: Laying) -> tuple[Flaw, ...]:
    """Lays the library's pages and files where the guides and the theme's files lie already; verifies all of it.

    Returns:
        What is wrong with the finished site; a site with flaws must not be published.
    """
    site = building.site
    pourer = Pourer(building.shells, building.templates, building.publication.site_name, building.stamps)
    ground = Ground(laying)
    for name, content in building.made.items():
        ground.file(f"assets/hoclieu/{name}", content)
    facts = lay_files(building.root, site.library, building.files, laying, building.beside)
    flaws, pictures = _lay_media(building, laying, facts)
    builder = _builder(building, site, pourer, facts, ground)
    for pages in builder.make(building.run):
        ground.group(pages)
    publication = builder.publication
    laid = building.beside(partial(ground.lay, _lists(building, site, builder, publication)))
    for pages in builder.kept():
        ground.group(pages)
    groups = _overview(building, builder, pourer, ground)
    early, late = early_and_late(groups, building.store)
    for pages in made(early, building.store, ground.stands, at_once):
        ground.group(pages)
    laying.take(laid())
    for pages in made(late, building.store, ground.stands, building.beside):
        ground.group(pages)
    building.store.sweep(frozenset((*builder.used, *(key for key, _ in groups), *pictures)))
    materials = {material.address for material in building.library.published}
    others = tuple(sorted(address for address in ground.looked if address not in materials and not address.startswith(DASHBOARD)))
    ground.lay(exported_of_pages(site.library, replace(publication, pages=others)))
    _look_at_others(ground, building.files)
    keep(site, pourer, ground)
    laying.clear()
    return (*flaws, *_verified(site, ground))


def _lists(building: Building, site: Site, builder: CellBuilder, publication: Publication) -> Iterator[Artifact]:
    """The files that are made from all materials and wait for no other page; nothing of them is held before they are asked for."""
    fragments: list[Fragment] = []
    lines: dict[Cell, Lines] = {}
    for cell, listed in zip(site.cells, builder.listed(), strict=True):
        fragments += [listed.index] if listed.index else []
        lines[cell] = packed(listed.lines)
    yield from search_files(fragments, builder.shards)
    yield from exported(site.library, publication, lines)
    yield from form_files(site.library)
    yield from cms_files(building.editor, site.library, building.templates, publication.site_name)


def _overview(building: Building, builder: CellBuilder, pourer: Pourer, ground: Ground) -> tuple[Group, ...]:
    """The pages about many materials, grade by grade, those about the school, and the manual; kept until what they show changes."""
    frame = [building.fingerprint, building.shell_digest, dict(building.templates.texts), building.publication.site_name]
    body_of = bodies(lambda address: ground.read(address).decode())
    return tuple(Overview(builder, pourer, body_of, read_specs(building.root), frame, building.editor).groups())


def _lay_media(building: Building, laying: Laying, facts: dict[str, Facts]) -> tuple[list[Flaw], list[str]]:
    """Lays simulations and scaled pictures, and puts in the facts of the latter.

    Returns:
        A flaw for each picture that cannot be decoded, and the keys under which pictures are kept.
    """
    flaws, keys = [], []
    lay_simulations(building.root, building.library, building.files, laying)
    for shown in scaled_pictures(building.root, building.files.rasters, building.store, building.scale):
        keys.append(shown.key)
        for _, address, content in shown.files:
            laying.lay(address, content)
        if shown.files:
            widths = tuple((width, address) for width, address, _ in shown.files)
            facts[shown.path] = Facts(len(shown.files[-1][2]), 0.0, shown.width, shown.height, widths)
        else:
            flaws.append(Flaw(shown.path, "unreadable-picture"))
    return flaws, keys


def _builder(building: Building, site: Site, pourer: Pourer, facts: dict[str, Facts], ground: Ground) -> CellBuilder:
    guides = {asset.path: _guide_address(asset.path) for asset in building.library.assets if asset.path.endswith(".md")}
    addresses = {**guides, **{material.path: material.address for material in site.shown}}
    school = site.school
    jobs = Jobs(site, Files(facts, school.catalog.hosts, building.translate), addresses, building.fingerprint)
    surroundings = digest_of(
        [
            building.fingerprint,
            building.shell_digest,
            dict(building.templates.texts),
            [school.catalog, school.calendars, school.curricula, school.successions],
            [site.year, building.drafts, building.edition, building.publication.site_url, building.publication.site_name],
            sorted(addresses.items()),
            sorted(facts.items()),
        ]
    )
    shards = shard_count(len(site.shown))
    publication = replace(building.publication, translate=building.translate, has_names=site.is_internal)
    return CellBuilder(building.root, site, jobs, pourer, publication, building.store, shards, surroundings, ground, stages_of(site))


def _guide_address(path: str) -> str:
    """Where MkDocs publishes a guide: ``content/huong-dan/index.md`` → ``huong-dan/``."""
    bare = path.partition("/")[2].removesuffix(".md")
    return "" if bare == "index" else bare.removesuffix("/index") + "/"


LOST = "404.html"
"""The page for lost addresses is shown at any depth, so its addresses begin at the host."""


def _look_at_others(ground: Ground, published: Published) -> None:
    """Looks at the pages that others wrote into the folder: the guides, the first page; not at the page for lost addresses.

    The pages of simulations are files to it: they run apart, under a policy of their own.
    """
    apart = tuple(one.partition("/")[2] for one in published.simulations)
    for path in ground.files():
        address = path.removesuffix(PAGE) if path.endswith(f"/{PAGE}") or path == PAGE else path
        if path.endswith(".html") and address not in ground.looked and path != LOST and not path.startswith(apart):
            ground.looked[address] = look(address, ground.read(path).decode())


def _verified(site: Site, ground: Ground) -> tuple[Flaw, ...]:
    pages = {f"{address}{PAGE}" if not address or address.endswith("/") else address for address in ground.looked}
    files = [path for path in ground.files() if path not in pages]
    return verify(ground.looked, files, site.school.catalog.budgets, frozenset(material.address for material in site.shown))
