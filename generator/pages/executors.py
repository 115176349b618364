"""Executors are values of one type: many jobs in, as many results out, in the same order, the same bytes from each."""

import gc
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from itertools import chain, islice
from multiprocessing import get_context
from typing import TypeVar

J = TypeVar("J")
R = TypeVar("R")

Executor = Callable[[Callable[[J], R], Iterable[J]], Iterator[R]]

AHEAD = 2
"""Jobs for each process that are begun before their turn: enough to keep it busy; more would only fill the memory."""


def serial(work: Callable[[J], R], jobs: Iterable[J]) -> Iterator[R]:
    """One after another, here."""
    return map(work, jobs)


def pool(processes: int) -> "Executor[J, R]":
    """In several processes, started fresh (spawn) so that every system does the same; serial when there is but one process or job."""
    return partial(_in_processes, processes, processes)


def pool_beside(processes: int) -> "Executor[J, R]":
    """The same for results that keep this process as busy as making them keeps another: one process fewer is started."""
    return partial(_in_processes, processes, max(1, processes - 1))


def pool_and_here(processes: int) -> "Executor[J, R]":
    """In several processes of which this is one: it takes a job whenever the result that is given next is not there yet.

    A job must not change while it is worked on here, since the others are being packed meanwhile.
    """
    return partial(_here_too, processes)


def _begin() -> None:
    """What a process makes it gives away at once: looking for rubbish as often as usual would be in vain."""
    gc.set_threshold(200_000, 20, 100)


def _in_processes(processes: int, started: int, work: Callable[[J], R], jobs: Iterable[J]) -> Iterator[R]:
    """Jobs are taken as they are begun, a few ahead of the result that is given next: neither all jobs nor all results are held."""
    waiting = iter(jobs)
    first = list(islice(waiting, 2))
    if min(processes, len(first)) < 2:  # noqa: PLR2004 -- one process is none
        yield from serial(work, chain(first, waiting))
        return
    with _started(started) as executor:
        begun = deque(executor.submit(work, job) for job in chain(first, islice(waiting, max(0, AHEAD * started - len(first)))))
        while begun:
            yield begun.popleft().result()
            begun += [executor.submit(work, job) for job in islice(waiting, 1)]


def _here_too(processes: int, work: Callable[[J], R], jobs: Iterable[J]) -> Iterator[R]:
    waiting = deque(jobs)
    if min(processes, len(waiting)) < 2:  # noqa: PLR2004 -- one process is none
        yield from serial(work, waiting)
        return
    with _started(processes - 1) as executor:
        begun: deque[Future[R]] = deque()
        while waiting or begun:
            unfinished = sum(not future.done() for future in begun)
            begun += [executor.submit(work, waiting.popleft()) for _ in range(min(len(waiting), AHEAD * (processes - 1) - unfinished))]
            if waiting and begun and not begun[0].done():
                begun.append(_done(work(waiting.popleft())))
            else:
                yield begun.popleft().result()


def _started(processes: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(processes, mp_context=get_context("spawn"), initializer=_begin)


def _done(result: R) -> "Future[R]":
    future: Future[R] = Future()
    future.set_result(result)
    return future
