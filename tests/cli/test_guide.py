"""The commands of the guides do what the guides say."""

import re
import shlex
from pathlib import Path

import pytest

from generator.cli._main import run
from tests.conftest import REPOSITORY

GUIDES = sorted((REPOSITORY / "content/huong-dan").glob("*.md"))
ELSEWHERE = {"dua-phan-phoi-chuong-trinh"}
"""Its commands need papers of departments: ``tests/importing/test_guide.py`` makes them."""
ASKING = "hoclieu new"
"""It asks, and nobody is there to answer: ``test_new.py`` answers."""


def commands(guide: Path) -> list[str]:
    """The lines of a guide that are to be typed, in their order."""
    blocks = re.findall(r"^```console\n(.*?)^```", guide.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    return [line for block in blocks for line in block.splitlines()]


TYPED = {guide.stem: commands(guide) for guide in GUIDES if commands(guide) and guide.stem not in ELSEWHERE}


@pytest.mark.parametrize("name", TYPED)
def test_the_commands_of_a_guide_can_be_typed_as_they_stand(
    name: str, library_root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(library_root)

    for line in TYPED[name]:
        if line == ASKING:
            continue
        program, *arguments = shlex.split(line)
        assert program == "hoclieu"
        assert run(arguments if "--today" in arguments else [*arguments, "--today", "2026-11-24"]) == 0, line
        assert capsys.readouterr().out, line


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)
def test_what_a_guide_shows_as_a_command_is_tried(guide: Path) -> None:
    blocks = re.findall(r"^```text\n(.*?)^```", guide.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)

    assert [line for block in blocks for line in block.splitlines() if line.startswith("hoclieu ") and guide.stem not in ELSEWHERE] == []


def test_the_teachers_guide_shows_the_commands_that_are_asked_for_most() -> None:
    assert {line.split()[1] for line in TYPED["giao-vien"]} == {"new", "fix"}
    assert ASKING in TYPED["giao-vien"]
