"""One cell's pages: rendered, poured, looked at and indexed, or taken whole from the store when nothing they show has changed.

A cell (one subject in one grade) is what a build does anew after one material has changed; its cost does not grow with the library.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from generator.engine.digest import digest_of
from generator.engine.search import SearchText
from generator.engine.structured_data import learning_resource
from generator.model.curriculum import Cell
from generator.model.export import Publication
from generator.model.material import Material
from generator.pages.batch import Batch, Done, Item, work
from generator.pages.crumbs import crumbs_of
from generator.pages.executors import Executor, may_copy, serial
from generator.pages.job import Page
from generator.pages.jobs import Jobs
from generator.pages.material import material_views
from generator.pages.material_views import MaterialPage
from generator.pages.pour import Pourer
from generator.pages.qr import Codes
from generator.pages.site import Site, grade_address, hub_address
from generator.pages.views import Crumb, Stage
from generator.sources.materials import read_body

from .built import BuiltPage, Pages, freeze, page_of, thaw, understood
from .export import export_table
from .ground import Ground
from .laying import Marks
from .listed import Listed, load, save
from .store import Store
from .thrift import Thrift

FEW = 100
"""Bodies to render, below which starting processes costs more than it saves."""

Laid = tuple[dict[str, Any], Marks]
"""What another process tells of a cell that it has made, kept and laid: its description as the store keeps it, and its pages' marks."""


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
    ground: Ground
    """Where pages are laid; those that stand there need not be read from the store."""
    stages: Mapping[Cell, tuple[Stage, ...]] = field(default_factory=dict)
    """The simulations of each cell, which have pages of their own."""
    codes: Codes = field(default_factory=Codes)
    """Draws the QR codes of all pages."""
    thrift: Thrift = field(default_factory=Thrift)

    def make(self, run: Executor[Any, Any]) -> Iterator[Pages]:
        """The pages of the cells that the store lacks: made by the executor, unless it is too little for it, and kept.

        Copies of this process make whole cells and lay them; processes that start fresh know no theme: they give bodies, poured here.
        """
        todo = sum(len(self.site.by_cell.get(cell, ())) for cell in self.lacking)
        run = run if todo >= FEW else serial
        if run is not serial and may_copy():
            for about, marks in run(self._laid, self.lacking):
                self.ground.laying.stand(marks)
                yield understood(about, [None] * len(about["pages"]))
        else:
            for cell, done in zip(self.lacking, run(work, map(self._batch, self.lacking)), strict=True):
                pages = self._pour(cell, done)
                self._save(cell, done, pages)
                yield pages

    def kept(self) -> Iterator[Pages]:
        """The pages of the other cells, from the store; made when what it keeps cannot be understood."""
        for cell in self.site.cells:
            if cell not in self.lacking:
                yield thaw(self.store.find(self.keys[cell]), self.ground.stands) or self._pour(cell, work(self._batch(cell)))

    def listed(self) -> Iterator[Listed]:
        """The share of each cell in the lists of the whole library, as the store keeps it once the cell was made."""
        for cell in self.site.cells:
            found = load(self.store, self._key_of_lists(cell))
            yield found or Listed(work(self._batch(cell)).index, self._lines(cell))

    @cached_property
    def lacking(self) -> tuple[Cell, ...]:
        """The cells that the store lacks, at first."""
        return tuple(cell for cell in self.site.cells if not self.store.has(self.keys[cell]))

    @property
    def used(self) -> Iterable[str]:
        """The keys under which the store keeps what belongs to cells."""
        return (*self.keys.values(), *map(self._key_of_lists, self.site.cells))

    @cached_property
    def keys(self) -> dict[Cell, str]:
        """The key of each cell."""
        return {cell: self._key(cell) for cell in self.site.cells}

    def _key(self, cell: Cell) -> str:
        """Of everything that a cell's pages and index are made from."""
        materials = [(material.path, material.digest, material.status) for material in self.site.by_cell.get(cell, [])]
        return digest_of([self.surroundings, self.shards, cell.subject, cell.grade, materials, self.stages.get(cell, ())])

    def _key_of_lists(self, cell: Cell) -> str:
        return digest_of(["lists", self.keys[cell]])

    def _laid(self, cell: Cell) -> Laid:
        done = work(self._batch(cell))
        pages = self._pour(cell, done)
        return self._save(cell, done, pages), self.ground.group(pages)

    def _save(self, cell: Cell, done: Done, pages: Pages) -> dict[str, Any]:
        """Keeps a cell, its pages last, so that there are none without its share in the lists."""
        about, files = freeze(pages)
        save(self.store, self._key_of_lists(cell), Listed(done.index, self._lines(cell)))
        self.store.save(self.keys[cell], about, files)
        self.thrift.made(len(files))
        return about

    def _batch(self, cell: Cell) -> Batch:
        """The cell's materials, by path."""
        return Batch(tuple(self._item(material) for material in self.site.by_cell.get(cell, [])), self.shards)

    def _item(self, material: Material) -> Item:
        entry = self.site.library.entry_at[material.path]
        text = read_body(material.path, (self.root / material.path).read_bytes())
        return Item(self.jobs.of(entry, material, text), _search_text(material))

    def _pour(self, cell: Cell, done: Done) -> Pages:
        bodies = {m.address: (m, page) for m, page in zip(self.site.by_cell.get(cell, []), done.pages, strict=True)}
        crumbs = crumbs_of(cell.grade, self.site.subject_name(cell), hub_address(cell), self.site.translate)
        url = self.publication.url if self.publication.site_url else None
        views = material_views(self.site, cell, url, self.codes)
        pages = [self._finish(view, *bodies[view.address], crumbs) for view in views]
        pages += [self._stage(stage, cell, crumbs) for stage in self.stages.get(cell, ())]
        return tuple(pages)

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
