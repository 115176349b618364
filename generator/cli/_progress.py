"""Progress on standard error, for anything longer than a second, for people only."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

PATIENCE = 1.0
"""Seconds without a word."""


@contextmanager
def progress(what: str) -> Iterator[Callable[[int, int], None]]:
    """A function to be told how many of how many are done. Silent when standard error is no terminal."""
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    begun = time.monotonic()
    bar = Progress(TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), console=Console(stderr=True), transient=True)
    task = bar.add_task(what, total=None)
    started = False

    def told(done: int, total: int) -> None:
        nonlocal started
        if not started and time.monotonic() - begun > PATIENCE:
            bar.start()
            started = True
        if started:
            bar.update(task, completed=done, total=total)

    try:
        yield told
    finally:
        if started:
            bar.stop()
