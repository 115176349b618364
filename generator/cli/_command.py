"""What a command is, and the options that all of them have."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import click

from generator.model.message import N_, Translate
from generator.sources.locale import LANGUAGES
from generator.workflows.day import UnreadableDayError, day_of

ACCEPTED, REJECTED, WRONG_CALL, OUR_BUG = 0, 1, 2, 3
"""Exit codes."""

OPTIONS = N_("[OPTIONS]")


@dataclass(frozen=True, slots=True)
class Command:
    """A command; its name is its file's name. It is made anew for each language."""

    make: Callable[[Translate], click.Command]


class WrongCallError(Exception):
    """A wrong invocation, told in one line on standard error."""


class Localized(click.Command):
    """A command whose help speaks the reader's language throughout."""

    translate: Translate

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The line of usage."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix=f"{self.translate('Usage:')} ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of options."""
        options = [parameter for parameter in self.get_params(ctx) if isinstance(parameter, click.Option)]
        rows = [row for option in options if (row := option.get_help_record(ctx))]
        with formatter.section(self.translate("Options")):
            formatter.write_dl(rows)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """``--help``, in words of the reader's language."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = self.translate("Show this help and stop.")
        return option


def command(translate: Translate, text: str, *parameters: click.Parameter) -> Callable[[Callable[..., int | None]], click.Command]:
    """A decorator: a function as a command with the common options; what it returns is the exit code."""

    def decorate(function: Callable[..., int | None]) -> click.Command:
        made = Localized(
            name=function.__name__.strip("_").replace("_", "-"),
            callback=function,
            params=[*parameters, *_common(translate)],
            help=translate(text),
            options_metavar=translate(OPTIONS),
        )
        made.translate = translate
        return made

    return decorate


def _common(translate: Translate) -> list[click.Parameter]:
    return [
        click.Option(
            ["--root"],
            type=click.Path(path_type=Path),
            default=Path(),
            show_default=False,
            metavar=translate(N_("FOLDER")),
            help=translate(N_("The library's folder, which holds materials_catalog.yml; without it the current folder.")),
        ),
        click.Option(
            ["--today"],
            metavar="YYYY-MM-DD",
            help=translate(N_("The day to judge on; without it today in the school's time zone.")),
        ),
        click.Option(
            ["--lang", "language"],
            type=click.Choice(LANGUAGES),
            default="vi",
            help=translate(N_("The language of messages.")),
        ),
    ]


def the_day(written: str | None, time_zone: str, translate: Translate) -> date:
    """The day of ``--today``.

    Raises:
        WrongCallError: it is no day.
    """
    try:
        return day_of(written, time_zone)
    except UnreadableDayError as error:
        raise WrongCallError(translate(N_("--today “{written}” is not a day; write it as 2026-11-23")).format(written=error)) from error


def argument(name: str, *, required: bool = True, **rest: Any) -> click.Argument:  # noqa: ANN401 -- click's own options
    """A positional parameter."""
    return click.Argument([name], required=required, **rest)
