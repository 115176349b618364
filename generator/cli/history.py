"""``hoclieu history``: who approved a material, when, which step, out of Git."""

from collections.abc import Iterator
from pathlib import Path

import click

from generator.engine.harmless import one_line, paper
from generator.model.message import N_, Translate, say
from generator.sources.git import GitError, NoGitError
from generator.workflows.chronicle import Chronicle, chronicle

from ._command import Command, WrongCallError, argument, command
from ._paths import within
from ._session import deliver, open_library

_SHORT = 7
"""Characters of a commit's id."""


def _make(translate: Translate) -> click.Command:
    @command(
        translate,
        N_(
            "Tell what happened to a material, out of the versions that are kept: when it was approved, which step, by which role, "
            "when its content changed."
        ),
        argument("file", type=click.Path(path_type=Path), metavar=translate(N_("FILE"))),
    )
    def history(root: Path, today: str | None, language: str, file: Path) -> None:  # noqa: ARG001 -- common to all commands
        root = root.resolve()
        library = open_library(root, today, translate)
        path = within(root, file, translate)
        if path not in library.entry_at:
            raise WrongCallError(translate(N_("“{file}” is no material")).format(file=file))
        try:
            told = chronicle(root, library, path)
        except NoGitError as error:
            raise WrongCallError(translate(N_("the history is kept by Git, and there is none on this computer"))) from error
        except GitError as error:
            text = translate(N_("the history is kept by Git, and {folder} is in no repository with commits"))
            raise WrongCallError(text.format(folder=root)) from error
        deliver("\n".join([one_line(path), *(one_line(line) for line in _lines(told, translate))]), None)

    return history


def _lines(told: Chronicle, translate: Translate) -> Iterator[str]:
    """The latest first."""
    for event in reversed(told.events):
        version = event.version
        when = f"{paper(version.day)}  {version.commit[:_SHORT]}  {version.who}" if version.day else translate(N_("not committed yet"))
        yield f"{when}: " + "; ".join(message.text(translate) for message in event.happened)
    if not told.is_whole:
        whole = "git fetch --unshallow"
        yield say("This copy holds only the latest part of the history; for all of it run: {command}", command=whole).text(translate)


COMMAND = Command(_make)
