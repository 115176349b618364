"""``hoclieu check``: what is wrong, and whether the library may be published."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import click

from generator.model.library import Library
from generator.model.message import N_, Translate
from generator.model.results import Results
from generator.sources.base import NoBaseError
from generator.workflows.check import results_of
from generator.workflows.report import report, report_table, wants_suggestions

from ._command import ACCEPTED, REJECTED, Command, WrongCallError, command
from ._progress import progress
from ._session import deliver, open_library, style_for

BEGINS, ENDS = N_("checking the library"), N_("checked, waiting for the next change")


def _make(translate: Translate) -> click.Command:
    formats = click.Choice(tuple(report_table()))

    @command(
        translate,
        N_(
            "Check the library: every fault with its place and its way out, every target, and the verdict. "
            "With --base only what your change brings is judged; what the school owes anyway is shown, not held against you."
        ),
        click.Option(
            ["--base"],
            metavar=translate(N_("REVISION")),
            help=translate(N_("Judge only what differs from this revision (a branch, a tag or a commit), uncommitted changes included.")),
        ),
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
        click.Option(
            ["--watch"], is_flag=True, help=translate(N_("Check again whenever a file changes, until it is stopped; for editors."))
        ),
    )
    def check(  # noqa: PLR0913, PLR0917 -- one parameter for each option
        root: Path,
        today: str | None,
        language: str,
        base: str | None,
        shape: str,
        output: Path | None,
        extra: tuple[str, ...],
        watch: bool,  # noqa: FBT001 -- click's way
    ) -> int:
        wanted = [_further(one, translate) for one in extra]

        def once() -> int:
            return _once(root, today, language, base, shape, output, wanted)

        return _follow(root, once, translate) if watch else once()

    def _once(
        root: Path, today: str | None, language: str, base: str | None, shape: str, output: Path | None, wanted: list[tuple[str, Path]]
    ) -> int:
        library = open_library(root, today, translate)
        results = results_of(library) if base is None else _beside(root, library, base, translate)
        if wants_suggestions([shape, *(name for name, _ in wanted)]):
            from generator.workflows.suggest import with_suggestions

            results = with_suggestions(root.resolve(), library, results)
        deliver(report(results, shape, style_for(translate, language, to_file=output is not None)), output)
        for name, file in wanted:
            deliver(report(results, name, style_for(translate, language, to_file=True)), file)
        return ACCEPTED if results.is_accepted else REJECTED

    return check


def _follow(root: Path, once: Callable[[], int], translate: Translate) -> int:
    """Checks again and again, and says when each check begins and ends: an editor then forgets what it showed, and shows what is new."""
    from ._watching import follow

    def act() -> None:
        click.echo(translate(BEGINS))
        once()
        click.echo(translate(ENDS))
        sys.stdout.flush()

    if not (root / "content").is_dir():
        once()  # says what is wrong with the call
    follow(root, act)
    return ACCEPTED


def _beside(root: Path, library: Library, base: str, translate: Translate) -> Results:
    """The verdict on a change.

    Raises:
        WrongCallError: there is nothing to compare with.
    """
    from generator.workflows.patch import patch_results

    try:
        with progress(translate(N_("Reading the base"))) as told:
            return patch_results(root.resolve(), library, base, told, os.cpu_count() or 1)
    except NoBaseError as error:
        raise WrongCallError(error.why.text(translate)) from error


def _further(written: str, translate: Translate) -> tuple[str, Path]:
    name, _, file = written.partition("=")
    if name not in report_table() or not file:
        text = translate(N_("--report “{written}” must be FORMAT=FILE, with a format out of: {formats}"))
        raise WrongCallError(text.format(written=written, formats=", ".join(report_table())))
    return name, Path(file)


COMMAND = Command(_make)
