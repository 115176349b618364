"""A group of commands: a folder of which each file is one."""

from collections.abc import Callable, Sequence
from types import ModuleType

import click

from generator.model.message import N_, Translate
from generator.registry import load, names

from ._command import OPTIONS, Command, Localized


class Table(click.Group, Localized):
    """The commands of a folder; one is imported when it is asked for, with all that it needs."""

    folder: ModuleType

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- click's signature
        """Their names."""
        return list(names(self.folder))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """One of them."""
        return load(self.folder, Command, cmd_name).make(self.translate) if cmd_name in self.list_commands(ctx) else None

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Options, then the commands with their first lines."""
        Localized.format_options(self, ctx, formatter)
        commands = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        rows = [(name, made.get_short_help_str(200)) for name, made in commands if made]
        with formatter.section(self.translate("Commands")):
            formatter.write_dl(rows)


def table(translate: Translate, name: str, folder: ModuleType, text: str, parameters: Sequence[click.Parameter] = ()) -> Table:
    """The commands of a folder under one name, in a language."""
    make: Callable[..., Table] = Table
    group = make(
        name=name,
        help=translate(text),
        params=list(parameters),
        options_metavar=translate(OPTIONS),
        subcommand_metavar=translate(N_("COMMAND [OPTIONS]")),
    )
    group.translate, group.folder = translate, folder
    group.commands = dict.fromkeys(names(folder), click.Command(None))  # their names only, for what click says of a slip
    return group
