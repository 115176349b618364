"""Sites built by the real workflow, each once in a run, however many workers want it."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path

from tests.conftest import REPOSITORY, copy_demo
from tests.workflows.sites import publish

from .serving import BELOW

SHOWCASE = Path(__file__).parent / "showcase"
PATIENCE = 300
"""Seconds that a worker waits for the site that another builds."""

HOST = "https://kho.example"
"""Where the sites are said to be published: pages for lost addresses and canonical addresses need to know."""


def demo(folder: Path) -> Path:
    """The repository's own library, published for everybody; the showcase is built for the school itself."""
    copy_demo(folder)
    return _published(folder, (folder / "mkdocs.yml").read_text(encoding="utf-8"), "--edition", "public")


def showcase(folder: Path, change: Callable[[Path], object] = str) -> Path:
    """The tiny library of this folder, published: whatever its pages can show is in it. ``change`` is given the copy before that."""
    shutil.copytree(SHOWCASE, folder)
    change(folder)
    base, theme = (REPOSITORY / "mkdocs.yml").as_posix(), (REPOSITORY / "theme").as_posix()
    nav = "nav:\n  - Kho học liệu: index.md\n  - Hướng dẫn: [huong-dan/index.md]\n"
    name = "site_name: Kho học liệu – Trường THCS Thử Nghiệm\n"
    return _published(folder, f"INHERIT: {base}\n{name}theme:\n  custom_dir: {theme}\nwatch: []\n{nav}")


def _published(root: Path, configuration: str, *options: str) -> Path:
    (root / "mkdocs.yml").write_text(configuration, encoding="utf-8")
    publish(root, *options, SITE_URL=f"{HOST}{BELOW}")
    return root / "site"


def once(shared: Path, name: str, make: Callable[[Path], Path]) -> Path:
    """What ``make`` made in a folder that all workers of a run share; whoever comes first makes it, the others wait.

    Raises:
        RuntimeError: it could not be made, here or by the worker who came first.
    """
    place, made, failed = shared / f"site-{name}", shared / f"site-{name}.made", shared / f"site-{name}.failed"
    try:
        place.mkdir()
    except FileExistsError:
        _await(made, failed)
        return Path(made.read_text(encoding="utf-8"))
    try:
        site = make(place / "library")
    except BaseException as error:
        failed.write_text(str(error), encoding="utf-8")
        raise
    (place / "path").write_text(str(site), encoding="utf-8")
    (place / "path").rename(made)
    return site


def _await(made: Path, failed: Path) -> None:
    end = time.monotonic() + PATIENCE
    while not made.exists():
        if failed.exists():
            raise RuntimeError(failed.read_text(encoding="utf-8"))
        if time.monotonic() > end:
            raise RuntimeError(f"{made.stem} was not built within {PATIENCE} seconds")
        time.sleep(0.05)
