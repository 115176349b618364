"""The search page's script, run by Node."""

import json
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from generator.model.export import Artifact

HERE = Path(__file__).parent
SCRIPT = HERE.parent.parent / "theme" / "assets" / "hoclieu" / "search.js"


def run_script(queries: Sequence[str | dict[str, Any]], files: Iterable[Artifact], *, whole: bool = False) -> list[dict[str, Any]]:
    """What the script finds.

    Node is demanded, not asked for: without it nobody would notice that the browser's answers have gone astray.
    """
    node = shutil.which("node")
    assert node, "node is not installed; install the package nodejs and run the tests again"
    asked = json.dumps({"files": {one.path.rpartition("/")[2]: one.content.decode() for one in files}, "queries": queries, "whole": whole})
    command = [node, HERE / "search_run.cjs", SCRIPT]
    done = subprocess.run(command, input=asked, capture_output=True, text=True, check=True, encoding="utf-8")
    return [json.loads(line) for line in done.stdout.splitlines()]
