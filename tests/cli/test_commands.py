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
from tests.importing.papers import Grid, excel, word
from tests.manuscript.documents import Doc
from tests.repository import school_in

from .rows import ROWS, Row

SCHOOLS = REPOSITORY / "tests" / "schools"
PARAMETERS = [pytest.param(row, id=row.call, marks=[pytest.mark.slow] if "{demo}" in row.call else []) for row in ROWS]


OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
HEADING = ["Bài học", "Số tiết", "Tuần"]
LESSONS = [["Bài 1. Tập hợp", "2", "1"], ["Bài 2. Cách ghi số tự nhiên", "1", "2"]]
PAPERS = {
    "toan.docx": word(Grid([HEADING, *LESSONS], ["MÔN HỌC: TOÁN, KHỐI LỚP 6", "Năm học 2024 - 2025"])),
    "khong-tuan.xlsx": excel(Grid([HEADING[:2], *(row[:2] for row in LESSONS)], ["Môn: Toán 6"])),
    "thiet-bi.docx": word(Grid([["STT", "Thiết bị dạy học", "Số lượng"], ["1", "Thước", "2"]], ["MÔN HỌC: TOÁN, KHỐI LỚP 6"])),
    "khong-ten.docx": word(Grid([HEADING, *LESSONS])),
    "hai-lop.docx": word(Grid([HEADING, *LESSONS], ["Môn: Toán 6"]), Grid([HEADING, *LESSONS], ["Môn: Tin học 6"])),
    "bai-3.docx": Doc()
    .heading("Bài 3. Thông tin trong máy tính")
    .lines("Câu 1. Máy nhớ bằng gì?", "A. Giấy", "!B. Đĩa!", "Lời giải: Đĩa nhớ lâu.", "Câu 2. Vì sao?")
    .raw(),
    "cu.doc": OLD,
    "cu.xls": OLD,
}
"""Word and Excel files that calls name."""


@pytest.fixture
def places(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, Path]:
    """The folders that calls name; the demo library only where one is asked for."""
    root, out = tmp_path / "school", tmp_path / "out"
    shutil.copytree(SCHOOLS / "pace", root)
    out.mkdir()
    call = request.node.callspec.params["row"].call
    demo = request.getfixturevalue("library_root") if "{demo}" in call else root
    papers = tmp_path / "papers"
    papers.mkdir()
    for name, raw in PAPERS.items() if "{papers}" in call else ():
        (papers / name).write_bytes(raw)
    git = changed(tmp_path / "git") if "{git}" in call else root
    return {"root": root, "out": out, "papers": papers, "demo": demo, "git": git}


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


def test_an_import_is_written_once_and_its_table_passes_the_check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root, paper = tmp_path / "school", tmp_path / "toan.docx"
    shutil.copytree(SCHOOLS / "pace", root)
    paper.write_bytes(PAPERS["toan.docx"])
    call = ["import", "ppct", str(paper), "--root", str(root), "--today", "2024-01-20", "--write"]

    codes = [run(call), run(call), run([*call, "--lang", "en"])]

    out = capsys.readouterr().out
    assert codes == [0, 0, 0]
    assert out.count("Đã ghi:") == 1
    assert "Không phải làm gì" in out
    assert "Nothing to do" in out
    table = root / "content" / "ppct" / "2024-2025" / "toan-6.csv"
    assert table.read_text(encoding="utf-8").splitlines()[1:] == [
        "bai-01,1,,,Bài 1. Tập hợp,lesson,2,1,",
        "bai-02,2,,,Bài 2. Cách ghi số tự nhiên,lesson,1,2,",
    ]
    run(["check", "--root", str(root), "--today", "2024-01-20"])
    assert "content/ppct/2024-2025/toan-6.csv:2" not in capsys.readouterr().out


def test_of_several_tables_none_is_written_when_one_would_be_replaced(tmp_path: Path) -> None:
    root, paper = tmp_path / "school", tmp_path / "hai-lop.docx"
    shutil.copytree(SCHOOLS / "pace", root)
    paper.write_bytes(PAPERS["hai-lop.docx"])
    call = ["import", "ppct", str(paper), "--root", str(root), "--today", "2024-01-20", "--year", "2024-2025"]
    taken = root / "content" / "ppct" / "2024-2025" / "tin-hoc-6.csv"
    others = {file.name for file in taken.parent.iterdir()} if taken.parent.is_dir() else set()
    taken.parent.mkdir(parents=True, exist_ok=True)
    taken.write_text("của tổ", encoding="utf-8")

    code = run([*call, "--write"])

    assert code == 2
    assert {file.name for file in taken.parent.iterdir()} == others | {"tin-hoc-6.csv"}
    assert taken.read_text(encoding="utf-8") == "của tổ"
