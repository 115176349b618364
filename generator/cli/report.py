"""``hoclieu report``: the results in a format, without a verdict in the exit code."""

from pathlib import Path

import click

from generator.model.message import N_, Translate
from generator.workflows.check import results_of
from generator.workflows.history import HISTORY
from generator.workflows.report import report, report_table, wants_suggestions

from ._command import Command, argument, command
from ._history import write_history
from ._session import deliver, open_library, style_for


def _make(translate: Translate) -> click.Command:
    @command(
        translate,
        N_("Write the results of a check in a format, for people or for programs. The exit code says nothing of the verdict."),
        argument("shape", type=click.Choice((*report_table(), HISTORY)), metavar=translate(N_("FORMAT"))),
        click.Option(
            ["--output"],
            type=click.Path(path_type=Path, dir_okay=False),
            metavar=translate(N_("FILE")),
            help=translate(N_("Write the results to a file instead of the screen.")),
        ),
    )
    def _report(root: Path, today: str | None, language: str, shape: str, output: Path | None) -> None:
        if shape == HISTORY:
            write_history(root, today, language, translate, output)
            return
        library = open_library(root, today, translate)
        results = results_of(library)
        if wants_suggestions([shape]):
            from generator.workflows.suggest import with_suggestions

            results = with_suggestions(root.resolve(), library, results)
        deliver(report(results, shape, style_for(translate, language, to_file=output is not None)), output)

    return _report


COMMAND = Command(_make)
