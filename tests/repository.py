"""A Git repository of a test's own, holding one of the tiny schools; nothing of the machine's own settings of Git takes part."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.model.patch import Patch
from generator.model.results import Results
from generator.workflows.patch import patch_results
from generator.workflows.read import read_library

from .conftest import REPOSITORY

BEHIND = date(2025, 2, 1)
"""A day on which the school ``every-lesson`` misses its target in Tin học 6 by two lessons; Toán 6 has all of its two."""

SETTINGS = ("-c", "user.name=thử", "-c", "user.email=thu@example.vn", "-c", "init.defaultBranch=main", "-c", "protocol.file.allow=always")


@dataclass(frozen=True)
class Repository:
    """A folder, and Git in it."""

    root: Path

    def git(self, *arguments: str) -> str:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        settings = {**kept, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "GIT_ALLOW_PROTOCOL": "file"}
        outcome = subprocess.run(["git", *SETTINGS, *arguments], cwd=self.root, env=settings, capture_output=True, text=True, check=False)
        assert outcome.returncode == 0, outcome.stderr
        return outcome.stdout.strip()

    def commit(self) -> str:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "thay đổi")
        return self.git("rev-parse", "HEAD")

    def read(self, path: str) -> str:
        return (self.root / path).read_text(encoding="utf-8")

    def write(self, path: str, text: str) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")

    def change(self, path: str, old: str, new: str) -> None:
        text = self.read(path)
        assert old in text
        self.write(path, text.replace(old, new, 1))

    def remove(self, path: str) -> None:
        (self.root / path).unlink()

    def move(self, old: str, new: str) -> None:
        (self.root / new).parent.mkdir(parents=True, exist_ok=True)
        (self.root / old).rename(self.root / new)

    def judge(self, base: str = "main", day: date = BEHIND, root: Path | None = None) -> Results:
        """The verdict on what differs from a base."""
        own = root or self.root
        return patch_results(own, read_library(own, day), base)

    def patch(self, base: str = "main", day: date = BEHIND) -> Patch:
        patch = self.judge(base, day).patch
        assert patch is not None
        return patch


def school_in(root: Path, name: str = "every-lesson") -> Repository:
    """A repository whose branch ``main`` holds a tiny school, with another branch ``sua`` checked out."""
    shutil.copytree(REPOSITORY / "tests" / "schools" / name, root, ignore=shutil.ignore_patterns("README.md", "expected.json"))
    repository = Repository(root)
    repository.write(".gitignore", ".hoclieu/\n")
    repository.git("init", "--quiet")
    repository.commit()
    repository.git("switch", "--quiet", "--create", "sua")
    return repository
