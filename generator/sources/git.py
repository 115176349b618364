"""Git, asked through its plumbing alone: commits are resolved, trees listed, blobs read.

None of these looks at the working tree or the index, so no hook, filter, external comparison or file monitor of a hostile repository is
run; nothing is fetched; replaced objects are not followed. What a caller writes is never taken for an option.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

_OPTIONS = (
    *("--no-pager", "--no-replace-objects", "--no-optional-locks", "--literal-pathspecs"),
    *("-c", "core.fsmonitor=false", "-c", f"core.hooksPath={os.devnull}"),
    *("-c", "protocol.allow=never", "-c", "safe.bareRepository=explicit"),
)
_KEPT = ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_EXEC_PATH", "GIT_CEILING_DIRECTORIES")
_SET = {"LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1"}


class GitError(Exception):
    """Git could not do what it was asked; in its own words."""


class NoGitError(Exception):
    """There is no Git on this computer."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A file of a tree as Git lists it."""

    name: str
    """Relative to the tree, as the system names it."""
    id: str
    size: int
    """Bytes."""
    is_link: bool


@dataclass(frozen=True, slots=True)
class Blobs:
    """A running Git that gives one blob after another."""

    asks: IO[bytes]
    answers: IO[bytes]

    def read(self, blob: str) -> bytes:
        """The bytes of a blob.

        Raises:
            GitError: this copy of the repository does not have it.
        """
        self.asks.write(f"{blob}\n".encode())
        self.asks.flush()
        head = self.answers.readline().split()
        if len(head) != 3 or head[1] != b"blob":  # noqa: PLR2004 -- id, kind, length
            raise GitError(f"{blob} missing")
        raw = self.answers.read(int(head[2]))
        self.answers.read(1)  # the line's end that Git puts after it
        return raw


def ask(folder: Path, *arguments: str) -> bytes:
    """What Git answers in a folder.

    Raises:
        GitError: it answers that it cannot.
        NoGitError: it is not there.
    """
    command, settings = _command(arguments), _environment()
    try:
        outcome = subprocess.run(command, cwd=folder, env=settings, stdin=subprocess.DEVNULL, capture_output=True, check=False)  # noqa: S603
    except ValueError as error:  # a character that no argument can have
        raise GitError(str(error)) from error
    if outcome.returncode != 0:
        raise GitError(outcome.stderr.decode(errors="replace").strip())
    return outcome.stdout


def listing(folder: Path, tree: str, *paths: str) -> Iterator[Listed]:
    """The files of a tree below some paths; submodules are passed over."""
    for line in ask(folder, "ls-tree", "-r", "-z", "-l", "--full-tree", tree, "--", *paths).split(b"\0"):
        facts, _, name = line.partition(b"\t")
        if facts and facts.split()[1] == b"blob":
            mode, _, blob, size = facts.split()
            yield Listed(os.fsdecode(name), blob.decode(), int(size) if size.isdigit() else 0, mode == b"120000")


@contextmanager
def blobs(folder: Path) -> Iterator[Blobs]:
    """A Git that gives blobs for as long as it is needed."""
    command, pipe = _command(("cat-file", "--batch")), subprocess.PIPE
    with subprocess.Popen(command, cwd=folder, env=_environment(), stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL) as running:  # noqa: S603
        if running.stdin is None or running.stdout is None:
            raise GitError("no pipes")
        yield Blobs(running.stdin, running.stdout)
        running.stdin.close()


def _command(arguments: tuple[str, ...]) -> list[str]:
    program = shutil.which("git")
    if program is None or Path(program).resolve().parent == Path.cwd():  # Windows looks in the folder one stands in first
        raise NoGitError
    return [program, *_OPTIONS, *arguments]


def _environment() -> dict[str, str]:
    """The user's own, without what would lead Git to another repository: a hook that runs a check has that set."""
    return {name: value for name, value in os.environ.items() if not name.startswith("GIT_") or name in _KEPT} | _SET
