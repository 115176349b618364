"""Lighthouse's marks for pages, with its mobile preset, in the system's Chromium."""

import json
import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.npm import installed, program

from .chromium import QUIET, chromium

DETERMINISTIC = ("accessibility", "best-practices", "seo")
"""What does not depend on the machine's speed."""


@dataclass(frozen=True)
class Marks:
    """What Lighthouse says of one page."""

    scores: Mapping[str, float]
    """By category, of one."""
    figures: Mapping[str, float]
    """Milliseconds of loading, and the layout's shift; only when performance was asked for."""
    lost: tuple[str, ...]
    """What cost points."""


def lighthouse(addresses: Sequence[str], categories: Sequence[str] = DETERMINISTIC) -> dict[str, Marks]:
    """The marks of each address."""
    place = installed(Path(__file__).parent / "lighthouse")
    given = json.dumps({"categories": categories, "flags": [*QUIET, "--headless", "--no-sandbox"]})
    outcome = subprocess.run(
        (program("node", "nodejs"), place / "run.mjs", given, *addresses),
        env={**os.environ, "CHROME_PATH": chromium()},
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert outcome.returncode == 0, outcome.stderr
    told = json.loads(outcome.stdout)
    assert not any(one["error"] for one in told.values()), told
    return {address: Marks(one["scores"], one["figures"], tuple(one["lost"])) for address, one in told.items()}
