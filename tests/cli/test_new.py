"""``hoclieu new`` as a teacher meets it: at a real terminal."""

import os
import select
import shutil
import signal
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY

pty = pytest.importorskip("pty", reason="Windows has no such terminals")

PROGRAM = "import sys; from generator.cli._main import main; sys.argv[0] = 'hoclieu'; main()"
PATIENCE = 60
"""Seconds."""


def spoken(root: Path, answers: list[tuple[str, str]], *options: str) -> tuple[int, str]:
    """The exit code and everything on the screen, when each answer is typed after what it waits for has been shown."""
    child, screen = pty.fork()
    if child == 0:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # what runs in the background, as tests may, is begun without ears for Ctrl+C
        os.execv(sys.executable, [sys.executable, "-c", PROGRAM, "new", "--root", str(root), "--today", "2024-01-20", *options])  # noqa: S606 -- what was forked
    shown, begun = b"", time.monotonic()
    waiting = list(answers)
    while time.monotonic() - begun < PATIENCE:
        if not select.select([screen], [], [], PATIENCE)[0]:
            os.kill(child, signal.SIGKILL)
            break
        try:
            heard = os.read(screen, 4096)
        except OSError:  # how Linux says that the other side has ended
            break
        if not heard:
            break
        shown += heard
        if waiting and waiting[0][0] in shown.decode(errors="replace").replace("\r", ""):
            os.write(screen, f"{waiting.pop(0)[1]}\n".encode())
    _, status = os.waitpid(child, 0)
    assert waiting == [], shown.decode()
    return os.waitstatus_to_exitcode(status), shown.decode().replace("\r", "")


@pytest.fixture
def school(tmp_path: Path) -> Path:
    root = tmp_path / "school"
    shutil.copytree(REPOSITORY / "tests/schools/pace", root)
    return root


def test_it_asks_in_vietnamese_for_everything_and_writes_the_file(school: Path) -> None:
    answers = [
        ("Môn nào?\n  1. Tin học 6\n  2. Toán 6\nSố thứ tự: ", "2"),
        ("(số bài chưa có học liệu:", "9"),
        ("Hãy gõ một số từ 1 đến 3.\nSố thứ tự: ", "3"),
        ("Bài nào? (các bài chưa có học liệu ở giai đoạn này)\n", "khong co bai nay"),
        ("Hãy gõ một số từ 1 đến ", "1"),
        ("Số thứ tự (Enter: ", ""),
        ("Tên học liệu (Enter: ", "Chia bánh: công bằng"),
    ]

    code, screen = spoken(school, answers)

    assert code == 0, screen
    (written,) = [line for line in screen.split("\n") if line.startswith("Đã ghi: ")]
    text = (school / written.removeprefix("Đã ghi: ")).read_text(encoding="utf-8")
    assert 'title: "Chia bánh: công bằng"\nsubject: toan\ngrade: 6\n' in text
    assert "phase: after\n" in text
    assert "type: exercise\n" in text


def test_lessons_are_offered_with_their_weeks_and_found_by_some_words(school: Path) -> None:
    header = "id,title,kind,periods,weeks\n"
    rows = "".join(f"bai-{number:02},Bài {number}. Số {number},lesson,1,{number}\n" for number in range(1, 31))
    (school / "content/ppct/2023-2024/toan-6.csv").write_text(f"{header}{rows}bai-40,Phân số bằng nhau,lesson,2,30-31\n", encoding="utf-8")
    answers = [
        ("mục nữa: gõ vài chữ trong tên để tìm\nSố thứ tự: ", "phan so"),
        ("Phân số bằng nhau (tuần 30–31)\nSố thứ tự: ", "31"),
        ("Enter: ", ""),
    ]

    code, screen = spoken(school, [*answers, ("Tên học liệu", "")], "--subject", "toan", "--phase", "in")

    assert code == 0, screen
    assert "  1. Bài 1. Số 1 (tuần 1)\n" in screen
    assert (school / "content/toan/6/bai-40-trong.md").is_file()


def test_whoever_stops_has_written_nothing(school: Path) -> None:
    before = sorted(school.rglob("*.md"))

    code, screen = spoken(school, [("Số thứ tự: ", "\x03")])

    assert code == 130
    assert "Đã dừng." in screen
    assert sorted(school.rglob("*.md")) == before
