"""``hoclieu year map``: what became of the lessons that a change of plan or textbook changed (D11)."""

from pathlib import Path

import click

from generator.cli._command import Command, WrongCallError, command
from generator.cli._planning_year import finish, parameters, school_year, uneditable
from generator.cli._session import open_library
from generator.model.message import N_, Translate, say
from generator.workflows.new_year import NoDistributionError, UneditableFileError, compare_year


def _make(translate: Translate) -> click.Command:
    @command(
        translate,
        N_(
            "Compare the distributions of a school year with those before it, guess by the titles which lesson took the place of which, "
            "and put the guesses into tables that a person confirms. What stands in them stays. Without --write it only shows."
        ),
        *parameters(translate),
    )
    def _map(
        root: Path,
        today: str | None,
        language: str,  # noqa: ARG001 -- a common option
        year: str,
        write: bool,  # noqa: FBT001 -- click gives it by name
    ) -> None:
        wanted = school_year(year, translate)
        library = open_library(root, today, translate)
        try:
            rollover = compare_year(root, library, wanted)
        except NoDistributionError as error:
            raise WrongCallError(
                say(
                    "school year {year} has no distribution yet; begin it with “hoclieu year new {year}”, or bring one in with "
                    "“hoclieu import ppct”",
                    year=wanted,
                ).text(translate)
            ) from error
        except UneditableFileError as error:
            raise uneditable(str(error), translate) from error
        finish(root, rollover, library, translate, write=write)

    return _map


COMMAND = Command(_make)
