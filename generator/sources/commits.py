"""The commits that led to the state of a library, each with its day; a hostile one can say any day it likes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from generator.model.message import N_, Message, say

from .git import GitError, NoGitError, ask


class NoHistoryError(Exception):
    """There is no history to count: no Git, no repository, nothing committed."""

    def __init__(self, why: Message) -> None:
        super().__init__(why.msgid)
        self.why = why


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit on the way to the present state; what was merged into it is part of it."""

    id: str
    day: date | None
    """On which it was put there, in the school's time zone; None when it says one that no calendar has."""


@dataclass(frozen=True, slots=True)
class Commits:
    """The commits of a repository, the newest first."""

    found: tuple[Commit, ...]
    prefix: str
    """Where the library's folder is within the repository, with a slash at the end, or empty."""
    is_shallow: bool
    """Whether this copy holds only the latest part."""


def read_commits(root: Path, time_zone: str) -> Commits:
    """The commits that led to HEAD.

    Raises:
        NoHistoryError: there are none.
    """
    try:
        prefix = ask(root, "rev-parse", "--show-prefix").removesuffix(b"\n").decode()
        is_shallow = ask(root, "rev-parse", "--is-shallow-repository").strip() == b"true"
    except NoGitError as error:
        raise NoHistoryError(say("the past is counted from Git, and there is none on this computer: install Git")) from error
    except GitError as error:
        if "safe.directory" in str(error):
            words = N_("Git does not trust {folder}, which belongs to another account: git config --global --add safe.directory {folder}")
            raise NoHistoryError(say(words, folder=str(root))) from error
        raise NoHistoryError(
            say("the past is counted from Git, and {folder} is in no Git repository: get the library with git clone", folder=str(root))
        ) from error
    try:
        lines = ask(root, "rev-list", "--first-parent", "--timestamp", "HEAD", "--").decode().splitlines()
    except GitError as error:
        raise NoHistoryError(say("nothing is committed yet in {folder}, so there is no past", folder=str(root))) from error
    return Commits(tuple(_commits(lines, ZoneInfo(time_zone))), prefix, is_shallow)


def _commits(lines: list[str], zone: ZoneInfo) -> Iterator[Commit]:
    for line in lines:
        seconds, _, commit = line.partition(" ")
        yield Commit(commit, _day(int(seconds), zone))


def _day(seconds: int, zone: ZoneInfo) -> date | None:
    try:
        return datetime.fromtimestamp(seconds, zone).date()
    except (OverflowError, ValueError, OSError):
        return None
