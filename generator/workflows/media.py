"""What pages need to know of the files beside lessons, and the simulations, written as they are published."""

from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path

from generator.engine.links import Kind, resolve
from generator.engine.media import RASTERS, SPOKEN, Medium, medium_of, named
from generator.engine.simulation import PAGE, guarded
from generator.model.curriculum import Cell
from generator.model.library import Library
from generator.pages.executors import Beside
from generator.pages.files import Facts
from generator.pages.site import Site
from generator.pages.views import Stage
from generator.sources.pictures import dimensions
from generator.sources.tapes import read_tape

from .files import Published
from .laying import Laying, Mark

MANY = 300
"""Files to lay, from which on a copy of this process saves more than it costs."""


def lay_files(root: Path, library: Library, files: Published, laying: Laying, beside: Beside) -> dict[str, Facts]:
    """Lays the files that are published as they are, half of many in a copy of this process.

    Returns:
        The facts of all but the scaled pictures, which are known once those are scaled.
    """
    sizes = {asset.path: asset.size for asset in library.assets}
    paths = sorted(files.copied)
    half = len(paths) // 2 if len(paths) >= MANY else 0
    others = beside(partial(_laid, root, sizes, files, laying, paths[:half])) if half else None
    facts, _ = _laid(root, sizes, files, laying, paths[half:])
    if others is not None:
        more, marks = others()
        laying.take(marks)
        facts.update(more)
    for folder in files.simulations:
        facts[f"{folder}index.html"] = Facts(sum(size for path, size in sizes.items() if path.startswith(folder)))
    return facts


def _laid(
    root: Path, sizes: Mapping[str, int], files: Published, laying: Laying, paths: Iterable[str]
) -> tuple[dict[str, Facts], dict[str, Mark]]:
    facts: dict[str, Facts] = {}
    marks: dict[str, Mark] = {}
    for path in paths:
        medium = medium_of(path)
        content = (root / path).read_bytes() if files.is_laid(path, sizes[path]) else None
        if content is not None:
            place = path.partition("/")[2]
            laying.lay(place, content)
            marks[place] = laying.laid[place]
        if medium in SPOKEN:
            with (root / path).open("rb") as file:
                tape = read_tape(file)
            facts[path] = Facts(sizes[path], tape.seconds, tape.width, tape.height)
        elif path.endswith((".svg", *RASTERS)):
            facts[path] = Facts(sizes[path], 0.0, *dimensions((root / path).read_bytes() if content is None else content))
        else:
            facts[path] = Facts(sizes[path])
    return facts, marks


def lay_simulations(root: Path, library: Library, files: Published, laying: Laying) -> None:
    """Lays the web pages of simulations with their guard before them; MkDocs has copied the rest."""
    for asset in library.assets:
        home = next((one for one in files.simulations if asset.path.startswith(one)), "") if asset.path.endswith(".html") else ""
        if home:
            up = "../" * asset.path.removeprefix(home).count("/")
            laying.lay(asset.path.partition("/")[2], guarded((root / asset.path).read_bytes(), up))


def stages_of(site: Site) -> Mapping[Cell, tuple[Stage, ...]]:
    """The simulations that have a page of their own, in the cell of the first material, by path, that shows them."""
    found: dict[str, tuple[Cell, Stage]] = {}
    for material in site.shown:
        for link in site.library.entry_at[material.path].links:
            if "index.html" not in link.target:
                continue
            target = resolve(material.path, link.target)
            if target.kind is Kind.FILE and target.path in site.library.files and medium_of(target.path) is Medium.SIMULATION:
                inside = target.path.partition("/")[2]
                _, name = named(link.text)
                stage = Stage(name, inside.removesuffix("index.html") + PAGE, inside, material.title, material.address)
                found.setdefault(target.path, (material.cell, stage))
    stages: dict[Cell, tuple[Stage, ...]] = {}
    for _, (cell, stage) in sorted(found.items()):
        stages[cell] = (*stages.get(cell, ()), stage)
    return stages
