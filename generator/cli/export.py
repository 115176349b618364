"""``hoclieu export``: the published materials in a format for other programs."""

from pathlib import Path

import click

from generator.model.message import N_, Translate, say
from generator.workflows.export import export, export_table
from generator.workflows.offline_zip import OFFLINE_ZIP

from ._command import ACCEPTED, Command, argument, command
from ._editions import write_editions
from ._session import deliver, open_library


def _make(translate: Translate) -> click.Command:
    @command(
        translate,
        N_("Write the approved materials in a format for other programs, as files in a folder."),
        argument("shape", type=click.Choice((*export_table(), OFFLINE_ZIP)), metavar=translate(N_("FORMAT"))),
        click.Option(
            ["--output"],
            type=click.Path(path_type=Path, file_okay=False),
            default=Path(),
            show_default=False,
            metavar=translate(N_("FOLDER")),
            help=translate(N_("Where to write; without it the current folder.")),
        ),
        click.Option(
            ["--url"],
            default="",
            metavar=translate(N_("ADDRESS")),
            help=translate(N_("The address of the published site, when it is known.")),
        ),
        click.Option(
            ["--subject"],
            metavar=translate(N_("SUBJECT")),
            help=translate(N_("With editions for a stick: this subject only, such as tin-hoc.")),
        ),
        click.Option(
            ["--grade"],
            type=int,
            metavar=translate(N_("GRADE")),
            help=translate(N_("With editions for a stick: this grade only, such as 6.")),
        ),
    )
    def _export(  # noqa: PLR0913, PLR0917 -- one parameter for each option
        root: Path, today: str | None, language: str, shape: str, output: Path, url: str, subject: str | None, grade: int | None
    ) -> int:
        library = open_library(root, today, translate)
        if shape == OFFLINE_ZIP:
            return write_editions(library, root, language, translate, output, subject, grade)
        for file in export(library, shape, output, translate, url, language):
            deliver(say("Written: {file}", file=str(file)).text(translate), None)
        return ACCEPTED

    return _export


COMMAND = Command(_make)
