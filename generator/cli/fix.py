"""``hoclieu fix``: mends what is certain."""

from collections.abc import Callable, Iterable
from pathlib import Path

import click

from generator.model.message import N_, Translate
from generator.workflows.fix import plan, write
from generator.workflows.read import LibraryNotFoundError

from ._command import ACCEPTED, REJECTED, Command, argument, command
from ._mends import in_words
from ._paths import within
from ._progress import progress
from ._session import deliver, no_library


def _make(translate: Translate) -> click.Command:
    @command(
        translate,
        N_(
            "Mend what is certain: missing quotes, misspelt keys and values, Vietnamese names in the place of tokens, dates, line ends, "
            "file names. Shows the difference first and writes nothing; what could be meant in two ways is left to you. "
            "Without files, the whole library."
        ),
        argument("files", required=False, nargs=-1, type=click.Path(path_type=Path), metavar=translate(N_("[FILE]..."))),
        click.Option(["--write"], is_flag=True, help=translate(N_("Write what is shown; without it nothing is changed."))),
    )
    def fix(root: Path, today: str | None, language: str, files: tuple[Path, ...], write: bool) -> int:  # noqa: ARG001, FBT001 -- click's names
        return _fix(root.resolve(), files, translate, wanted_written=write)

    return fix


def _fix(root: Path, files: Iterable[Path], translate: Translate, *, wanted_written: bool) -> int:
    try:
        with progress(translate(N_("Reading"))) as told:
            planned = plan(root, _wanted(root, files, translate), told)
    except LibraryNotFoundError as error:
        raise no_library(error, translate) from error
    if wanted_written:
        write(root, planned)
    deliver(in_words(planned, translate, written=wanted_written), None)
    is_done = planned.is_empty or wanted_written
    return ACCEPTED if is_done and not planned.renames.refused else REJECTED


def _wanted(root: Path, files: Iterable[Path], translate: Translate) -> Callable[[str], bool]:
    """Which paths are asked for: those given, what is in them when they are folders; all when none is given.

    Raises:
        WrongCallError: one of them is not there, or not in the library.
    """
    asked = [within(root, file, translate) for file in files]
    return lambda path: not asked or any(one in {path, "."} or path.startswith(f"{one}/") for one in asked)


COMMAND = Command(_make)
