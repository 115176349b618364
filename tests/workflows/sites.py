"""Real builds in processes of their own, and what they leave on the disk."""

import os
import subprocess
import sys
from pathlib import Path

DAY = "2026-11-24"
"""A day on which the demo library is accepted."""

PROGRAM = "from generator.cli._main import main; main()"
WITH_A_THREAD = f"import threading; threading.Thread(target=threading.Event().wait, daemon=True).start(); {PROGRAM}"
"""No copy of a process with threads is safe: the program does what it does on Windows and macOS."""


def start(root: Path, *options: str, program: str = PROGRAM, **environment: str) -> subprocess.Popen[str]:
    """``hoclieu build`` of a library, begun."""
    call = (sys.executable, "-c", program, "build", "--root", str(root), "--today", DAY, *options)
    return subprocess.Popen(
        call, env={**os.environ, **environment}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8"
    )


def publish(root: Path, *options: str, program: str = PROGRAM, **environment: str) -> dict[str, bytes]:
    """The published site of a library that must be accepted."""
    process = start(root, *options, program=program, **environment)
    told, _ = process.communicate(timeout=120)
    assert process.returncode == 0, told
    return tree(root / "site")


def refuse(root: Path, *options: str) -> str:
    """What is said of a library that must be rejected."""
    process = start(root, *options)
    told, _ = process.communicate(timeout=120)
    assert process.returncode == 1, told
    return told


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder and its bytes."""
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    """The paths in which two trees differ; easier to read than the trees."""
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))
