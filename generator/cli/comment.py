"""``hoclieu comment``: the verdict on a change, as one comment for its author."""

import os
from pathlib import Path

import click

from generator.model.message import N_, Translate, say
from generator.model.notice import Links, Notice
from generator.sources.event import UnreadableEventError, read_event
from generator.sources.notice import UnreadableNoticeError, read_notice
from generator.workflows.github import GITHUB, Api, GitHubError, post
from generator.workflows.notice import comment as written

from ._command import Command, WrongCallError, argument, command
from ._session import deliver


def _make(translate: Translate) -> click.Command:
    file = click.Path(path_type=Path, dir_okay=False, exists=True)

    @command(
        translate,
        N_(
            "Write the comment for the author of a change from what was found in it. "
            "With --event it is put on the change itself, or the one that is there is edited: for workflows."
        ),
        argument("results", type=file, metavar=translate(N_("RESULTS"))),
        click.Option(
            ["--link"],
            default="",
            metavar=translate(N_("ADDRESS")),
            help=translate(N_("What paths are put after to see a file, without a slash at the end.")),
        ),
        click.Option(
            ["--event"],
            type=file,
            metavar=translate(N_("FILE")),
            help=translate(N_("The event that started the workflow; the token for writing is taken from the environment.")),
        ),
    )
    def comment(root: Path, today: str | None, language: str, results: Path, link: str, event: Path | None) -> None:  # noqa: ARG001 -- common
        notice = _notice(results, translate)
        if event is None:
            deliver(written(notice, Links(f"{link}/" if link else ""), translate), None)
        else:
            _post(notice, event, translate)

    return comment


def _notice(file: Path, translate: Translate) -> Notice:
    try:
        return read_notice(file.read_bytes())
    except UnreadableNoticeError as error:
        text = say(
            "“{file}” does not hold the results of a change; make it with: hoclieu check --base origin/main --format json", file=str(file)
        )
        raise WrongCallError(text.text(translate)) from error


def _post(notice: Notice, event: Path, translate: Translate) -> None:
    try:
        build = read_event(event.read_bytes())
        address = post(notice, build, Api(os.environ.get("GITHUB_API_URL", GITHUB), os.environ.get("GITHUB_TOKEN", "")), translate)
    except UnreadableEventError as error:
        raise WrongCallError(say("“{file}” is no event of a finished build of a change", file=str(event)).text(translate)) from error
    except (GitHubError, KeyError, TypeError, ValueError) as error:
        raise WrongCallError(say("the comment could not be put on the change: {said}", said=str(error)).text(translate)) from error
    deliver(address or translate(N_("There is nothing to say, or the change has moved on.")), None)


COMMAND = Command(_make)
