"""The guide for the person who imports: every command in it is run, in a library, on the files it names."""

import re
from pathlib import Path

import pytest

from generator.cli._main import run
from tests.conftest import REPOSITORY

from .papers import Grid, word
from .test_layouts import whole_appendix_i

GUIDE = REPOSITORY / "content" / "huong-dan" / "dua-phan-phoi-chuong-trinh.md"
COMMANDS = re.findall(r"^hoclieu (.+)$", GUIDE.read_text(encoding="utf-8"), flags=re.MULTILINE)
HEADING = ["STT", "Bài học", "Số tiết", "Thời điểm"]


@pytest.mark.slow
def test_every_command_of_the_guide_does_what_the_guide_says(
    library_root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(library_root)
    plan = [HEADING, ["1", "Bài 1. Tập hợp", "2", "Tuần 1"], ["2", "Kiểm tra giữa học kì I", "1", "Tuần 2"]]
    Path("ke-hoach-toan-6.docx").write_bytes(word(Grid(plan, ["MÔN HỌC: TOÁN, KHỐI LỚP 6", "Năm học 2025 - 2026"])))
    Path("phu-luc-1.docx").write_bytes(whole_appendix_i())
    third = [HEADING, ["1", "Bài 1. Thông tin và dữ liệu", "4", "Tuần 1-4"], ["2", "Bài 2. Xử lí thông tin", "4", "Tuần 5-8"]]
    Path("phu-luc-3.docx").write_bytes(word(Grid([*third, ["3", "Ôn tập giữa học kì I", "1", "Tuần 9"]], ["MÔN: TIN HỌC 6"])))
    table = library_root / "content" / "ppct" / "2025-2026" / "toan-6.csv"

    codes, there = {}, {}
    for command in COMMANDS:
        codes[command] = run([*command.split(), "--today", "2026-11-24"])
        there[command] = table.is_file()

    assert len(COMMANDS) >= 6
    assert set(codes.values()) == {0}, capsys.readouterr().err
    assert list(there.values())[:2] == [False, True]
    assert Path("xem-thu.csv").read_text(encoding="utf-8").startswith("id,order,")


def test_the_guide_names_every_option_that_is_its_own() -> None:
    text = GUIDE.read_text(encoding="utf-8")

    assert [
        option for option in ("--write", "--replace", "--out", "--subject", "--grade", "--year", "--per-week") if option not in text
    ] == []
