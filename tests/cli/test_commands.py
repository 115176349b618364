"""The table of command tests is run: exit codes, and what goes to standard output and what to standard error."""

import shutil
from pathlib import Path

import pytest

from generator import cli
from generator.cli._command import Command
from generator.cli._main import run
from generator.model.message import as_written
from generator.model.report import Style
from generator.registry import discover
from generator.workflows.report import report
from tests.conftest import REPOSITORY
from tests.repository import school_in

from .rows import ROWS, Row

SCHOOLS = REPOSITORY / "tests" / "schools"
PARAMETERS = [pytest.param(row, id=row.call, marks=[pytest.mark.slow] if "{demo}" in row.call else []) for row in ROWS]


@pytest.fixture
def places(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, Path]:
    """The folders that calls name; the demo library only where one is asked for."""
    root, out = tmp_path / "school", tmp_path / "out"
    shutil.copytree(SCHOOLS / "pace", root)
    out.mkdir()
    call = request.node.callspec.params["row"].call
    demo = request.getfixturevalue("library_root") if "{demo}" in call else root
    return {"root": root, "out": out, "demo": demo, "git": changed(tmp_path / "git") if "{git}" in call else root}


def changed(root: Path) -> Path:
    """A repository with a mistake of the school's own, then one of a change; the results of that change beside them."""
    school = school_in(root)
    school.git("switch", "--quiet", "main")
    school.change("content/tin-hoc/6/bai-02-sau.md", "level: vd", "level: de")
    school.commit()
    school.git("switch", "--quiet", "--force-create", "sua")
    school.change("content/tin-hoc/6/bai-01-truoc.md", "level: nb", "level: de")
    results = report(school.judge(), "json", Style(translate=as_written))
    school.commit()
    (root / "kq.json").write_text(results, encoding="utf-8")
    return root


@pytest.mark.parametrize("row", PARAMETERS)
def test_a_call_ends_and_speaks_as_the_table_says(row: Row, places: dict[str, Path], capsys: pytest.CaptureFixture[str]) -> None:
    code = run([word.format(**places) for word in row.call.split()])

    out, err = capsys.readouterr()
    assert code == row.code, out + err
    assert [part for part in row.out if part not in out] == [], out
    assert [part for part in row.err if part not in err] == [], err
    assert row.out or not out
    assert row.err or not err or "{demo}" in row.call  # MkDocs has its own words there
    assert [file for file in row.writes if not any((place / file).is_file() for place in places.values())] == []


@pytest.mark.parametrize("row", [row for row in PARAMETERS if row.values[0].code == 2 and "{demo}" not in row.values[0].call])
def test_a_wrong_call_is_told_in_one_line_and_writes_nothing(row: Row, places: dict[str, Path], capsys: pytest.CaptureFixture[str]) -> None:
    before = {file for place in places.values() for file in place.rglob("*") if ".hoclieu" not in file.parts}

    run([word.format(**places) for word in row.call.split()])

    err = capsys.readouterr().err
    assert err.startswith("hoclieu: ")
    assert err.count("\n") == 1
    assert {file for place in places.values() for file in place.rglob("*") if ".hoclieu" not in file.parts} == before


def test_every_command_has_a_row_that_succeeds_but_serve_which_never_ends() -> None:
    succeeding = {row.call.split()[0] for row in ROWS if row.code == 0}

    assert set(discover(cli, Command)) - succeeding == {"serve"}
    assert any(row.call.startswith("serve ") for row in ROWS)


def test_without_a_command_the_help_is_shown_and_the_call_was_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    code = run([])

    out, err = capsys.readouterr()
    assert (code, out) == (2, "")
    assert "Các lệnh" in err


@pytest.mark.parametrize("written", ["a\nb", "\x1b[31mđỏ", "a\u202eb"])
def test_what_was_typed_reaches_the_terminal_as_text_only(written: str, capsys: pytest.CaptureFixture[str]) -> None:
    codes = [run([written]), run(["explain", written]), run(["check", "--today", written])]

    err = capsys.readouterr().err
    assert codes == [2, 2, 2]
    assert err.count("\n") == 3
    assert not {"\x1b", "\u202e"} & set(err)


def test_results_go_to_several_files_in_several_formats_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(SCHOOLS / "pace", tmp_path / "school")
    places = {"json": tmp_path / "a" / "kq.json", "junit": tmp_path / "kq.xml", "coverage-csv": tmp_path / "kq.csv"}
    further = [f"--report={name}={file}" for name, file in places.items()]

    code = run(["check", "--root", str(tmp_path / "school"), "--today", "2024-01-28", "--format", "github", *further])

    assert code == 1
    assert capsys.readouterr().out.startswith("::")
    made = {name: file.read_text(encoding="utf-8-sig") for name, file in places.items()}
    assert made["json"].startswith("{")
    assert made["junit"].startswith("<?xml")
    assert made["coverage-csv"].count(";") > 20


@pytest.mark.parametrize(
    ("school", "day", "code"),
    [
        ("pace", "2024-01-20", 0),
        ("pace", "2024-01-28", 1),
        ("count", "2024-03-04", 0),
        ("count", "2024-03-05", 1),
        ("every-lesson", "2024-11-29", 0),
        ("every-lesson", "2024-11-30", 1),
        ("online-share", "2024-05-30", 0),
        ("online-share", "2024-05-31", 1),
        ("alternation", "2024-03-04", 0),
        ("alternation", "2024-03-05", 0),  # missed too, but its target only warns
    ],
)
def test_the_day_rules_the_verdict(school: str, day: str, code: int, tmp_path: Path) -> None:
    shutil.copytree(SCHOOLS / school, tmp_path / "school")

    assert run(["check", "--root", str(tmp_path / "school"), "--today", day]) == code


def test_a_file_that_is_to_be_written_holds_no_colours_whatever_the_screen_can(tmp_path: Path) -> None:
    shutil.copytree(SCHOOLS / "pace", tmp_path / "school")

    run(["report", "text", "--root", str(tmp_path / "school"), "--today", "2024-01-28", "--output", str(tmp_path / "kq.txt")])

    text = (tmp_path / "kq.txt").read_bytes()
    assert b"\x1b" not in text
    assert b"\r" not in text
