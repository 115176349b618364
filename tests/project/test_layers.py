"""Imports point down, neighbours are strangers (pyproject.toml, ARCHITECTURE.md); and the check itself can fail."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

LINT = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    surroundings = os.environ | {"PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1", "COLUMNS": "200", "NO_COLOR": "1"}
    return subprocess.run([sys.executable, "-c", LINT], cwd=folder, env=surroundings, capture_output=True, text=True, check=False)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The package and its contracts elsewhere, free to be spoilt."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "generator", tmp_path / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def test_the_package_keeps_its_layers() -> None:
    outcome = lint_imports(ROOT)

    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


@pytest.mark.parametrize(
    ("file", "line", "names"),
    [
        ("model/planted.py", "import generator.engine.text", "generator.model.planted -> generator.engine.text (l.3)"),
        ("rules/planted.py", "import generator.workflows.check", "generator.rules.planted -> generator.workflows.check (l.3)"),
        ("pages/planted.py", "import generator.rules.duplicate_key", "generator.pages.planted -> generator.rules.duplicate_key (l.3)"),
        ("pages/planted.py", "import mkdocs", "generator.pages.planted -> mkdocs (l.3)"),
        ("rules/planted.py", "import yaml", "generator.rules.planted -> yaml (l.3)"),
        ("exports/planted.py", "import jinja2", "generator.exports.planted -> jinja2 (l.3)"),
        ("exports/planted.py", "import docx", "generator.exports.planted -> docx (l.3)"),
        ("sources/planted.py", "import PIL", "generator.sources.planted -> PIL (l.3)"),
        ("model/planted.py", "import click", "generator.model.planted -> click (l.3)"),
    ],
)
def test_a_planted_import_against_the_layers_is_named_with_its_file_and_line(copy: Path, file: str, line: str, names: str) -> None:
    (copy / "generator" / file).write_text(f'"""Planted."""\n\n{line}\n', encoding="utf-8")

    outcome = lint_imports(copy)

    assert outcome.returncode == 1
    assert names in outcome.stdout


def test_a_package_in_no_layer_is_refused(copy: Path) -> None:
    stranger = copy / "generator" / "helpers"
    stranger.mkdir()
    (stranger / "__init__.py").touch()

    outcome = lint_imports(copy)

    assert outcome.returncode == 1
    assert "generator.helpers" in outcome.stdout
