"""``hoclieu build``: an accepted library to a finished site in a folder, verified."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TypeVar

from generator.engine.digest import digest_of
from generator.engine.search import Fragment, shard_count
from generator.model.catalog import Edition
from generator.model.curriculum import Cell
from generator.model.export import Publication
from generator.model.library import Library
from generator.model.message import Translate
from generator.pages.dashboard_parts import DASHBOARD
from generator.pages.executors import Beside, serial
from generator.pages.files import Facts, Files
from generator.pages.jobs import Jobs
from generator.pages.paper import bodies
from generator.pages.pour import Pourer, Shells
from generator.pages.site import Site
from generator.pages.templates import Templates
from generator.sources.specs import read_specs

from .artifacts import Lines, exported, exported_of_pages, packed, search_files
from .cells import CellBuilder, Run
from .cms import Editor, cms_files
from .files import Published
from .form import form_files
from .ground import PAGE, Ground
from .groups import MANY, Group, Overview, lacking, made
from .keep import keep
from .laying import Laying
from .media import lay_files, lay_simulations, stages_of
from .pictures import ScaleRun, scaled_pictures
from .store import Store
from .verify import Flaw, look, verify

R = TypeVar("R")


@dataclass(frozen=True)
class Building:
    """Everything a build is made from."""

    root: Path
    library: Library
    translate: Translate
    publication: Publication
    views: Mapping[str, str]
    """The theme's view templates."""
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
    run: Run
    """An executor, for cells."""
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

    @property
    def templates(self) -> Templates:
        """The view templates in the reader's language."""
        return Templates(self.views, self.translate)


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
    facts = lay_files(building.root, site.library, building.files, laying)
    flaws, pictures = _lay_media(building, laying, facts)
    builder = _builder(building, site, pourer, facts, ground)
    gathered = _lay_cells(site, builder, building.run, ground)
    groups = _overview(building, builder, pourer, ground)
    publication = builder.publication
    artifacts = chain(
        search_files(gathered.fragments, builder.shards),
        exported(site.library, publication, gathered.lines),
        form_files(site.library),
        cms_files(building.editor, site.library, building.templates, publication.site_name),
    )
    laid = _begin(partial(ground.lay, artifacts), gathered, building, groups)
    for group in made(groups, building.store, ground.stands, building.beside):
        for page in group.pages:
            ground.built(page)
    building.store.sweep(frozenset((*builder.keys.values(), *(key for key, _ in groups), *pictures)))
    materials = {material.address for material in building.library.published}
    pages = tuple(sorted(address for address in ground.looked if address not in materials and not address.startswith(DASHBOARD)))
    laying.take(laid())
    ground.lay(exported_of_pages(site.library, replace(publication, pages=pages)))
    _look_at_others(ground, building.files)
    keep(site, pourer, ground)
    laying.clear()
    return (*flaws, *_verified(site, ground))


@dataclass(frozen=True)
class _Gathered:
    """What the lists of the whole library are joined from, cell by cell."""

    fragments: list[Fragment] = field(default_factory=list)
    lines: dict[Cell, Lines] = field(default_factory=dict)

    def forget(self) -> None:
        """Gives back dozens of megabytes."""
        self.fragments.clear()
        self.lines.clear()


def _lay_cells(site: Site, builder: CellBuilder, run: Run, ground: Ground) -> _Gathered:
    """Lays the pages of all materials."""
    gathered = _Gathered()
    for cell, done in zip(site.cells, builder.build(site.cells, run), strict=True):
        gathered.fragments.extend([done.index] if done.index else [])
        gathered.lines[cell] = packed(done.lines)
        for built in done.pages:
            ground.built(built)
    return gathered


def _overview(building: Building, builder: CellBuilder, pourer: Pourer, ground: Ground) -> tuple[Group, ...]:
    """The pages about many materials, grade by grade, those about the school, and the manual; kept until what they show changes."""
    frame = [building.fingerprint, building.shell_digest, dict(building.views), building.publication.site_name]
    body_of = bodies(lambda address: ground.read(address).decode())
    return tuple(Overview(builder, pourer, body_of, read_specs(building.root), frame, building.editor).groups())


def _begin(lay: Callable[[], R], gathered: _Gathered, building: Building, groups: Sequence[Group]) -> Callable[[], R]:
    """Has lists laid while the pages about many materials are made; at once where a copy of this process is needed for these."""
    if len(lacking(groups, building.store)) < MANY:
        return building.beside(lay)
    laid = lay()
    gathered.forget()
    return lambda: laid


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
            dict(building.views),
            [school.catalog, school.calendars, school.curricula],
            [site.year, building.drafts, building.edition, building.publication.site_url, building.publication.site_name],
            sorted(addresses.items()),
            sorted(facts.items()),
        ]
    )
    shards = shard_count(len(site.shown))
    publication = replace(building.publication, translate=building.translate, has_names=site.is_internal)
    return CellBuilder(building.root, site, jobs, pourer, publication, building.store, shards, surroundings, ground.stands, stages_of(site))


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
