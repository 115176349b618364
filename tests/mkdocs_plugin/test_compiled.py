"""Templates that were compiled once are not compiled again, and are never taken from where a pull request can put something."""

import sys
from importlib.util import cache_from_source
from pathlib import Path

import jinja2
import pytest

from generator.mkdocs_plugin import compiled as module
from generator.mkdocs_plugin.compiled import Compiled, compiled
from generator.model.message import as_written
from generator.pages.templates import Templates


def rendered(text: str, folder: Path) -> str:
    return Templates({"one.html": text}, as_written, Compiled(folder)).render("one", "./", week=7)


def never(*_: object, **__: object) -> None:
    raise AssertionError("compiled again")


def test_a_template_is_compiled_once_for_all_builds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "<p>Tuần {{ week }}, {{ root }}</p>"
    first = rendered(text, tmp_path / "kept")

    monkeypatch.setattr(jinja2.Environment, "compile", never)

    assert rendered(text, tmp_path / "kept") == first == "<p>Tuần 7, ./</p>"
    with pytest.raises(AssertionError, match="compiled again"):
        rendered(f"{text}!", tmp_path / "kept")


@pytest.mark.parametrize("part", [0.0, 0.04, 0.1, 0.5, 0.99])
def test_what_was_not_kept_whole_is_made_anew(tmp_path: Path, part: float) -> None:
    rendered("{{ week }}", tmp_path)
    for file in tmp_path.iterdir():
        file.write_bytes(file.read_bytes()[: int(file.stat().st_size * part)])

    assert rendered("{{ week }}", tmp_path) == "7"


def test_where_nothing_can_be_kept_pages_are_made_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")

    assert rendered("{{ week }}", tmp_path / "file" / "kept") == "7"


def test_they_lie_beside_the_program_and_nowhere_when_python_keeps_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    kept = compiled()
    assert kept is not None
    assert Path(kept.directory).parent == Path(cache_from_source(str(module.__file__))).parent

    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert compiled() is None
