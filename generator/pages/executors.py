"""Executors are values of one type: many jobs in, as many results out, in the same order, the same bytes from each."""

import gc
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from typing import TypeVar

J = TypeVar("J")
R = TypeVar("R")

Executor = Callable[[Callable[[J], R], Sequence[J]], Iterator[R]]


def serial(work: Callable[[J], R], jobs: Sequence[J]) -> Iterator[R]:
    """One after another, here."""
    return map(work, jobs)


def pool(processes: int) -> "Executor[J, R]":
    """In several processes, started fresh (spawn) so that every system does the same; serial when there is but one process or job."""
    return partial(_in_processes, processes)


def _begin() -> None:
    """What a process makes it gives away at once: looking for rubbish as often as usual would be in vain."""
    gc.set_threshold(200_000, 20, 100)


def _in_processes(processes: int, work: Callable[[J], R], jobs: Sequence[J]) -> Iterator[R]:
    if min(processes, len(jobs)) < 2:  # noqa: PLR2004 -- one process is none
        yield from serial(work, jobs)
        return
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn"), initializer=_begin) as executor:
        yield from executor.map(work, jobs)
