"""What most commands begin with: the library read, judged, and a way to write the results."""

import os
import shutil
import sys
from datetime import date
from pathlib import Path

from generator import __version__
from generator.model.library import Library
from generator.model.message import N_, Translate
from generator.model.report import Style
from generator.workflows.day import DEFAULT_ZONE
from generator.workflows.memory import remembered
from generator.workflows.publish import write_file
from generator.workflows.read import LibraryNotFoundError, read_library

from ._command import WrongCallError, the_day
from ._progress import progress


def open_library(root: Path, today: str | None, translate: Translate) -> Library:
    """The library at a root on a day, with progress for what takes longer than a second.

    Raises:
        WrongCallError: there is no library, or the day is no day.
    """
    day: date = the_day(today, DEFAULT_ZONE, translate)
    try:
        with progress(translate(N_("Reading"))) as told:
            return read_library(root.resolve(), day, remembered(root), told, os.cpu_count() or 1)
    except LibraryNotFoundError as error:
        raise no_library(error, translate) from error


def no_library(error: LibraryNotFoundError, translate: Translate) -> WrongCallError:
    """There is no library where one was looked for."""
    text = translate(N_("there is no library in {root}: it has no folder “content”. Go to the library's folder, or give it with --root"))
    return WrongCallError(text.format(root=error))


def style_for(translate: Translate, language: str, *, to_file: bool = False) -> Style:
    """How to write for whoever reads standard output."""
    colour = not to_file and sys.stdout.isatty()
    width = shutil.get_terminal_size((100, 24)).columns if colour else 100
    return Style(translate=translate, colour=colour, width=width, language=language, version=__version__)


def deliver(text: str, output: Path | None) -> None:
    """Writes a text to a file, or to standard output."""
    if output is None:
        sys.stdout.write(text if text.endswith("\n") else f"{text}\n")
    else:
        write_file(output, text.encode())
