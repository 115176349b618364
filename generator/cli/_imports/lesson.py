"""``hoclieu import lesson``: a lesson out of a Word file, with its pictures, equations and questions (D1, D8)."""

import shlex
import sys
from pathlib import Path

import click

from generator.cli._asking import Asking
from generator.cli._choosing import Choosing, choosing
from generator.cli._command import Command, WrongCallError, argument, command
from generator.cli._session import deliver, open_library
from generator.engine.text import slug
from generator.model.library import Library
from generator.model.message import N_, Translate, say
from generator.sources.manuscript.pandoc import PandocMissingError
from generator.sources.office.trouble import UnreadablePaperError
from generator.workflows.import_lesson import Brought, OccupiedError, bring_lesson, occupied_by, write_lesson
from generator.workflows.lesson_report import report_lesson
from generator.workflows.new import Wish

_PACKAGE = "pypandoc-binary"


def _make(translate: Translate) -> click.Command:
    @command(
        translate,
        N_(
            "Bring a lesson in from a Word file (.docx): headings, lists, tables, pictures, formulas, footnotes, and questions with their "
            "answers. Without --write it only shows what comes over and what needs a look."
        ),
        argument("file", type=click.Path(path_type=Path), metavar=translate(N_("FILE"))),
        *choosing(translate),
        click.Option(
            ["--name"],
            default="",
            metavar=translate(N_("NAME")),
            help=translate(N_("The name of the new file, without its ending, if not the one of the lesson and phase.")),
        ),
        click.Option(["--write"], is_flag=True, help=translate(N_("Write the lesson and its pictures into the library."))),
    )
    def lesson(  # noqa: PLR0913, PLR0917 -- click gives each option by name
        root: Path,
        today: str | None,
        language: str,  # noqa: ARG001 -- a common option
        file: Path,
        subject: str | None,
        grade: int | None,
        phase: str | None,
        lesson: str | None,
        kind: str,
        title: str,
        week: int | None,
        name: str,
        write: bool,  # noqa: FBT001 -- click gives it by name
    ) -> None:
        raw = _read(file, translate)
        if name and slug(name) != name:
            raise WrongCallError(
                say("--name “{name}” has signs other than a-z, 0-9 and hyphens; write: {fit}", name=name, fit=slug(name)).text(translate)
            )
        library = open_library(root, today, translate)
        asked = Choosing(library, Asking(translate))
        cell = asked.cell(subject, grade)
        chosen = asked.phase(phase, cell, lesson)
        row = asked.lesson(lesson, cell, chosen)
        wish = Wish(asked.year, cell, row, chosen, asked.kind(kind, chosen), title, week)
        brought = _bring(file, raw, library, wish, name, translate)
        if write:
            _write(brought, root, translate)
        deliver(report_lesson(brought, translate), None)
        _end(brought, root, translate, is_written=write)

    return lesson


def _read(file: Path, translate: Translate) -> bytes:
    """The bytes of the file.

    Raises:
        WrongCallError: it is not there, or is a folder.
    """
    if file.is_dir():
        raise WrongCallError(say("“{file}” is a folder; give the files in it", file=str(file)).text(translate))
    if not file.is_file():
        told = say("there is no file “{file}”; look at its name and folder, and put quotes around a name with spaces", file=str(file))
        raise WrongCallError(told.text(translate))
    return file.read_bytes()


def _bring(file: Path, raw: bytes, library: Library, wish: Wish, name: str, translate: Translate) -> Brought:
    try:
        return bring_lesson(file.name, raw, library, wish, name)
    except UnreadablePaperError as error:
        raise WrongCallError(say("“{file}” was not read: {why}", file=file.name, why=error.why).text(translate)) from error
    except PandocMissingError as error:
        command_line = f"{shlex.quote(sys.executable)} -m pip install {_PACKAGE}"
        told = say("reading Word lessons needs pandoc, which is not on this computer; install it with: {command}", command=command_line)
        raise WrongCallError(told.text(translate)) from error


def _write(brought: Brought, root: Path, translate: Translate) -> None:
    try:
        write_lesson(brought, root)
    except OccupiedError as error:
        raise WrongCallError(_occupied(str(error), translate)) from error


def _occupied(path: str, translate: Translate) -> str:
    told = say(
        "“{file}” is there already and was not changed; nothing was written. Choose another name with --name, such as --name bai-05-sau-2",
        file=path,
    )
    return told.text(translate)


def _end(brought: Brought, root: Path, translate: Translate, *, is_written: bool) -> None:
    """What was done, and what is to do next."""
    if is_written:
        for path in (brought.path, *(path for path, _ in brought.pictures)):
            deliver(say("Written: {file}", file=path).text(translate), None)
        deliver(say("Look at each place above and mend it in the file, then run “hoclieu check”.").text(translate), None)
    elif occupied := occupied_by(brought, root):
        deliver(_occupied(occupied, translate), None)
    else:
        deliver(say("Nothing was written. To write {file}, add --write", file=brought.path).text(translate), None)


COMMAND = Command(_make)
