"""``hoclieu report``: the results in a format, without a verdict in the exit code; and the reports that schools file."""

from pathlib import Path

import click

from generator.model.message import N_, Translate
from generator.workflows.check import results_of
from generator.workflows.filing import formats, kinds
from generator.workflows.history import HISTORY
from generator.workflows.report import report, report_table, wants_suggestions

from ._command import Command, WrongCallError, argument, command
from ._filing import Wanted, file_report, kinds_in_words
from ._history import write_history
from ._session import deliver, open_library, style_for


def _make(translate: Translate) -> click.Command:
    @command(
        translate,
        N_("Write the results of a check in a format, for people or for programs. The exit code says nothing of the verdict."),
        argument("shape", type=click.Choice((*report_table(), *kinds(), HISTORY)), metavar=translate(N_("FORMAT"))),
        click.Option(
            ["--output"],
            type=click.Path(path_type=Path, dir_okay=False),
            metavar=translate(N_("FILE")),
            help=translate(N_("The file to write; without it results go to the screen, and a report to be filed to the current folder.")),
        ),
        click.Option(
            ["--format", "wanted"],
            type=click.Choice(formats()),
            help=translate(N_("Of a report to be filed; without it what the file's name ends with, or xlsx.")),
        ),
        click.Option(
            ["--department"],
            default="",
            metavar=translate(N_("DEPARTMENT")),
            help=translate(N_("Of a report to be filed: that of one department, such as to-toan-tin; without it the school's.")),
        ),
        click.Option(
            ["--url"],
            default="",
            metavar=translate(N_("ADDRESS")),
            help=translate(N_("The address of the published site, when it is known.")),
        ),
    )
    def _report(  # noqa: PLR0913, PLR0917 -- one parameter for each option
        root: Path, today: str | None, language: str, shape: str, output: Path | None, wanted: str | None, department: str, url: str
    ) -> None:
        if shape not in kinds() and (wanted or department or url):
            option = "--format" if wanted else "--department" if department else "--url"
            text = translate(N_("{option} is for reports to be filed: {known}"))
            raise WrongCallError(text.format(option=option, known=", ".join(kinds())))
        if shape == HISTORY:
            write_history(root, today, language, translate, output)
            return
        library = open_library(root, today, translate)
        if shape in kinds():
            file_report(library, shape, Wanted(wanted, output, url, department), translate)
            return
        results = results_of(library)
        if wants_suggestions([shape]):
            from generator.workflows.suggest import with_suggestions

            results = with_suggestions(root.resolve(), library, results)
        deliver(report(results, shape, style_for(translate, language, to_file=output is not None)), output)

    _report.epilog = kinds_in_words(translate)
    return _report


COMMAND = Command(_make)
