"""pandoc, the program that reads structure and equations; it is run in its sandbox and given no file of its own."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from generator.model.message import say
from generator.sources.office.trouble import UnreadablePaperError

SECONDS = 180
"""A document of a hundred pages takes five."""
_COMMAND = ("--from=docx", "--to=json", "--sandbox", "--track-changes=accept", "+RTS", "-M1024m", "-RTS")
"""Nothing but the document is read, nothing is written, and a gigabyte of memory is enough."""


class PandocMissingError(Exception):
    """There is no pandoc on this computer."""


def find_pandoc() -> Path:
    """The pandoc of the package ``pypandoc-binary``, whose version is locked; else the computer's own.

    Raises:
        PandocMissingError: there is neither.
    """
    found = next(_places(), None)
    if found is None:
        raise PandocMissingError
    return found


def _places() -> Iterator[Path]:
    package = find_spec("pypandoc")
    for folder in (package.submodule_search_locations or ()) if package else ():
        yield from (file for name in ("pandoc", "pandoc.exe") if (file := Path(folder) / "files" / name).is_file())
    if own := shutil.which("pandoc"):
        yield Path(own)


def run_pandoc(pandoc: Path, document: bytes) -> list[Any]:
    """The blocks of a document, as pandoc's JSON has them.

    Raises:
        UnreadablePaperError: pandoc cannot read it, or not in time.
    """
    try:
        done = subprocess.run(  # noqa: S603 -- no shell, no word of a stranger
            [pandoc, *_COMMAND], input=document, capture_output=True, check=True, timeout=SECONDS
        )
    except (subprocess.SubprocessError, OSError) as error:
        way = say("pandoc cannot read it; open it in Word, save it anew as “Word Document (*.docx)”, and try again")
        raise UnreadablePaperError(way) from error
    blocks: list[Any] = json.loads(done.stdout)["blocks"]
    return blocks
