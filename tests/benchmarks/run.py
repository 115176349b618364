"""``python -m tests.benchmarks.run``: this program beside mkdocs-material, on the same Markdown, in one run; writes ``docs/benchmark.md``."""

import argparse
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

from generator.sources.fingerprint import digest_of_folder, fingerprint

from . import found, library, material_site
from .measure import Cost, measure, steady
from .report import Figures, Machine, Weights, page, tables
from .searching import searching
from .visiting import visiting
from .visits import section

PAGE = library.REPOSITORY / "docs" / "benchmark.md"
FEW = 20
"""Materials of the library on which both programs run once before anything counts."""
MKDOCS = (sys.executable, "-m", "mkdocs", "build", "--quiet")


TIMES = 3
"""How often each command runs, in turn with the others, after a first turn in which nothing but memory is measured."""


def nothing() -> None:
    """Nothing to do before a run."""


class ChangedError(Exception):
    """The program was edited while it was measured: nothing that it remembers holds then, so the figures would mean nothing."""


def bench(sizes: Sequence[int], folder: Path) -> tuple[Figures, ...]:
    """The figures of each size, smallest first; works in a folder, which is left as it is.

    Raises:
        ChangedError: somebody edited the program or the theme meanwhile.
    """
    environment, begun = surroundings(folder), _program()
    _figures(folder, FEW, FEW, environment)
    ordered, figures = sorted(set(sizes)), []
    for size in ordered:
        figures.append(_figures(folder, size, ordered[0], environment))
        if _program() != begun:
            raise ChangedError(f"the program was edited during the run with {size} materials; run it again")
    return tuple(figures)


def others(folder: Path) -> tuple[str, ...]:
    """The sections that need no large library: first visits to the repository's own, and what is found."""
    _say("first visits")
    shutil.rmtree(folder / "demo", ignore_errors=True)
    visits = section(visiting(folder / "demo"))
    _say("search")
    return visits, found.section(*found.finding())


def _program() -> tuple[str, str]:
    return fingerprint(), digest_of_folder(library.REPOSITORY / "theme", (".html", ".css", ".js", ".svg"))


def surroundings(folder: Path) -> dict[str, str]:
    """The environment of what is measured: byte code is kept, as on any machine, but not in the repository."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return {**kept, "PYTHONPYCACHEPREFIX": str(folder / "bytecode"), "NO_MKDOCS_2_WARNING": "1"}


def _figures(folder: Path, size: int, least: int, environment: Mapping[str, str]) -> Figures:
    root, other, school = folder / str(size), folder / f"{size}-material", library.read_school()
    for one in (root, other):
        shutil.rmtree(one, ignore_errors=True)
    library.write(root, size)
    material_site.write(other, root, school, size)

    def forget() -> None:
        for one in (root / ".hoclieu", root / "site"):
            shutil.rmtree(one, ignore_errors=True)

    def change() -> None:
        with (root / library.path_of(school, 0)).open("a", encoding="utf-8", newline="\n") as changed:
            changed.write("\nEm ghi thêm một điều mới vào vở.\n")

    def hoclieu(verb: str) -> Sequence[str | Path]:
        return [Path(sys.executable).with_name("hoclieu"), verb, "--root", root, "--today", library.DAY]

    steps: Mapping[str, tuple[Callable[[], None], Sequence[str | Path]]] = {
        "check_cold": (forget, hoclieu("check")),
        "check_warm": (nothing, hoclieu("check")),
        "build_cold": (forget, hoclieu("build")),
        "build_unchanged": (nothing, hoclieu("build")),
        "build_changed": (change, hoclieu("build")),
        "material_build": (nothing, MKDOCS),
    }
    watched: dict[str, list[Cost]] = {name: [] for name in steps}
    timed: dict[str, list[Cost]] = {name: [] for name in steps}
    for turn in range(TIMES + 1):  # in turns, because a machine may be slow for minutes: both programs have their share of them
        for name, (before, command) in steps.items():
            _say(f"{size}, {turn or 'memory'}: {name}")
            before()
            (timed if turn else watched)[name].append(measure(command, other, environment, is_watched=not turn))
    _say(f"{size}: searches")
    costs = {name: steady(timed[name], watched[name]) for name in steps}
    ours, theirs = (_weights(one / "site", school, size, least) for one in (root, other))
    return Figures(size, **costs, ours=ours, theirs=theirs, search=searching(root / "site"))


def _weights(site: Path, school: library.School, size: int, least: int) -> Weights:
    pages = [site / library.path_of(school, number)[len("content/") : -len(".md")] / "index.html" for number in range(size)]
    html = [page.stat().st_size for page in pages]
    total = sum(file.stat().st_size for file in site.rglob("*") if file.is_file())
    return Weights(total, sum(html) / size, max(html), sum(html[:least]) / least)


def this_machine(day: str) -> Machine:
    """Cores, memory and versions."""
    packages = tuple((name, version(package)) for name, package in (("MkDocs", "mkdocs"), ("Material", "mkdocs-material")))
    versions = (("Python", platform.python_version()), ("hoclieu", version("kho-hoc-lieu")), *packages)
    return Machine(os.cpu_count() or 1, os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"), versions, day)


def _say(what: str) -> None:
    print(what, file=sys.stderr, flush=True)  # noqa: T201 -- a run takes minutes


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description="Measure this program beside mkdocs-material.")
    parser.add_argument("--sizes", type=int, nargs="+", default=[500, 1500, 5000], help="materials of each library")
    parser.add_argument("--output", type=Path, default=PAGE, help="the page to write")
    parser.add_argument("--date", default="", help="the day to name on the page")
    parser.add_argument("--keep", type=Path, help="work in this folder and leave it; without it a temporary one")
    given = parser.parse_args()
    if given.keep:
        given.keep.mkdir(parents=True, exist_ok=True)
        figures, more = bench(given.sizes, given.keep.resolve()), others(given.keep.resolve())
    else:
        with tempfile.TemporaryDirectory() as folder:
            figures, more = bench(given.sizes, Path(folder).resolve()), others(Path(folder).resolve())
    print(tables(figures), *more, sep="\n\n")  # noqa: T201 -- what a benchmark is for
    given.output.parent.mkdir(parents=True, exist_ok=True)
    given.output.write_text(page(figures, more, this_machine(given.date)), encoding="utf-8")


if __name__ == "__main__":
    main()
