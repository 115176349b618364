"""The style of pyproject.toml holds everywhere, and every type is right."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.slow


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    "arguments",
    [("ruff", "check", "--no-cache"), ("ruff", "format", "--check", "--no-cache"), ("mypy", "--strict")],
    ids=["no-lint", "one-format", "types"],
)
def test_nothing_is_left_to_say(arguments: tuple[str, ...]) -> None:
    outcome = run(*arguments)

    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


@pytest.mark.parametrize(
    ("planted", "arguments", "names"),
    [
        ("import os\n", ("ruff", "check", "--no-cache"), "F401"),
        ("x = {  1:2 }\n", ("ruff", "format", "--check", "--no-cache"), "would be reformatted"),
        ('"""Planted."""\n\n\ndef half(x):\n    return x\n', ("mypy", "--strict"), "no-untyped-def"),
    ],
    ids=["no-lint", "one-format", "types"],
)
def test_a_planted_fault_is_named(tmp_path: Path, planted: str, arguments: tuple[str, ...], names: str) -> None:
    file = tmp_path / "planted.py"
    file.write_text(planted, encoding="utf-8")

    outcome = run(*arguments, "--config-file" if arguments[0] == "mypy" else "--config", "pyproject.toml", str(file))

    assert outcome.returncode == 1
    assert names in outcome.stdout
