"""GitHub's account of a finished build (``workflow_run``): which change it was about. Names of branches in it are a stranger's."""

import json
import re
from dataclasses import dataclass
from typing import Any

_REPOSITORY = re.compile(r"[A-Za-z0-9._-]{1,100}/[A-Za-z0-9._-]{1,100}")
_ADDRESS = re.compile(r"https://[A-Za-z0-9.-]{1,100}/[A-Za-z0-9._-]{1,100}/[A-Za-z0-9._-]{1,100}")
_COMMIT = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_BRANCH = re.compile(r"(?!.*(?:\.\.|//|/\.))[^\x00-\x20\x7f~^:?*\[\\./][^\x00-\x20\x7f~^:?*\[\\]{0,250}")
"""What Git allows in the name of a branch."""


class UnreadableEventError(Exception):
    """It is not GitHub's account of a build of a change."""


@dataclass(frozen=True, slots=True)
class Build:
    """A finished build of a change."""

    repository: str
    """Where the change is proposed, such as ``truong/kho-hoc-lieu``."""
    head: str
    """Where the change lies: the same repository, or a copy of it."""
    address: str
    """Of that repository, on the web."""
    branch: str
    commit: str


def read_event(raw: bytes, kinds: tuple[str, ...] = ("pull_request",)) -> Build:
    """The build that an event is about.

    Args:
        raw: the event.
        kinds: what may have started the build.

    Raises:
        UnreadableEventError: the event is another, or not as GitHub writes it.
    """
    try:
        event = json.loads(raw)
        run = event["workflow_run"]
        if run["event"] not in kinds:
            raise UnreadableEventError
        head = run["head_repository"]
        return Build(
            repository=_as(_REPOSITORY, event["repository"]["full_name"]),
            head=_as(_REPOSITORY, head["full_name"]),
            address=_as(_ADDRESS, head["html_url"]),
            branch=_as(_BRANCH, run["head_branch"]),
            commit=_as(_COMMIT, run["head_sha"]),
        )
    except (ValueError, TypeError, KeyError) as error:
        raise UnreadableEventError from error


def _as(form: re.Pattern[str], value: Any) -> str:  # noqa: ANN401 -- whatever the event holds
    if not isinstance(value, str) or not form.fullmatch(value):
        raise ValueError(value)
    return value
