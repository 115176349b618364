"""Executors are values of one type: many jobs in, as many results out, in the same order, the same bytes from each."""

import gc
import pickle
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager, suppress
from functools import partial
from itertools import chain, islice
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any, Protocol, TypeVar

J = TypeVar("J")
R = TypeVar("R")

Executor = Callable[[Callable[[J], R], Iterable[J]], Iterator[R]]


class Beside(Protocol):
    """Begins something that is made while this process does something else; what is returned waits for it, and gives it."""

    def __call__(self, make: Callable[[], R], /) -> Callable[[], R]:
        """Takes what makes it."""


AHEAD = 2
"""Jobs for each process that are begun before their turn: enough to keep it busy; more would only fill the memory."""

MOST_HELD = 4
"""Results for each process that may wait for one that is not there yet."""


def serial(work: Callable[[J], R], jobs: Iterable[J]) -> Iterator[R]:
    """One after another, here."""
    return map(work, jobs)


def pool(processes: int) -> "Executor[J, R]":
    """In several processes; serial when there is but one process or job."""
    return partial(_in_processes, processes)


def pool_and_here(processes: int) -> "Executor[J, R]":
    """In several processes of which this is one: it takes a job whenever the result that is given next is not there yet.

    A job must not change while it is worked on here, since the others are being packed meanwhile.
    """
    return partial(_here_too, processes)


def may_copy() -> bool:
    """Whether a copy of this process is safe: on Linux, while no other thread works. Elsewhere processes are started fresh.

    A copy knows all that this process knew when it began, so that work may be any function; what starts fresh is sent the work,
    which must be a module's own.
    """
    return sys.platform.startswith("linux") and threading.active_count() == 1


class _Known:
    """What a copy was begun for. Sending it anew with each job would take longer than many a job, and not everything can be sent."""

    work: Callable[[Any], Any]


def _begin(work: Callable[[Any], Any] | None = None) -> None:
    """What a process makes it gives away at once: looking for rubbish as often as usual would be in vain."""
    gc.set_threshold(200_000, 20, 100)
    gc.freeze()  # what a copy knows from the first stays in memory once as long as nobody looks through it
    if work is not None:
        _Known.work = work


def _do_known(job: Any) -> Any:  # noqa: ANN401 -- whatever the work takes and gives
    return _Known.work(job)


def _in_processes(processes: int, work: Callable[[J], R], jobs: Iterable[J]) -> Iterator[R]:
    """Jobs are taken as they are begun, a few ahead of the result that is given next: neither all jobs nor all results are held."""
    waiting = iter(jobs)
    first = list(islice(waiting, 2))
    if min(processes, len(first)) < 2:  # noqa: PLR2004 -- one process is none
        yield from serial(work, chain(first, waiting))
        return
    with _started(processes, work) as begin:
        begun = deque(map(begin, chain(first, islice(waiting, max(0, AHEAD * processes - len(first))))))
        while begun:
            yield begun.popleft().result()
            begun += map(begin, islice(waiting, 1))


def _here_too(processes: int, work: Callable[[J], R], jobs: Iterable[J]) -> Iterator[R]:
    waiting = iter(jobs)
    first = list(islice(waiting, 2))
    waiting = chain(first, waiting)
    if min(processes, len(first)) < 2:  # noqa: PLR2004 -- one process is none
        yield from serial(work, waiting)
        return
    with _started(processes - 1, work) as begin:
        begun: deque[Future[R]] = deque()
        while True:
            unfinished = sum(not future.done() for future in begun)
            begun += map(begin, islice(waiting, max(0, AHEAD * (processes - 1) - unfinished)))
            if not begun:
                return
            if not begun[0].done() and len(begun) < MOST_HELD * processes and (here := list(islice(waiting, 1))):
                begun.append(_done(work(here[0])))
            else:
                yield begun.popleft().result()


@contextmanager
def _started(processes: int, work: Callable[[J], R]) -> Iterator[Callable[[J], Future[R]]]:
    """Processes for one work; what is given begins a job of it."""
    if may_copy():
        with ProcessPoolExecutor(processes, mp_context=get_context("fork"), initializer=_begin, initargs=(work,)) as executor:
            yield lambda job: executor.submit(_do_known, job)
    else:
        with ProcessPoolExecutor(processes, mp_context=get_context("spawn"), initializer=_begin) as executor:
            yield lambda job: executor.submit(work, job)


def _done(result: R) -> "Future[R]":
    future: Future[R] = Future()
    future.set_result(result)
    return future


def at_once(make: Callable[[], R]) -> Callable[[], R]:
    """Made here, when it is asked for."""
    return make


def aside(processes: int, work: Callable[[], None]) -> None:
    """Has something done in a copy of this process, which nobody waits for but the end of the program; at once where no copy is safe."""
    if processes < 2 or not may_copy():  # noqa: PLR2004
        work()
        return
    get_context("fork").Process(target=work).start()


def beside(processes: int, make: Callable[[], R]) -> Callable[[], R]:
    """Begins to make something in a copy of this process, which knows all that this one knows; what is returned gives the result.

    Where no copy can be made safely (Windows, macOS, other threads at work) or it comes to grief, it is made here when it is asked for.
    """
    if processes < 2 or not may_copy():  # noqa: PLR2004
        return make
    context = get_context("fork")
    here, there = context.Pipe(duplex=False)
    copy = context.Process(target=_send, args=(make, there), daemon=True)
    copy.start()
    there.close()
    return partial(_received, here, copy.join, make)


def _send(make: Callable[[], R], there: Connection) -> None:
    _begin()
    with suppress(Exception):  # it is made again by the one who asks, who is told
        there.send_bytes(pickle.dumps(make(), pickle.HIGHEST_PROTOCOL))


def _received(here: Connection, join: Callable[[], None], make: Callable[[], R]) -> R:
    try:
        result: R = pickle.loads(here.recv_bytes())  # noqa: S301 -- from a copy of this process, through a pipe of our own
    except (EOFError, OSError):  # it ended before it had sent anything, or all of it
        result = make()
    join()
    here.close()
    return result
