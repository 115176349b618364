"""``hoclieu year new``: begins a school year from the one before it (D11)."""

from pathlib import Path

import click

from generator.cli._command import Command, WrongCallError, command
from generator.cli._planning_year import finish, parameters, school_year, uneditable
from generator.cli._session import open_library
from generator.model.message import N_, Translate, say
from generator.workflows.new_year import NoEarlierYearError, UneditableFileError, YearThereError, begin_year


def _make(translate: Translate) -> click.Command:
    @command(
        translate,
        N_(
            "Begin a school year: a table of weeks whose days are to be filled in, the distributions with their ids, the targets copied "
            "for editing. Tells which lessons have materials of earlier years, and which materials have lost theirs. Without --write it "
            "only shows."
        ),
        *parameters(translate),
    )
    def new(
        root: Path,
        today: str | None,
        language: str,  # noqa: ARG001 -- a common option
        year: str,
        write: bool,  # noqa: FBT001 -- click gives it by name
    ) -> None:
        wanted = school_year(year, translate)
        library = open_library(root, today, translate)
        try:
            rollover = begin_year(root, library, wanted)
        except YearThereError as error:
            raise _there(wanted, str(error), translate) from error
        except NoEarlierYearError as error:
            raise _first(wanted, translate) from error
        except UneditableFileError as error:
            raise uneditable(str(error), translate) from error
        finish(root, rollover, library, translate, write=write)

    return new


def _there(year: str, file: str, translate: Translate) -> WrongCallError:
    """The year is there; what can be meant is the lessons that changed since."""
    return WrongCallError(
        say(
            "school year {year} has been begun already (“{file}”), and nothing was written; for lessons that changed since then, run "
            "“hoclieu year map {year}”",
            year=year,
            file=file,
        ).text(translate)
    )


def _first(year: str, translate: Translate) -> WrongCallError:
    """There is nothing to carry on."""
    return WrongCallError(
        say(
            "the catalogue has no school year before {year} to carry on; write the first one into materials_catalog.yml, below years",
            year=year,
        ).text(translate)
    )


COMMAND = Command(_make)
