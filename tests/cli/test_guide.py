"""The commands of the teachers' guide do what the guide says."""

import re
import shlex
from pathlib import Path

import pytest

from generator.cli._main import run
from tests.conftest import REPOSITORY

GUIDE = (REPOSITORY / "content/huong-dan/giao-vien.md").read_text(encoding="utf-8")
COMMANDS = [line for block in re.findall(r"^```console\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL) for line in block.splitlines()]
ASKING = "hoclieu new"
"""It asks, and nobody is there to answer: ``test_new.py`` answers."""


@pytest.mark.parametrize("line", [line for line in COMMANDS if line != ASKING])
def test_a_command_of_the_guide_can_be_typed_as_it_stands(
    line: str, library_root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(library_root)
    program, *arguments = shlex.split(line)

    assert program == "hoclieu"
    assert run([*arguments, "--today", "2026-11-24"]) == 0
    assert capsys.readouterr().out


def test_the_guide_shows_the_commands_that_are_asked_for_most() -> None:
    assert {line.split()[1] for line in COMMANDS} == {"new", "fix"}
    assert ASKING in COMMANDS
