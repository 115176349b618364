"""``hoclieu export``: the published materials in a format for other programs."""

from pathlib import Path

import click

from generator.model.message import N_, Translate, say
from generator.workflows.export import export, export_table

from ._command import Command, argument, command
from ._session import deliver, open_library


def _make(translate: Translate) -> click.Command:
    @command(
        translate,
        N_("Write the approved materials in a format for other programs, as files in a folder."),
        argument("shape", type=click.Choice(tuple(export_table())), metavar=translate(N_("FORMAT"))),
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
    )
    def _export(root: Path, today: str | None, language: str, shape: str, output: Path, url: str) -> None:
        library = open_library(root, today, translate)
        for file in export(library, shape, output, translate, url, language):
            deliver(say("Written: {file}", file=str(file)).text(translate), None)

    return _export


COMMAND = Command(_make)
