"""``hoclieu build``: an accepted library to a finished site in a folder, verified."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator import exports
from generator.engine.digest import digest_of
from generator.engine.search import Fragment, join, own_titles, shard_count, whole
from generator.model.export import Artifact, Export, Publication
from generator.model.library import Library
from generator.model.message import Translate
from generator.pages.atoz import MOST, entries_by_letter
from generator.pages.jobs import Jobs
from generator.pages.paper import bodies
from generator.pages.pour import Pourer, Shells
from generator.pages.search_views import ways_of
from generator.pages.site import Site
from generator.pages.templates import Templates
from generator.registry import discover
from generator.sources.folder import PICTURES
from generator.sources.pictures import dimensions
from generator.sources.specs import read_specs

from .built import BuiltCell, kept
from .cells import CellBuilder, Run
from .ground import PAGE, Ground
from .keep import keep
from .manual import rule_pages
from .overview import contents_pages, grade_pages, pages_of_letter, school_pages
from .store import Store
from .verify import Flaw, Looked, look, verify


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
    store: Store
    run: Run
    drafts: bool = False
    """Whether unapproved materials are shown too: previews only."""

    @property
    def site(self) -> Site:
        """The library as it is shown."""
        return Site(self.library, self.translate, self.drafts)

    @property
    def templates(self) -> Templates:
        """The view templates in the reader's language."""
        return Templates(self.views, self.translate)


def build(building: Building, folder: Path) -> tuple[Flaw, ...]:
    """Writes the library's pages and files into a folder that holds the guides and the theme's files already; verifies all of it.

    Returns:
        What is wrong with the finished site; a site with flaws must not be published.
    """
    site = building.site
    pourer = Pourer(building.shells, building.templates, building.publication.site_name)
    ground = Ground(folder)
    builder = _builder(building, site, pourer)
    fragments: list[Fragment] = []
    for cell in builder.build(site.cells, building.run):
        fragments += [cell.index] if cell.index else []
        for built in cell.pages:
            ground.page(built.address, built.content, built.looked)
    for group in _overview(building, builder, site, pourer, ground):
        for page in group.pages:
            ground.page(page.address, page.content, page.looked)
    for artifact in _artifacts(building, fragments, ground.looked):
        ground.file(artifact.path, artifact.content)
    _look_at_others(ground)
    keep(site, pourer, ground)
    return _verified(site, ground)


def _overview(building: Building, builder: CellBuilder, site: Site, pourer: Pourer, ground: Ground) -> Iterator[BuiltCell]:
    """The pages about many materials, grade by grade, those about the school, and the manual; kept until what they show changes."""
    day, store = site.library.day, building.store
    body_of = bodies(lambda address: ground.read(address).decode())
    used = [builder.key(cell) for cell in site.cells]
    for grade in site.grades:
        own = [builder.key(cell) for cell in site.cells if cell.grade == grade]
        used.append(digest_of(["grade", grade, day, builder.surroundings, own]))
        yield kept(store, used[-1], partial(grade_pages, site, pourer, building.publication, grade, body_of))
    outcomes = site.library.coverage.outcomes if site.library.coverage else ()
    used.append(digest_of(["school", day, outcomes, used]))
    yield kept(store, used[-1], partial(school_pages, site, pourer))
    yield from _contents(building, site, pourer, used)
    specs = read_specs(building.root)
    used.append(digest_of(["manual", building.fingerprint, building.shell_digest, dict(building.views), specs]))
    yield kept(store, used[-1], partial(rule_pages, specs, site, pourer))
    store.sweep(frozenset(used))


def _contents(building: Building, site: Site, pourer: Pourer, used: list[str]) -> Iterator[BuiltCell]:
    """The list from A to Z, letter by letter: a letter is made anew when what it shows changes, and that is titles and their places."""
    found = entries_by_letter(site)
    frame = [building.fingerprint, building.shell_digest, dict(building.views), building.publication.site_name]
    used.append(digest_of(["contents", frame, ways_of(site), found if sum(map(len, found.values())) <= MOST else list(found)]))
    yield kept(building.store, used[-1], partial(contents_pages, site, pourer, found))
    for letter in found if sum(map(len, found.values())) > MOST else ():
        used.append(digest_of(["letter", letter, list(found), frame, found[letter]]))
        yield kept(building.store, used[-1], partial(pages_of_letter, site, pourer, found, letter))


def _builder(building: Building, site: Site, pourer: Pourer) -> CellBuilder:
    pictures = {
        asset.path: dimensions((building.root / asset.path).read_bytes())
        for asset in building.library.assets
        if asset.path.endswith(PICTURES)
    }
    guides = {asset.path: _guide_address(asset.path) for asset in building.library.assets if asset.path.endswith(".md")}
    addresses = {**guides, **{material.path: material.address for material in site.shown}}
    jobs = Jobs(site, pictures, addresses, building.fingerprint)
    school = site.school
    surroundings = digest_of(
        [
            building.fingerprint,
            building.shell_digest,
            dict(building.views),
            [school.catalog, school.calendars, school.curricula],
            [site.year, building.drafts, building.publication.site_url, building.publication.site_name],
            sorted(addresses.items()),
            sorted(pictures.items()),
        ]
    )
    return CellBuilder(building.root, site, jobs, pourer, building.publication, building.store, shard_count(len(site.shown)), surroundings)


def _guide_address(path: str) -> str:
    """Where MkDocs publishes a guide: ``content/huong-dan/index.md`` → ``huong-dan/``."""
    bare = path.partition("/")[2].removesuffix(".md")
    return "" if bare == "index" else bare.removesuffix("/index") + "/"


def _artifacts(building: Building, fragments: list[Fragment], looked: Mapping[str, Looked]) -> Iterator[Artifact]:
    yield from join(fragments, shard_count(len(building.site.shown)))
    for fragment in fragments:
        yield from (whole(fragment), own_titles(fragment))
    materials = {material.address for material in building.library.published}
    pages = tuple(sorted(address for address in looked if address not in materials))
    publication = Publication(
        site_name=building.publication.site_name,
        translate=building.translate,
        site_url=building.publication.site_url,
        language=building.publication.language,
        pages=pages,
    )
    for export in discover(exports, Export).values():
        yield from export.make(building.library, publication)


LOST = "404.html"
"""The page for lost addresses is shown at any depth, so its addresses begin at the host."""


def _look_at_others(ground: Ground) -> None:
    """Looks at the pages that others wrote into the folder: the guides, the first page; not at the page for lost addresses."""
    for path in ground.files():
        address = path.removesuffix(PAGE) if path.endswith(f"/{PAGE}") or path == PAGE else path
        if path.endswith(".html") and address not in ground.looked and path != LOST:
            ground.looked[address] = look(address, (ground.folder / path).read_text(encoding="utf-8"))


def _verified(site: Site, ground: Ground) -> tuple[Flaw, ...]:
    files = [path for path in ground.files() if not path.endswith(".html")]
    return verify(ground.looked, files, site.school.catalog.budgets, frozenset(material.address for material in site.shown))
