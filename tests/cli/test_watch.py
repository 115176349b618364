"""``hoclieu check --watch``: every change of the library is judged, nothing else is, and Ctrl+C ends it."""

import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer

import pytest

from generator.cli._watching import SETTLE
from generator.cli.check import BEGINS, ENDS
from generator.sources.locale import read_locale
from tests.conftest import REPOSITORY

SAY = read_locale("vi")
HEARING = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
"""What runs in the background, as tests may, is begun without ears for Ctrl+C."""
PROGRAM = (sys.executable, "-c", f"{HEARING}; from generator.cli._main import main; main()")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(shutil.copytree(REPOSITORY / "tests/schools/pace", tmp_path / "school"))


@contextmanager
def watching(root: Path) -> Iterator["subprocess.Popen[str]"]:
    call = (*PROGRAM, "check", "--watch", "--format", "github", "--today", "2023-12-04", "--root", str(root))
    with subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8") as process:
        deadline = Timer(60, process.kill)  # or a change that is not heard would be waited for without end
        deadline.start()
        try:
            yield process
        finally:
            deadline.cancel()
            process.kill()


def told(process: "subprocess.Popen[str]") -> str:
    """What one check says, between its first and its last line."""
    assert process.stdout
    lines: list[str] = []
    while SAY(ENDS) not in lines:
        line = process.stdout.readline()
        assert line, lines
        lines.append(line.rstrip("\n"))
    assert lines[0] == SAY(BEGINS), lines
    return "\n".join(lines[1:-1])


@pytest.mark.slow
def test_a_change_is_judged_and_its_mending_too_until_the_reader_stops(root: Path) -> None:
    lesson = next(iter(sorted((root / "content").glob("*/6/*.md"))))
    sound = lesson.read_text(encoding="utf-8")
    with watching(root) as process:
        before = told(process)
        lesson.write_text(sound.replace("phase:", "giai-doan:"), encoding="utf-8")
        spoilt = told(process)
        lesson.write_text(sound, encoding="utf-8")
        mended = told(process)
        (root / "ghi-chu.txt").write_text("Họp tổ.", encoding="utf-8")
        time.sleep(5 * SETTLE)
        process.send_signal(signal.SIGINT)

        assert process.wait(timeout=20) == 0
        assert lesson.name not in before
        assert lesson.name in spoilt
        assert mended == before
        assert process.stdout
        assert process.stdout.read() == "", "what the program reads and keeps itself is no change, nor is what stands beside the library"


def test_without_a_library_it_says_so_and_ends(tmp_path: Path) -> None:
    with watching(tmp_path) as process:
        assert process.stdout
        assert "content" in process.stdout.read()
        assert process.wait(timeout=20) == 2
