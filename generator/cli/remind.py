"""``hoclieu remind``: what each department owes, as one issue for it at GitHub."""

import os
from collections.abc import Iterable
from pathlib import Path

import click

from generator.engine.due import COMING
from generator.model.message import N_, Translate, say
from generator.workflows.due import due
from generator.workflows.github import AUTHOR, GITHUB, Api, GitHubError
from generator.workflows.remind import Issue, issues, steps

from ._command import Command, WrongCallError, command
from ._sending import checked
from ._session import deliver, open_library


def _make(translate: Translate) -> click.Command:
    @command(
        translate,
        N_(
            "Write for each department what is due and late. With --repository it is put into one issue of each department at GitHub, "
            "or the one that is there is brought up to date: for workflows."
        ),
        click.Option(
            ["--repository"],
            metavar=translate(N_("OWNER/NAME")),
            help=translate(N_("The repository at GitHub; the token for writing is taken from the environment.")),
        ),
        click.Option(["--dry-run"], is_flag=True, help=translate(N_("Only tell what would be done there; nothing is written."))),
        click.Option(
            ["--weeks"],
            type=click.IntRange(0, 520),
            default=COMING,
            metavar=translate(N_("NUMBER")),
            help=translate(N_("How many weeks to look ahead; without it four.")),
        ),
    )
    def remind(root: Path, today: str | None, language: str, repository: str | None, dry_run: bool, weeks: int) -> None:  # noqa: ARG001, FBT001 -- common, and one parameter for each option
        wanted = tuple(issues(due(open_library(root, today, translate), weeks), translate))
        if repository is None:
            deliver("\n".join(f"# {one.title}\n\n{one.body}" for one in wanted), None)
        else:
            _put(wanted, checked(repository, translate), translate, is_dry=dry_run)

    return remind


def _put(wanted: Iterable[Issue], repository: str, translate: Translate, *, is_dry: bool) -> None:
    ask = Api(os.environ.get("GITHUB_API_URL", GITHUB), os.environ.get("GITHUB_TOKEN", ""))
    try:
        for step in steps(wanted, repository, AUTHOR, ask):
            if step.method and not is_dry:
                ask(step.method, step.path, step.sent)
            deliver(step.told.text(translate), None)
    except (GitHubError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise WrongCallError(say("the issues could not be written: {said}", said=str(error)).text(translate)) from error


COMMAND = Command(_make)
