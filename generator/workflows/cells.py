"""One cell's pages: rendered, poured, looked at and indexed, or taken whole from the store when nothing they show has changed.

A cell (one subject in one grade) is what a build does anew after one material has changed; its cost does not grow with the library.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from generator.engine.digest import digest_of
from generator.engine.search import SearchText
from generator.engine.structured_data import learning_resource
from generator.model.curriculum import Cell
from generator.model.export import Publication
from generator.model.material import Material
from generator.pages.batch import Batch, Done, Item, work
from generator.pages.crumbs import crumbs_of
from generator.pages.executors import serial
from generator.pages.job import Page
from generator.pages.jobs import Jobs
from generator.pages.material import material_views
from generator.pages.material_views import MaterialPage
from generator.pages.pour import Pourer
from generator.pages.qr import Codes
from generator.pages.site import Site, grade_address, hub_address
from generator.pages.views import Crumb, Stage
from generator.sources.materials import read_body

from .built import BuiltCell, BuiltPage, Stands, freeze, page_of, thaw
from .export import export_table
from .store import Store
from .thrift import return_dropped

Run = Callable[[Callable[[Batch], Done], Iterable[Batch]], Iterator[Done]]
"""An executor, for the batches of cells."""

FEW = 100
"""Bodies to render, below which starting processes costs more than it saves."""
MANY = 500
"""Pages made, after which what making them left in memory is given back."""


@dataclass(frozen=True)
class CellBuilder:
    """Builds the cells of one site."""

    root: Path
    site: Site
    jobs: Jobs
    pourer: Pourer
    publication: Publication
    store: Store
    shards: int
    surroundings: str
    """The digest of everything that all cells depend on: code, theme, school data, which files are published where."""
    stands: Stands
    """Which pages need not be read from the store."""
    stages: Mapping[Cell, tuple[Stage, ...]] = field(default_factory=dict)
    """The simulations of each cell, which have pages of their own."""
    codes: Codes = field(default_factory=Codes)
    """Draws the QR codes of all pages."""

    def build(self, cells: Sequence[Cell], run: Run) -> Iterator[BuiltCell]:
        """The cells in their order. What the store lacks is rendered and indexed by the executor, unless it is too little for it."""
        keys = self.keys
        lacking = [cell for cell in cells if not self.store.has(keys[cell])]
        todo = sum(len(self.site.by_cell.get(cell, ())) for cell in lacking)
        done = (run if todo >= FEW else serial)(work, map(self._batch, lacking))
        poured = 0
        for cell in cells:
            if cell in lacking:
                built = self._pour(cell, next(done))
                self.store.save(keys[cell], *freeze(built))
                poured += len(built.pages)
                if poured >= MANY:
                    return_dropped()
                    poured = 0
            else:
                built = thaw(self.store.find(keys[cell]), self.stands) or self._pour(cell, work(self._batch(cell)))
            yield built

    @cached_property
    def keys(self) -> dict[Cell, str]:
        """The key of each cell."""
        return {cell: self._key(cell) for cell in self.site.cells}

    def _key(self, cell: Cell) -> str:
        """Of everything that a cell's pages and index are made from."""
        materials = [(material.path, material.digest, material.status) for material in self.site.by_cell.get(cell, [])]
        return digest_of([self.surroundings, self.shards, cell.subject, cell.grade, materials, self.stages.get(cell, ())])

    def _batch(self, cell: Cell) -> Batch:
        """The cell's materials, by path."""
        return Batch(tuple(self._item(material) for material in self.site.by_cell.get(cell, [])), self.shards)

    def _item(self, material: Material) -> Item:
        entry = self.site.library.entry_at[material.path]
        text = read_body(material.path, (self.root / material.path).read_bytes())
        return Item(self.jobs.of(entry, material, text), _search_text(material))

    def _pour(self, cell: Cell, done: Done) -> BuiltCell:
        bodies = {m.address: (m, page) for m, page in zip(self.site.by_cell.get(cell, []), done.pages, strict=True)}
        crumbs = crumbs_of(cell.grade, self.site.subject_name(cell), hub_address(cell), self.site.translate)
        url = self.publication.url if self.publication.site_url else None
        views = material_views(self.site, cell, url, self.codes)
        pages = [self._finish(view, *bodies[view.address], crumbs) for view in views]
        pages += [self._stage(stage, cell, crumbs) for stage in self.stages.get(cell, ())]
        return BuiltCell(tuple(pages), done.index, self._lines(cell))

    def _lines(self, cell: Cell) -> dict[str, tuple[str, ...]]:
        published = [material for material in self.site.by_cell.get(cell, []) if material.status == "approved"]
        return {
            name: tuple(export.by_line.line(material, self.site.school, self.publication) for material in published)
            for name, export in export_table().items()
            if export.by_line
        }

    def _finish(self, view: MaterialPage, material: Material, body: Page, crumbs: tuple[Crumb, ...]) -> BuiltPage:
        data = learning_resource(material, self.site.school, self.publication.url(view.address))
        html = self.pourer.material(view, body, crumbs, material.grade, data).html
        return page_of(view.address, html)

    def _stage(self, stage: Stage, cell: Cell, crumbs: tuple[Crumb, ...]) -> BuiltPage:
        way_here = (*crumbs, Crumb(stage.lesson, stage.lesson_address))
        section = grade_address(cell.grade).rstrip("/")
        html = self.pourer.view("simulation", stage.address, section, stage.name, way_here, stage=stage).html
        return page_of(stage.address, html)


def _search_text(material: Material) -> SearchText:
    return SearchText(
        address=material.address,
        title=material.title,
        subject=material.subject,
        grade=material.grade,
        week=material.week,
        phase=material.phase.value,
        type=material.type,
        headings=(),
        text=material.summary,
    )
