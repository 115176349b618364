"""Publishing is atomic: built beside, verified, then swapped. A rejected or killed build leaves the site before it untouched."""

import contextlib
import ctypes
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.pages.executors import Beside, at_once

from .laying import Laying, Mark, begun, borrow, cleared, keep_marks, read_marks

STAGING = ".site."
OLD = ".site.old."
BEFORE, NOW = "before", "now.json"
"""In the store: the site before the published one with its marks in ``before.json``, and the marks of the published one."""
AN_HOUR = 3600
"""Seconds after which a folder that a build left is surely no longer in use: two builds may run at once."""


class UnwritableError(Exception):
    """What was asked for cannot be written where it was asked for: a wrong call."""


def begin(site: Path) -> Path:
    """A fresh folder beside the site's, on the same disk, to build in.

    Raises:
        UnwritableError: no folder can be made there.
    """
    sweep(site)
    try:
        site.parent.mkdir(parents=True, exist_ok=True)
        return Path(tempfile.mkdtemp(dir=site.parent, prefix=STAGING))
    except OSError as error:
        raise UnwritableError(str(site)) from error


def discard(folder: Path) -> None:
    """Removes a folder in which building failed."""
    shutil.rmtree(folder, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class Earlier:
    """The site before the last one, taken out of the store to be laid over."""

    folder: Path
    standing: Callable[[], dict[str, Mark]]
    """Waits until it is cleared of what is not as it was kept."""


def earlier(folder: Path, site: Path, store: Path, beside: Beside = at_once) -> Earlier | None:
    """Takes the site before the last, where that was kept, and begins to clear it; else begins to borrow the files of the published one.

    Args:
        folder: what ``begin`` made; the site is laid beside it.
        site: where the site is published.
        store: where ``retire`` keeps sites.
        beside: begins something that is made while this process does something else.
    """
    taken = folder.with_name(f"{folder.name}.over")
    try:
        (store / BEFORE).rename(taken)
    except OSError:
        if not (site.is_dir() and (store / NOW).is_file()):
            return None
        return Earlier(taken, beside(partial(_borrowed, site, taken, store / NOW)))
    os.utime(taken)  # in use from now on, whatever its age
    return Earlier(taken, beside(partial(_cleared, taken, store / f"{BEFORE}.json")))


def _cleared(folder: Path, marks: Path) -> dict[str, Mark]:
    return cleared(folder, read_marks(marks))


def _borrowed(site: Path, folder: Path, marks: Path) -> dict[str, Mark]:
    discard(folder)  # of a copy that died over it
    folder.mkdir()
    borrow(site, folder, read_marks(marks).keys())
    return _cleared(folder, marks)


def over_earlier(folder: Path, before: Earlier | None) -> Laying:
    """The laying of a site: over an earlier one; without one in the folder where MkDocs has begun.

    Args:
        folder: what ``begin`` made; it holds what MkDocs wrote, and is emptied into the other one.
        before: what ``earlier`` took.
    """
    if before is None:
        return begun(folder)
    laying = Laying(before.folder, before.standing())
    laying.adopt(folder)
    discard(folder)
    return laying


def retire(laying: Laying, old: Path | None, store: Path) -> None:
    """Keeps the site that a laid one has replaced, for the next build to lay its pages over; and the marks of both."""
    if old is not None:
        discard(store / BEFORE)
        try:
            store.mkdir(parents=True, exist_ok=True)
            old.rename(store / BEFORE)
            (store / NOW).replace(store / f"{BEFORE}.json")
        except OSError:
            discard(old)
        with contextlib.suppress(OSError):
            old.parent.rmdir()  # the folder into which it was moved aside, if it was
    keep_marks(store / NOW, laying.laid)


def swap(folder: Path, site: Path) -> Path | None:
    """Puts a finished folder in the place of the site.

    Returns:
        Where the site before it lies now, if there was one.

    Where the system can exchange two folders in one step, there is no moment without a site. Elsewhere it takes two renames; a
    process that dies between them leaves the old site beside its place, and ``sweep`` puts it back.
    """
    folder.chmod(0o755)
    if not site.exists():
        folder.rename(site)
        return None
    return folder if _exchange(folder, site) else _replace(folder, site)


def _replace(folder: Path, site: Path) -> Path:
    old = Path(tempfile.mkdtemp(dir=site.parent, prefix=OLD)) / "site"
    site.rename(old)
    try:
        folder.rename(site)
    except OSError:
        old.rename(site)
        raise
    return old


def _exchange(one: Path, other: Path) -> bool:
    """Linux's renameat2 with RENAME_EXCHANGE; False where there is no such thing."""
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    here, exchange = -100, 2
    return rename is not None and rename(here, os.fsencode(one), here, os.fsencode(other), exchange) == 0


def sweep(site: Path) -> None:
    """Puts back a site that a killed build had moved aside, and removes what builds that were killed long ago left."""
    if not site.parent.is_dir():
        return
    with os.scandir(site.parent) as entries:
        left = sorted(entry.name for entry in entries if entry.name.startswith(STAGING) and entry.is_dir(follow_symlinks=False))
    for name in left:
        if name.startswith(OLD) and not site.exists() and (site.parent / name / "site").is_dir():
            with contextlib.suppress(OSError):
                (site.parent / name / "site").rename(site)
        if _age(site.parent / name) > AN_HOUR:
            shutil.rmtree(site.parent / name, ignore_errors=True)


def _age(folder: Path) -> float:
    try:
        return time.time() - folder.stat().st_mtime
    except OSError:
        return 0


def write_file(file: Path, content: bytes) -> None:
    """Writes one file that was asked for, and its folders.

    Raises:
        UnwritableError: it cannot be written there.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    except OSError as error:
        raise UnwritableError(str(file)) from error
