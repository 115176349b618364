"""What the commands of ``hoclieu year`` share: the year, the preview and the writing."""

import re
from pathlib import Path

import click

from generator.model.library import Library
from generator.model.message import N_, Translate, say
from generator.workflows.new_year import Rollover, write_year
from generator.workflows.year_report import report_year

from ._command import WrongCallError, argument
from ._session import deliver


def parameters(translate: Translate) -> tuple[click.Parameter, ...]:
    """The school year, and whether to write."""
    return (
        argument("year", metavar=translate(N_("YEAR"))),
        click.Option(
            ["--write"], is_flag=True, help=translate(N_("Write the files; without it the command only shows what it would write."))
        ),
    )


def school_year(written: str, translate: Translate) -> str:
    """The school year that is meant.

    Raises:
        WrongCallError: it is none.
    """
    match = re.fullmatch(r"(20\d\d)-(20\d\d)", written)
    if match is None or int(match[2]) != int(match[1]) + 1:
        raise WrongCallError(say("“{year}” is no school year; write it as 2026-2027", year=written).text(translate))
    return written


def uneditable(file: str, translate: Translate) -> WrongCallError:
    """A file that cannot be added to."""
    return WrongCallError(
        say(
            "nothing was written, because “{file}” cannot be added to: run “hoclieu check” and “hoclieu fix --write”, write years and rows "
            "one below another, then try again",
            file=file,
        ).text(translate)
    )


def finish(root: Path, rollover: Rollover, library: Library, translate: Translate, *, write: bool) -> None:
    """Writes, if it was asked for, and tells what there is."""
    if write and rollover.files:
        write_year(root, rollover)
    deliver(report_year(rollover, library.school, translate), None)
    if not rollover.files:
        deliver(translate(N_("Nothing to write: every changed lesson is in its table already, or none was changed.")), None)
    elif write:
        deliver(
            say("Written: {count} files. Next: {steps}.", count=len(rollover.files), steps=_steps(rollover, translate)).text(translate),
            None,
        )
    else:
        deliver(say("Nothing was written. To write these files, add --write").text(translate), None)


def _steps(rollover: Rollover, translate: Translate) -> str:
    steps = []
    if rollover.before:
        steps.append(translate(N_("fill in the days of the weeks, edit the targets")))
    if rollover.changes:
        steps.append(translate(N_("confirm the changed lessons")))
    return "; ".join([*steps, translate(N_("run “hoclieu check”"))])
