"""The pure parts of pages' scripts, run by Node.js."""

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
ASSETS = HERE.parents[1] / "theme" / "assets" / "hoclieu"


def answers(script: str, calls: list[list[Any]], zone: str = "Asia/Ho_Chi_Minh") -> list[Any]:
    """What a script's functions answer to calls ``[name, argument, …]``, on a device in a time zone."""
    node = shutil.which("node")
    assert node, "Node.js is needed to try the pages' scripts"
    ended = subprocess.run(
        [node, str(HERE / "shell_run.cjs"), str(ASSETS / script)],
        input=json.dumps(calls),
        env={**os.environ, "TZ": zone},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    found: list[Any] = json.loads(ended.stdout)
    return found
