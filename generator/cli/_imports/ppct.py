"""``hoclieu import ppct``: the curriculum distribution out of Word and Excel files (D8)."""

import re
from pathlib import Path

import click

from generator.cli._command import ACCEPTED, REJECTED, Command, WrongCallError, argument, command
from generator.cli._session import deliver, open_library
from generator.engine.importing.plan import Wish
from generator.engine.importing.whose import subject_called
from generator.model.catalog import Catalog
from generator.model.imported import Import
from generator.model.library import Library
from generator.model.message import N_, Translate, say
from generator.workflows.import_ppct import OccupiedError, Sheet, UnreadablePapersError, import_ppct, sheets, write_sheets
from generator.workflows.import_report import report_import

MOST_LOAD = 40
"""Periods a week that one subject can have."""


def _make(translate: Translate) -> click.Command:
    @command(
        translate,
        N_(
            "Read the curriculum distribution out of Word (.docx) and Excel (.xlsx) files of the departments (Công văn 5512, phụ lục I and "
            "III, and the like). Without --write it only shows what it read, guessed and left out."
        ),
        argument("files", nargs=-1, type=click.Path(path_type=Path), metavar=translate(N_("FILE…"))),
        click.Option(
            ["--subject"],
            metavar=translate(N_("SUBJECT")),
            help=translate(N_("The subject, such as tin-hoc; without it, what the file says.")),
        ),
        click.Option(
            ["--grade"],
            type=int,
            metavar=translate(N_("GRADE")),
            help=translate(N_("The grade, such as 6; without it, what the file says.")),
        ),
        click.Option(
            ["--year"],
            metavar=translate(N_("YEAR")),
            help=translate(N_("The school year, such as 2026-2027; without it, what the file says, or the school year of the day.")),
        ),
        click.Option(
            ["--per-week", "load"],
            type=click.IntRange(1, MOST_LOAD),
            metavar=translate(N_("NUMBER")),
            help=translate(N_("Periods a week, for a plan that says no weeks; without it the lessons are spread evenly over the year.")),
        ),
        click.Option(["--write"], is_flag=True, help=translate(N_("Write the table to its place below content/ppct."))),
        click.Option(
            ["--out"],
            type=click.Path(path_type=Path, dir_okay=False),
            metavar=translate(N_("FILE")),
            help=translate(N_("Write the table to this file, and not into the library.")),
        ),
        click.Option(["--replace"], is_flag=True, help=translate(N_("Replace a table that is there already."))),
    )
    def ppct(  # noqa: PLR0913, PLR0917 -- one parameter for each option
        root: Path,
        today: str | None,
        language: str,  # noqa: ARG001 -- a common option
        files: tuple[Path, ...],
        subject: str | None,
        grade: int | None,
        year: str | None,
        load: int | None,
        write: bool,  # noqa: FBT001 -- click gives it by name
        out: Path | None,
        replace: bool,  # noqa: FBT001 -- click gives it by name
    ) -> int:
        library = open_library(root, today, translate)
        wish = _wish(library.school.catalog, subject, grade, year, load, translate)
        found = _read(_there(files, translate), library, wish, translate)
        if out and len(found.plans) > 1:
            raise WrongCallError(
                say(
                    "there are {count} distributions in it, and --out names one file; choose with --subject and --grade, or take --write",
                    count=len(found.plans),
                ).text(translate)
            )
        wanted = sheets(found.plans, root, out)
        changed = _written(wanted, translate, replace=replace) if write or out else ()
        deliver(report_import(found, library.school, translate), None)
        _end(wanted, changed, translate, is_preview=not (write or out))
        return ACCEPTED if found.plans else REJECTED

    return ppct


def _read(files: tuple[Path, ...], library: Library, wish: Wish, translate: Translate) -> Import:
    """What is in the files.

    Raises:
        WrongCallError: one cannot be read, or does not say of what it is.
    """
    try:
        found = import_ppct(files, library.school, library.school.year_on(library.day), wish)
    except UnreadablePapersError as error:
        told = (say("“{file}” was not read: {why}", file=file, why=why).text(translate) for file, why in error.files)
        raise WrongCallError("; ".join(told)) from error
    if found.unplaced:
        raise WrongCallError(
            say(
                "“{file}” does not say of which subject and grade it is; add --subject and --grade, such as --subject toan --grade 6",
                file=", ".join(found.unplaced),
            ).text(translate)
        )
    return found


def _wish(catalog: Catalog, subject: str | None, grade: int | None, year: str | None, load: int | None, translate: Translate) -> Wish:
    """What the options ask for.

    Raises:
        WrongCallError: there is no such subject, grade or year.
    """
    found = subject_called(subject, catalog) if subject else ""
    if subject and not found:
        known = ", ".join(one.id for one in catalog.subjects)
        raise WrongCallError(say("there is no subject {subject}; there is: {known}", subject=subject, known=known).text(translate))
    if grade is not None and grade not in catalog.grades:
        known = ", ".join(map(str, catalog.grades))
        raise WrongCallError(say("there is no grade {grade}; there is: {known}", grade=grade, known=known).text(translate))
    match = re.fullmatch(r"(20\d\d)-(20\d\d)", year) if year else None
    if year and (match is None or int(match[2]) != int(match[1]) + 1):
        raise WrongCallError(say("--year “{year}” is no school year; write it as 2026-2027", year=year).text(translate))
    return Wish(found, grade or 0, year or "", load)


def _there(files: tuple[Path, ...], translate: Translate) -> tuple[Path, ...]:
    """The files, each once.

    Raises:
        WrongCallError: one is not there, or is a folder.
    """
    for file in files:
        if file.is_dir():
            raise WrongCallError(say("“{file}” is a folder; give the files in it", file=str(file)).text(translate))
        if not file.is_file():
            raise WrongCallError(
                say(
                    "there is no file “{file}”; look at its name and folder, and put quotes around a name with spaces", file=str(file)
                ).text(translate)
            )
    return tuple({file.resolve(): file for file in files}.values())


def _written(wanted: tuple[Sheet, ...], translate: Translate, *, replace: bool) -> tuple[Sheet, ...]:
    try:
        return write_sheets(wanted, replace=replace)
    except OccupiedError as error:
        raise WrongCallError(
            say(
                "“{file}” is there already and differs; nothing was written. Look at the preview (without --write); "
                "to replace it, add --replace",
                file=str(error),
            ).text(translate)
        ) from error


def _end(wanted: tuple[Sheet, ...], changed: tuple[Sheet, ...], translate: Translate, *, is_preview: bool) -> None:
    """What was done, and what is to do next."""
    if not wanted:
        none = N_("No curriculum distribution was found: no table has a column with titles of lessons beside periods or weeks.")
        deliver(translate(none), None)
    for sheet in wanted:
        file = str(sheet.file)
        if sheet.is_there and sheet not in changed:
            deliver(say("Nothing to do: {file} says this already", file=file).text(translate), None)
        elif not is_preview:
            deliver(say("Written: {file}", file=file).text(translate), None)
        elif sheet.file.exists():
            deliver(
                say("Nothing was written. {file} is there already and differs; to replace it, add --write --replace", file=file).text(
                    translate
                ),
                None,
            )
        else:
            deliver(say("Nothing was written. To write {file}, add --write", file=file).text(translate), None)
    if changed:
        deliver(say("Look at what was guessed, correct the table, then run “hoclieu check”.").text(translate), None)


COMMAND = Command(_make)
