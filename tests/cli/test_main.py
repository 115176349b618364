"""The first and last lines of the program, in a process of its own: encodings, exit codes, and our own bugs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = "from generator.cli._main import main; main()"
DROPPED_IN = f"import sys; from generator import cli; cli.__path__.append(sys.argv.pop(1)); {PROGRAM}"
"""The same with one more folder of commands."""

FAULTY = '''"""A command with a bug."""
import click
from generator.cli._command import Command, command

def _make(translate):
    @command(translate, "Fails.")
    def faulty(root, today, language):
        raise {exception}
    return faulty

COMMAND = Command(_make)
'''


def called(program: str, *arguments: str, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-c", program, *arguments],
        env={**os.environ, **environment},
        capture_output=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(("language", "words"), [("vi", "Đây là lỗi của chương trình, không phải của thầy cô."), ("en", "not yours")])
def test_a_fault_of_the_program_is_owned_up_to_and_ends_with_3(language: str, words: str, tmp_path: Path) -> None:
    (tmp_path / "faulty.py").write_text(FAULTY.format(exception="LookupError('no such page')"), encoding="utf-8")

    ended = called(DROPPED_IN, str(tmp_path), "faulty", "--lang", language)

    told = ended.stderr.decode().splitlines()
    assert ended.returncode == 3
    assert ended.stdout == b""
    assert "LookupError: no such page" in told
    assert told[-1].startswith("hoclieu: ")
    assert words in told[-1]


def test_whoever_interrupts_is_told_so_without_a_traceback(tmp_path: Path) -> None:
    (tmp_path / "faulty.py").write_text(FAULTY.format(exception="KeyboardInterrupt"), encoding="utf-8")

    ended = called(DROPPED_IN, str(tmp_path), "faulty")

    assert ended.returncode == 130
    assert "Traceback" not in ended.stderr.decode()
    assert ended.stderr.decode().strip() == "Đã dừng."


def test_a_command_is_one_file_with_one_value(tmp_path: Path) -> None:
    (tmp_path / "faulty.py").write_text(FAULTY.format(exception="SystemExit"), encoding="utf-8")

    ended = called(DROPPED_IN, str(tmp_path), "--help")

    assert "  faulty " in ended.stdout.decode()


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-16"])
def test_vietnamese_is_written_as_utf_8_whatever_the_console_is_set_to(encoding: str) -> None:
    ended = called(PROGRAM, "explain", "C301", PYTHONIOENCODING=encoding, LC_ALL="C")

    assert ended.returncode == 0
    assert "Đúng:" in ended.stdout.decode()


def test_every_exit_code_reaches_the_shell(tmp_path: Path) -> None:
    ended = [called(PROGRAM, "--version"), called(PROGRAM, "check", "--root", str(tmp_path)), called(PROGRAM)]

    assert [one.returncode for one in ended] == [0, 2, 2]


def test_a_reader_who_stops_reading_is_no_fault_of_the_program() -> None:
    process = subprocess.Popen([sys.executable, "-c", PROGRAM, "explain"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()

    told = process.stderr.read().decode()
    process.stderr.close()

    assert process.wait(60) != 3
    assert told == ""
