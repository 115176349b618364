"""Programs of the Node world that the tests run: pinned by their locks, installed once for all runs."""

import shutil
import subprocess
import sys
import tempfile
from hashlib import sha256
from pathlib import Path

PLACE = Path(sys.prefix) / "npm"
"""Beside the tests' own libraries; goes when they go."""


def program(name: str, package: str) -> str:
    """Where a program is; the assertion says how to get it."""
    path = shutil.which(name)
    assert path, f"{name} is not installed, and the tests need it: install {package} (Debian, Ubuntu: apt-get install {package})"
    return path


def installed(folder: Path) -> Path:
    """A copy of a folder with the packages that its lock pins: from the last run when the folder is unchanged, else by ``npm ci``.

    Workers that install at the same time do not meet: each does so in a folder of its own, and the first one's is kept.
    """
    files = sorted(file for file in folder.iterdir() if file.is_file())
    digest = sha256(b"\0".join(file.name.encode() + b"\0" + file.read_bytes() for file in files)).hexdigest()[:16]
    place = PLACE / f"{folder.name}-{digest}"
    if place.is_dir():
        return place
    npm = program("npm", "npm")
    PLACE.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=PLACE) as new:
        fresh = shutil.copytree(folder, Path(new) / "fresh", ignore=shutil.ignore_patterns("node_modules"))
        call = (npm, "ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund")
        outcome = subprocess.run(call, cwd=fresh, capture_output=True, text=True, check=False)
        assert outcome.returncode == 0, outcome.stdout + outcome.stderr
        try:
            fresh.rename(place)
        except OSError:
            assert place.is_dir(), f"{place} cannot be made"
    return place
