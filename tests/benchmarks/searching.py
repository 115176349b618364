"""What a search costs a pupil: bytes over the network and milliseconds of computing, on the real page of a published library."""

import json
import re
import shutil
import subprocess
import time
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from urllib.parse import urlsplit

from playwright.sync_api import Page, Response, sync_playwright

from generator.engine.search import search_syllables
from generator.engine.search.edition import readable
from generator.engine.text import fold
from tests.browser.chromium import QUIET, chromium
from tests.browser.serving import serve

from .library import REPOSITORY

SLOWER = 4
"""How many times slower than this machine the browser is made: a cheap phone."""
BETWEEN_LETTERS, BETWEEN_WORDS = 30, 450
"""Milliseconds: the fingers rest after each word, long enough for texts to be fetched for what stands there so far."""
_TIMING = Path(__file__).with_name("search_timing.cjs")
_SCRIPT = REPOSITORY / "theme" / "assets" / "hoclieu" / "search.js"


@dataclass(frozen=True, slots=True)
class Computing:
    """Milliseconds of pure computing."""

    reading: float
    """The titles made ready, once a visit."""
    first: float
    """The first answer, the script being cold."""
    slowest: float
    """Of the answers, each the best of three."""


@dataclass(frozen=True, slots=True)
class Searching:
    """What searches cost, the dearest of those tried. Bytes are compressed: titles, shards, and the pages that snippets are cut from."""

    first: int
    further: int
    node: Computing
    phone: Computing
    """In a browser made slower."""


def searching(site: Path, queries: int = 40) -> Searching:
    """Searches a published library as pupils do: for a title without marks, four words of it, a sentence of a text."""
    asked = known_queries(site, queries)
    with serve(site) as address, _browser() as page:
        phone = _slowly(page, address, asked)
        weights = [_typed(page, site, address, pair) for pair in zip(asked[0:6:2], asked[1:6:2], strict=True)]
    return Searching(max(first for first, _ in weights), max(further for _, further in weights), _in_node(site, asked), phone)


def known_queries(site: Path, queries: int) -> list[str]:
    """So many queries that mean one material each, of three kinds in turn."""
    random = Random(7)
    cells = json.loads((site / "search" / "titles.json").read_bytes())["cells"]
    known = [
        (f"{cell['subject']}/{cell['grade']}/{page}", title)
        for cell in cells
        for page, title in zip(cell["pages"], cell["titles"], strict=True)
    ]
    made = []
    for number, (address, title) in enumerate(random.sample(known, min(queries, len(known)))):
        words = search_syllables(title)
        start = random.randint(0, max(0, len(words) - 4))
        text = readable((site / address / "index.html").read_text(encoding="utf-8"))
        sentences = [one for one in re.split(r"[.?!:]\s", text) if len(search_syllables(one)) in range(8, 25)]
        made.append((fold(title), " ".join(words[start : start + 4]), fold(random.choice(sentences or [title])))[number % 3])
    return made


def _in_node(site: Path, queries: Sequence[str]) -> Computing:
    node = shutil.which("node") or "node"
    done = subprocess.run(
        [node, _TIMING, _SCRIPT, site], input=json.dumps(queries), capture_output=True, text=True, check=True, encoding="utf-8"
    )
    return Computing(**json.loads(done.stdout))


@contextmanager
def _browser() -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=[*QUIET, "--no-sandbox"])
        yield browser.new_page(viewport={"width": 360, "height": 740})
        browser.close()


def _slowly(page: Page, address: str, queries: Sequence[str]) -> Computing:
    page.goto(f"{address}tim-kiem/")
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    source = _TIMING.read_text(encoding="utf-8").partition("if (typeof process")[0]
    read = "path => fetch('../' + path).then(answer => answer.json())"
    return Computing(**page.evaluate(f"queries => {{ {source}; return timing(hoclieuSearch, {read}, queries); }}", list(queries)))


def _typed(page: Page, site: Path, address: str, queries: Sequence[str]) -> list[int]:
    """What each of some searches fetches, typed one after the other in one visit."""
    page.goto("about:blank")
    page.goto(f"{address}tim-kiem/")
    page.wait_for_load_state("networkidle")
    weights = []
    for query in queries:
        fetched: list[str] = []

        def note(response: Response, to: list[str] = fetched) -> None:
            to.append(urlsplit(response.url).path)

        page.on("response", note)
        page.locator("#hl-q").fill("")
        for word in query.split():
            page.locator("#hl-q").press_sequentially(f"{word} ", delay=BETWEEN_LETTERS)
            page.wait_for_timeout(BETWEEN_WORDS)
        page.wait_for_timeout(1000)
        page.wait_for_load_state("networkidle")
        page.remove_listener("response", note)
        below = urlsplit(address).path
        weights.append(sum(_compressed(site / path.removeprefix(below)) for path in fetched))
    return weights


@cache
def _compressed(path: Path) -> int:
    file = path / "index.html" if path.is_dir() else path
    return len(zlib.compress(file.read_bytes(), 6))


if __name__ == "__main__":
    import sys

    begun = time.perf_counter()
    print(searching(Path(sys.argv[1])), f"{time.perf_counter() - begun:.0f} s")  # noqa: T201 -- what a benchmark is for
