"""What ``hoclieu fix`` says to a teacher, word for word."""

import shutil
import unicodedata
from pathlib import Path

import pytest

from generator.cli._main import run
from tests.conftest import REPOSITORY, Accept

EXPECTED = Path(__file__).parent / "expected"


@pytest.fixture
def spoilt(tmp_path: Path) -> Path:
    """The school of the pace target, after a busy evening."""
    root = tmp_path / "school"
    shutil.copytree(REPOSITORY / "tests/schools/pace", root)
    folder = root / "content/tin-hoc/6"
    first, second = folder / "bai-01-truoc.md", folder / "bai-02-sau.md"
    for old, new in (("phase: ", "Giai đoạn: "), ("week: ", "week: 0"), ("grade: 6", "grade: khối mấy")):
        text = first.read_text(encoding="utf-8")
        assert old in text
        first.write_text(text.replace(old, new, 1), encoding="utf-8")
    second.write_bytes(unicodedata.normalize("NFD", second.read_text(encoding="utf-8")).replace("\n", "\r\n").encode())
    shutil.copy(folder / "bai-05-sau.md", folder / "Bài 1 sau.md")
    shutil.copy(folder / "bai-05-sau.md", folder / "Bài 1 sáu.md")
    table = root / "content/ppct/2023-2024/toan-6.csv"
    table.write_text("\ufeff" + table.read_text(encoding="utf-8").replace("title", "Tên bài", 1), encoding="utf-8")
    return root


def test_the_difference_is_shown_in_words_and_lines(spoilt: Path, capsys: pytest.CaptureFixture[str], accept: Accept) -> None:
    assert run(["fix", "--root", str(spoilt)]) == 1
    accept(capsys.readouterr().out, EXPECTED / "fix.txt")


def test_what_was_written_is_told(spoilt: Path, capsys: pytest.CaptureFixture[str], accept: Accept) -> None:
    shutil.move(spoilt / "content/tin-hoc/6/Bài 1 sáu.md", spoilt / "content/tin-hoc/6/Bài 1 vui.md")

    assert run(["fix", "--root", str(spoilt), "--write"]) == 0
    accept(capsys.readouterr().out, EXPECTED / "fix-write.txt")
    assert run(["fix", "--root", str(spoilt)]) == 0
    assert (spoilt / "content/tin-hoc/6/bai-1-sau.md").is_file()


def test_a_file_may_be_named_from_where_one_stands(
    spoilt: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(spoilt / "content/ppct/2023-2024")

    assert run(["fix", "--root", str(spoilt), "toan-6.csv"]) == 1
    out = capsys.readouterr().out
    assert "content/ppct/2023-2024/toan-6.csv" in out
    assert "content/tin-hoc" not in out


def test_what_a_stranger_wrote_reaches_the_terminal_as_text_only(spoilt: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = spoilt / "content/tin-hoc/6/bai-01-truoc.md"
    file.write_text(file.read_text(encoding="utf-8").replace("week: ", "# \u202eẩn ##[error]\nweek: "), encoding="utf-8")

    run(["fix", "--root", str(spoilt)])

    out = capsys.readouterr().out
    assert not {"\x1b", "\u202e"} & set(out)
    assert "##[" not in out
    assert "ẩn" in out
