"""``hoclieu check``: what is wrong, and whether the library may be published."""

from pathlib import Path

import click

from generator.model.message import N_, Translate
from generator.workflows.check import results_of
from generator.workflows.report import report, report_table

from ._command import ACCEPTED, REJECTED, Command, WrongCallError, command
from ._session import deliver, open_library, style_for


def _make(translate: Translate) -> click.Command:
    formats = click.Choice(tuple(report_table()))

    @command(
        translate,
        N_("Check the library: every fault with its place and its way out, every target, and the verdict."),
        click.Option(["--format", "shape"], type=formats, default="text", help=translate(N_("How to write the results."))),
        click.Option(
            ["--output"],
            type=click.Path(path_type=Path, dir_okay=False),
            metavar=translate(N_("FILE")),
            help=translate(N_("Write the results to a file instead of the screen.")),
        ),
        click.Option(
            ["--report", "extra"],
            multiple=True,
            metavar=translate(N_("FORMAT=FILE")),
            help=translate(N_("Write the results in a further format to a file; may be given several times.")),
        ),
    )
    def check(root: Path, today: str | None, language: str, shape: str, output: Path | None, extra: tuple[str, ...]) -> int:
        wanted = [_further(one, translate) for one in extra]
        results = results_of(open_library(root, today, translate))
        deliver(report(results, shape, style_for(translate, language, to_file=output is not None)), output)
        for name, file in wanted:
            deliver(report(results, name, style_for(translate, language, to_file=True)), file)
        return ACCEPTED if results.is_accepted else REJECTED

    return check


def _further(written: str, translate: Translate) -> tuple[str, Path]:
    name, _, file = written.partition("=")
    if name not in report_table() or not file:
        text = translate(N_("--report “{written}” must be FORMAT=FILE, with a format out of: {formats}"))
        raise WrongCallError(text.format(written=written, formats=", ".join(report_table())))
    return name, Path(file)


COMMAND = Command(_make)
