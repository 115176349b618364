"""``hoclieu vouch``: whether an owner stands behind the steps of approval that a change records."""

import os
from collections.abc import Mapping
from pathlib import Path

import click

from generator.engine.code_owners import owners_of
from generator.engine.harmless import one_line
from generator.model.library import Library
from generator.model.message import N_, Message, Translate, say
from generator.sources.base import NoBaseError
from generator.sources.event import UnreadableEventError, read_event
from generator.workflows.github import GITHUB, Api, GitHubError
from generator.workflows.records_of_change import records_of_change
from generator.workflows.vouching import vouch

from ._command import Command, WrongCallError, command
from ._session import deliver, open_library

KINDS = ("pull_request", "pull_request_review")
"""What starts a build after which this is asked."""


def _make(translate: Translate) -> click.Command:
    @command(
        translate,
        N_(
            "Tell in which materials your change records a step of approval, and whose review on the hosting service that needs. "
            "With --event the status of the change itself is set: for workflows."
        ),
        click.Option(
            ["--base"],
            default="origin/main",
            metavar=translate(N_("REVISION")),
            help=translate(N_("What the change is compared with; without it the main branch of the school's repository.")),
        ),
        click.Option(
            ["--event"],
            type=click.Path(path_type=Path, dir_okay=False, exists=True),
            metavar=translate(N_("FILE")),
            help=translate(N_("The event that started the workflow; the token for writing is taken from the environment.")),
        ),
    )
    def vouch_(root: Path, today: str | None, language: str, base: str, event: Path | None) -> None:  # noqa: ARG001 -- common
        library = open_library(root, today, translate)
        if event is not None:
            _set(library, event, translate)
            return
        try:
            records = records_of_change(root.resolve(), library, base)
        except NoBaseError as error:
            raise WrongCallError(error.why.text(translate)) from error
        deliver("\n".join(one_line(message.text(translate)) for message in _told(library, records)), None)

    return vouch_


def _told(library: Library, records: Mapping[str, frozenset[str]]) -> list[Message]:
    if not records:
        return [say("no step of approval is recorded here")]
    catalog = library.school.catalog
    accounts = {person.id: person.accounts for person in catalog.people}
    asked = {
        path: dict.fromkeys([*owners_of(catalog, path), *(one for role in sorted(roles) for one in accounts.get(role, ()))])
        for path, roles in records.items()
    }
    return [say("{path}: waits for “Approve” of: {owners}", path=path, owners=", ".join(owners) or "–") for path, owners in asked.items()]


def _set(library: Library, event: Path, translate: Translate) -> None:
    api = Api(os.environ.get("GITHUB_API_URL", GITHUB), os.environ.get("GITHUB_TOKEN", ""))
    try:
        told = vouch(library.school.catalog, read_event(event.read_bytes(), KINDS), api, translate)
    except UnreadableEventError as error:
        raise WrongCallError(say("“{file}” is no event of a finished build of a change", file=str(event)).text(translate)) from error
    except (GitHubError, KeyError, TypeError, ValueError) as error:
        raise WrongCallError(say("the status of the change could not be set: {said}", said=str(error)).text(translate)) from error
    deliver(told.text(translate) if told else translate(N_("There is nothing to say, or the change has moved on.")), None)


COMMAND = Command(_make)
