"""The base that a change is compared with: the commit at which it parted from a revision. Without one, why, and the way out."""

from dataclasses import dataclass
from pathlib import Path

from generator.model.message import Message, say

from .git import GitError, NoGitError, ask


class NoBaseError(Exception):
    """There is nothing to compare with: a wrong call, or a copy of the repository that holds too little."""

    def __init__(self, why: Message) -> None:
        super().__init__(why.msgid)
        self.why = why


@dataclass(frozen=True, slots=True)
class Base:
    """A commit, and where the library's folder is in its repository."""

    commit: str
    """Its full id."""
    prefix: str
    """With a slash at the end, or empty."""


def find_base(root: Path, written: str) -> Base:
    """The commit at which the state on disk parted from a revision; the revision itself while nothing is committed yet.

    So a change is not charged with what others did to the revision in the meantime.

    Raises:
        NoBaseError: there is none.
    """
    prefix = _prefix(root)
    there = _commit(root, written)
    if there is None:
        raise NoBaseError(_unknown(root, written))
    here = _commit(root, "HEAD")
    if here is None:
        return Base(there, prefix)
    try:
        return Base(ask(root, "merge-base", "--end-of-options", there, here).decode().strip(), prefix)
    except GitError as error:
        raise NoBaseError(_apart(root, written)) from error


def _prefix(root: Path) -> str:
    try:
        return ask(root, "rev-parse", "--show-prefix").removesuffix(b"\n").decode()
    except NoGitError as error:
        why = say("--base needs Git, and there is none on this computer: install Git, or leave --base out to judge the whole library")
        raise NoBaseError(why) from error
    except GitError as error:
        raise NoBaseError(_no_repository(root, str(error))) from error


def _no_repository(root: Path, said: str) -> Message:
    if "safe.directory" in said:
        return say(
            "Git does not trust this folder, because it belongs to another account of this computer; "
            "if it is yours, run: git config --global --add safe.directory {folder}",
            folder=str(root),
        )
    if "not a git repository" in said:
        return say(
            "--base compares with an earlier state that Git keeps, and {folder} is not in a Git repository: "
            "leave --base out, or get the library with git clone",
            folder=str(root),
        )
    return say("Git cannot read {folder}: {said}", folder=str(root), said=said)


def _commit(root: Path, written: str) -> str | None:
    """The full id of a revision's commit; None when there is no such revision."""
    try:
        return ask(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{written}^{{commit}}").decode().strip()
    except GitError:
        return None


def _is_shallow(root: Path) -> bool:
    return ask(root, "rev-parse", "--is-shallow-repository").strip() == b"true"


def _unknown(root: Path, written: str) -> Message:
    if not written.strip():
        return say("--base is empty: write what to compare with, such as --base origin/main")
    if _commit(root, f"origin/{written}") is not None:
        return say("there is no “{base}” in this copy, but there is origin/{base}: write --base origin/{base}", base=written)
    if _is_shallow(root):
        return say(
            "there is no “{base}” in this copy, which holds only the latest part of the history: run git fetch --unshallow, "
            "on GitHub Actions write fetch-depth: 0 for actions/checkout",
            base=written,
        )
    return say("there is no “{base}” in this copy of the repository: run git fetch origin, then write --base origin/main", base=written)


def _apart(root: Path, written: str) -> Message:
    if _is_shallow(root):
        return say(
            "this copy holds only the latest part of the history, too little to find where the change parted from “{base}”: "
            "run git fetch --unshallow, on GitHub Actions write fetch-depth: 0 for actions/checkout",
            base=written,
        )
    return say("this change and “{base}” have no common past, so nothing can be compared: choose another base", base=written)


def lacking(written: str) -> Message:
    """What to say when the commit is there and its files are not."""
    return say(
        "this copy of the repository lacks files of “{base}” (it was made with --filter): run git fetch --refetch --no-filter, "
        "on GitHub Actions write no filter for actions/checkout",
        base=written,
    )
