"""The guide for Word lessons: every command in it is run, in a library, on the file it names."""

import re
from pathlib import Path

import pytest

from generator.cli import _imports
from generator.cli._command import Command
from generator.cli._main import run
from generator.model.message import as_written
from generator.registry import discover
from tests.conftest import REPOSITORY

from .lesson import whole_lesson

GUIDE = (REPOSITORY / "content" / "huong-dan" / "dua-bai-word.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^hoclieu (.+)$", GUIDE, flags=re.MULTILINE)


@pytest.mark.slow
def test_every_command_of_the_guide_does_what_the_guide_says(
    library_root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(library_root)
    Path("bai-5.docx").write_bytes(whole_lesson())
    first, second = library_root / "content/toan/6/bai-05-sau.md", library_root / "content/toan/6/bai-05-sau-2.md"

    codes, there = {}, []
    for command in COMMANDS:
        codes[command] = run([*command.split(), "--today", "2026-11-24"])
        there.append((first.is_file(), second.is_file()))

    assert there == [(False, False), (True, False), (True, True), (True, True)]
    assert list(codes.values()) == [0, 0, 0, 1], capsys.readouterr().err
    assert "A101" in capsys.readouterr().out  # the picture without a description, which the guide speaks of


def test_the_guide_names_every_option_that_is_its_own() -> None:
    command = discover(_imports, Command)["lesson"].make(as_written)
    own = {option.opts[0] for option in command.params if option.opts[0].startswith("--")} - {"--root", "--today", "--lang"}

    assert [option for option in sorted(own) if option not in GUIDE] == []
