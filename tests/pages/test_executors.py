"""Executors: the same results in the same order, whoever works."""

import multiprocessing
import os
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from generator.pages.executors import AHEAD, Executor, aside, beside, may_copy, pool, pool_and_here, serial
from generator.pages.job import Job
from generator.pages.render import render


def hurried(number: int) -> int:
    """Later jobs are done sooner."""
    time.sleep(0.02 * max(0, 4 - number))
    return number * number


def failing(number: int) -> int:
    if number == 2:
        raise ValueError("job 2 cannot be done")
    return number


def where(_number: int) -> int:
    """Which process works."""
    time.sleep(0.05)
    return os.getpid()


SEVERAL = pytest.mark.parametrize("several", [pool, pool_and_here])


@pytest.mark.slow
def test_several_processes_give_the_same_pages_in_the_same_order() -> None:
    jobs = [Job(f"## Bài {number}\n\n> **Đáp án: {number}.**\n\n[^1]\n\n[^1]: {number}") for number in range(12)]

    assert list(pool(2)(render, jobs)) == list(serial(render, jobs))


@pytest.mark.slow
@SEVERAL
def test_results_come_in_the_order_of_jobs_not_of_their_ends(several: Callable[[int], Executor[int, int]]) -> None:
    assert list(several(2)(hurried, range(5))) == [0, 1, 4, 9, 16]


@pytest.mark.slow
@SEVERAL
@pytest.mark.parametrize("processes", [1, 2])
def test_a_job_that_fails_is_not_passed_over(several: Callable[[int], Executor[int, int]], processes: int) -> None:
    results = several(processes)(failing, range(4))

    with pytest.raises(ValueError, match="job 2"):
        list(results)


@SEVERAL
@pytest.mark.parametrize("processes", [0, 1, 2, 8])
def test_no_jobs_give_no_results(several: Callable[[int], Executor[int, int]], processes: int) -> None:
    assert list(several(processes)(hurried, [])) == []


def test_one_process_or_one_job_starts_no_other() -> None:
    seen: list[int] = []

    def here(number: int) -> int:
        seen.append(number)
        return number

    results: Iterator[int] = pool(1)(here, [1, 2, 3])
    assert list(results) == [1, 2, 3]
    assert list(pool(8)(here, [4])) == [4]
    assert seen == [1, 2, 3, 4]


@pytest.mark.slow
def test_jobs_are_taken_as_they_are_begun_so_that_neither_jobs_nor_results_pile_up() -> None:
    taken: list[int] = []

    def jobs() -> Iterator[int]:
        for number in range(40):
            taken.append(number)
            yield number

    results: Iterator[int] = pool(2)(hurried, jobs())
    first = next(results)

    assert first == 0
    assert len(taken) <= 2 * AHEAD + 1
    assert list(results) == [number * number for number in range(1, 40)]


@pytest.mark.slow
def test_this_process_works_too_where_that_is_wanted() -> None:
    workers = set(pool_and_here(3)(where, range(60)))

    assert os.getpid() in workers
    assert 1 < len(workers) <= 3


@pytest.mark.skipif(not may_copy(), reason="processes start fresh here, and are sent what they do")
def test_copies_of_this_process_do_what_cannot_be_sent(tmp_path: Path) -> None:
    with (tmp_path / "open").open("w") as known:
        results = list(pool(2)(lambda number: number * known.fileno(), range(4)))

        assert results == [number * known.fileno() for number in range(4)]


def test_a_copy_of_this_process_makes_what_is_asked_for_later() -> None:
    here = {"number": 6}

    wait = beside(2, lambda: (os.getpid(), here["number"] * 7))
    here["number"] = 0  # the copy knows what was true when it began
    maker, made = wait()

    assert made == 42 or maker == os.getpid()
    if sys.platform == "linux":
        assert maker != os.getpid()


@pytest.mark.parametrize("processes", [0, 1])
def test_one_process_makes_it_itself(processes: int) -> None:
    assert beside(processes, os.getpid)() == os.getpid()


def test_what_a_copy_cannot_make_is_made_here_and_told_here() -> None:
    parent = os.getpid()

    def dies_elsewhere() -> str:
        if os.getpid() != parent:
            os._exit(9)
        return "made here"

    def fails() -> str:
        raise ValueError("never")

    assert beside(2, dies_elsewhere)() == "made here"
    with pytest.raises(ValueError, match="never"):
        beside(2, fails)()


@pytest.mark.parametrize("processes", [1, 2])
def test_what_nobody_waits_for_is_done_all_the_same(tmp_path: Path, processes: int) -> None:
    done = tmp_path / "done"

    aside(processes, partial(done.write_bytes, b"done"))
    for process in multiprocessing.active_children():
        process.join()

    assert done.read_bytes() == b"done"
