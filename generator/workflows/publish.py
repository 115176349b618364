"""Publishing is atomic: built beside, verified, then swapped. A rejected or killed build leaves the site before it untouched."""

import contextlib
import ctypes
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

STAGING = ".site."
OLD = ".site.old."
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


def swap(folder: Path, site: Path) -> None:
    """Puts a finished folder in the place of the site.

    Where the system can exchange two folders in one step, there is no moment without a site. Elsewhere it takes two renames; a
    process that dies between them leaves the old site beside its place, and ``sweep`` puts it back.
    """
    folder.chmod(0o755)
    if not site.exists():
        folder.rename(site)
    elif _exchange(folder, site):
        shutil.rmtree(folder, ignore_errors=True)
    else:
        _replace(folder, site)


def _replace(folder: Path, site: Path) -> None:
    old = Path(tempfile.mkdtemp(dir=site.parent, prefix=OLD)) / "site"
    site.rename(old)
    try:
        folder.rename(site)
    except OSError:
        old.rename(site)
        raise
    shutil.rmtree(old.parent, ignore_errors=True)


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
