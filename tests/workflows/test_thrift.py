"""What is dropped goes back to the system, where the system can be told."""

import gc
import subprocess
import sys
import weakref

import pytest

from generator.workflows.thrift import return_all, return_dropped

HOLES = """
from generator.workflows.thrift import return_all, return_large_texts
def held():
    return int(next(line for line in open("/proc/self/status") if line.startswith("RssAnon")).split()[1])
return_large_texts()
texts = ["%d" % number * 5000 for number in range(4000)]
del texts[1::2], texts[:-1]  # the last one keeps the C library from returning what is below it
before = held()
return_all()
print(before - held())
"""


class Page:
    """Something that refers to itself."""

    def __init__(self) -> None:
        self.own = self


def test_what_was_dropped_in_a_circle_is_found_at_once() -> None:
    gc.collect()
    gone = weakref.ref(Page())

    return_dropped()

    assert gone() is None


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only glibc can be told")
def test_holes_are_given_back() -> None:
    kib = int(subprocess.run([sys.executable, "-c", HOLES], check=True, capture_output=True, text=True).stdout)

    assert kib > 10_000


def test_it_does_no_harm_to_ask_twice() -> None:
    return_all()
    return_all()
