"""Who acts at GitHub, and sending there what was recorded: for the workflow that leaders start with a button (D14)."""

import os
import re
from collections.abc import Callable, Mapping, Sequence

import click

from generator.engine.code_owners import roles_of
from generator.engine.taking import Taken
from generator.model.library import Library
from generator.model.message import N_, Message, Translate, say
from generator.model.record import Record
from generator.workflows.github import GITHUB, Api, GitHubError
from generator.workflows.notice import plain
from generator.workflows.proposing import Base, Proposal, propose

from ._command import WrongCallError

PAGES = "https://github.com"
REPOSITORY = re.compile(r"[A-Za-z0-9._-]{1,100}/[A-Za-z0-9._-]{1,100}")


def options(translate: Translate) -> tuple[click.Option, click.Option]:
    """``--account`` and ``--repository``."""
    return (
        click.Option(
            ["--account"],
            default="",
            metavar=translate(N_("ACCOUNT")),
            help=translate(N_("In place of --by: the account at GitHub of whoever acts; the catalogue says whose role that is.")),
        ),
        click.Option(
            ["--repository"],
            metavar=translate(N_("OWNER/NAME")),
            help=translate(N_("Send what is recorded to this repository at GitHub, as a change for review: for workflows.")),
        ),
    )


def acting(library: Library, role: str, account: str, translate: Translate) -> tuple[str, ...]:
    """The roles for which somebody may act: the one that is named, or those of the account.

    Raises:
        WrongCallError: both are given, or the catalogue says of no role that it is the account's.
    """
    if not account:
        return (role,)
    if role:
        raise WrongCallError(translate(N_("--by and --account both say who acts: give one of them")))
    roles = roles_of(library.school.catalog, account)
    if not roles:
        text = say(
            "“{account}” is the account of no role: write it as “accounts” beside its role in materials_catalog.yml", account=account
        )
        raise WrongCallError(text.text(translate))
    return roles


def first_that_may(roles: Sequence[str], decide: Callable[[Taken, str], Record | Message]) -> Callable[[Taken], Record | Message]:
    """What the first of some roles that may act records; what the first is told where none may."""

    def decided(taken: Taken) -> Record | Message:
        tried = [decide(taken, role) for role in roles]
        return next((one for one in tried if isinstance(one, Record)), tried[0])

    return decided


def checked(repository: str, translate: Translate) -> str:
    """The repository, when it is one.

    Raises:
        WrongCallError: it is none.
    """
    if REPOSITORY.fullmatch(repository):
        return repository
    text = say("--repository “{written}” must be OWNER/NAME, such as truong/kho-hoc-lieu", written=repository)
    raise WrongCallError(text.text(translate))


def send(files: Mapping[str, bytes], told: Sequence[str], repository: str, translate: Translate) -> str:
    """Sends files as a change; gives what is said of it.

    Raises:
        WrongCallError: they could not be sent.
    """
    env = os.environ
    pages = env.get("GITHUB_SERVER_URL", PAGES)
    base = Base(repository, env.get("GITHUB_REF_NAME", "main"), env.get("GITHUB_SHA", ""), pages)
    first = min(files)
    more = say("{path} and {count} more", path=first, count=len(files) - 1) if len(files) > 1 else say("{path}", path=first)
    title = say("Approval: {what}", what=more).text(translate)
    asks = N_("Read the material, then press “Review changes” and “Approve”; after that “Merge pull request”. Asked for by {account}.")
    body = "\n".join([*(f"- {plain(line)}" for line in told), "", translate(asks).format(account=plain(env.get("GITHUB_ACTOR", "–")))])
    ask = Api(env.get("GITHUB_API_URL", GITHUB), env.get("GITHUB_TOKEN", ""))
    try:
        sent = propose(Proposal(title, body, files), base, ask)
    except (GitHubError, KeyError, TypeError, ValueError) as error:
        raise WrongCallError(say("it could not be sent, or was sent before: {said}", said=str(error)).text(translate)) from error
    if sent.is_open:
        return say("Sent for review: {address}", address=sent.address).text(translate)
    return say(
        "Sent; open it as a pull request yourself, because this repository lets no workflow do so: {address}", address=sent.address
    ).text(translate)
