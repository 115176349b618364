"""What a command costs: seconds, processor seconds, and the memory of its whole tree of processes."""

import os
import resource
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path

EVERY = 0.05
"""Seconds between two looks at the memory."""
PROC = Path("/proc")


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run took."""

    seconds: float
    processor_seconds: float
    memory: int
    """Bytes at the peak. The larger of two figures: the most that the processes of the tree held together, shared pages counted once
    (Pss, looked up in /proc while the command ran, if it was watched), and the most that one of them held (ru_maxrss, kept by the kernel)."""


def steady(timed: Sequence[Cost], watched: Sequence[Cost]) -> Cost:
    """What a command costs by several runs: whatever else a machine does only adds, so the fastest counts; of the memory the most.

    Args:
        timed: runs that nobody watched.
        watched: runs that were slowed down by the look at their memory.
    """
    fastest = min(timed, key=lambda run: run.seconds)
    return replace(fastest, memory=max(run.memory for run in (*timed, *watched)))


class FailedError(Exception):
    """A measured command did not end with 0: its figures would mean nothing."""


def measure(command: Sequence[str | Path], folder: Path, environment: Mapping[str, str], *, is_watched: bool) -> Cost:
    """Runs a command in a folder.

    Args:
        command: what to run.
        folder: where.
        environment: its whole environment.
        is_watched: whether the memory of all its processes is looked up while it runs. The kernel counts the pages of each for that,
            twenty times a second, which takes a few hundredths of what is measured.

    Raises:
        FailedError: it did not succeed; with the end of what it said.
    """
    with (folder / "said.txt").open("w+", encoding="utf-8") as said:
        start = time.perf_counter()
        process = subprocess.Popen([*map(str, command)], cwd=folder, env=dict(environment), stdout=said, stderr=subprocess.STDOUT)
        with _watched(process.pid) if is_watched else nullcontext([0]) as held:
            _, status, used = os.wait4(process.pid, 0)
            seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise FailedError(f"{' '.join(map(str, command))} ended with {process.returncode}:\n{said.read()[-2000:]}")
    return Cost(seconds, used.ru_utime + used.ru_stime, max(*held, _bytes(used)))


@contextmanager
def _watched(process: int) -> Iterator[list[int]]:
    """The greatest memory of a tree of processes so far, looked up again and again until the block ends."""
    held, over = [0], threading.Event()

    def watch() -> None:
        while not over.wait(EVERY):
            held[0] = max(held[0], sum(_held(one) for one in _tree(process)))

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield held
    finally:
        over.set()
        watcher.join()


def _bytes(used: resource.struct_rusage) -> int:
    """The kernel's figure; Linux gives KiB, macOS bytes."""
    return used.ru_maxrss * (1024 if PROC.is_dir() else 1)


def _tree(process: int) -> Iterator[int]:
    """A process and all that it started, as long as they run."""
    yield process
    try:
        for thread in (PROC / str(process) / "task").iterdir():
            for child in (thread / "children").read_text().split():
                yield from _tree(int(child))
    except OSError:
        return


def _held(process: int) -> int:
    """Bytes of a process, pages that several share divided among them; nothing when it has just ended."""
    try:
        for line in (PROC / str(process) / "smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 0
