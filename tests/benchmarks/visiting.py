"""What a first visit costs a pupil with a cheap phone: Lighthouse's mark for speed, and the bytes over the network."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from playwright.sync_api import BrowserContext, sync_playwright

from tests.browser.building import demo
from tests.browser.chromium import QUIET, chromium
from tests.browser.marks import DETERMINISTIC, Marks, lighthouse
from tests.browser.serving import serve
from tests.browser.weighing import weigh

from .visits import Visit

PAGES = (
    ("Trang đầu", ""),
    ("Trang một môn của một khối", "tin-hoc/6/"),
    ("Học liệu", "tin-hoc/6/bai-07-sau/"),
    ("Học liệu có công thức", "toan/6/bai-02-truoc/"),
    ("Tìm kiếm", "tim-kiem/"),
)
"""Of the repository's own library: a page's name and its address."""
RUNS = 3
"""Of Lighthouse for each page; the median counts, because a machine has other things to do meanwhile."""


def visiting(folder: Path) -> tuple[Visit, ...]:
    """Publishes the repository's library in a folder that is not there yet, and visits its pages."""
    site = demo(folder)
    with serve(site) as base:
        addresses = [base + address for _, address in PAGES]
        runs = [lighthouse(addresses, ["performance", *DETERMINISTIC]) for _ in range(RUNS)]
    with _contexts() as new_context:
        weights = [_weight(new_context, site, address) for _, address in PAGES]
    told = zip(PAGES, addresses, weights, strict=True)
    return tuple(_visit(name, [run[address] for run in runs], *weight) for (name, _), address, weight in told)


def _visit(name: str, marks: Sequence[Marks], compressed: int, script: int) -> Visit:
    def middle(of: Callable[[Marks], Mapping[str, float]], what: str) -> float:
        return median(of(one)[what] for one in marks)

    def figure(what: str) -> float:
        return middle(lambda one: one.figures, what)

    return Visit(
        name,
        score=middle(lambda one: one.scores, "performance"),
        others=min(middle(lambda one: one.scores, category) for category in DETERMINISTIC),
        paint=figure("largest-contentful-paint"),
        blocked=figure("total-blocking-time"),
        shift=figure("cumulative-layout-shift"),
        compressed=compressed,
        script=script,
    )


def _weight(new_context: Callable[..., BrowserContext], site: Path, address: str) -> tuple[int, int]:
    files = weigh(new_context, site, address)
    return sum(file.size for file in files), sum(file.size for file in files if file.is_script)


@contextmanager
def _contexts() -> Iterator[Callable[..., BrowserContext]]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=[*QUIET, "--no-sandbox"])
        yield browser.new_context
        browser.close()


if __name__ == "__main__":
    import tempfile

    from .visits import section

    with tempfile.TemporaryDirectory() as place:
        print(section(visiting(Path(place).resolve() / "library")))  # noqa: T201 -- what a benchmark is for
