"""``hoclieu codeowners``: who is asked to review what, from the catalogue."""

from pathlib import Path

import click

from generator.engine.code_owners import code_owners
from generator.model.library import CODE_OWNERS
from generator.model.message import N_, Translate, say
from generator.workflows.publish import write_file

from ._command import ACCEPTED, REJECTED, Command, command
from ._session import deliver, open_library


def _make(translate: Translate) -> click.Command:
    @command(
        translate,
        N_("Show who is asked to review what on the hosting service, as the catalogue says of departments and leaders."),
        click.Option(["--write"], is_flag=True, help=translate(N_("Write it into the folder of the library's workflows."))),
    )
    def codeowners(root: Path, today: str | None, language: str, *, write: bool) -> int:  # noqa: ARG001 -- common to all commands
        made = code_owners(open_library(root, today, translate).school.catalog)
        if not made:
            deliver(translate(N_("The catalogue names nobody: write “owners” beside the school and the departments first.")), None)
            return REJECTED
        if write:
            write_file(root / CODE_OWNERS, made.encode())
            deliver(say("Written: {file}", file=CODE_OWNERS).text(translate), None)
        else:
            deliver(made, None)
        return ACCEPTED

    return codeowners


COMMAND = Command(_make)
