"""The pictures of the README show the library as it is: small, and made anew by ``pytest tests/browser/test_pictures.py --accept``.

Letters are drawn a little differently on every machine, so pictures are compared as one sees them from afar.
"""

import io
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import BrowserContext, Page, expect
from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

from generator.model.report import Style
from generator.sources.locale import read_locale
from generator.workflows.check import results_of
from generator.workflows.read import read_library
from generator.workflows.report import report
from tests.conftest import REPOSITORY, copy_demo
from tests.workflows.sites import DAY

from .conftest import DESKTOP, PHONE
from .watching import watched

PLACE = REPOSITORY / "docs" / "pictures"
MOST_BYTES = 60_000
AFAR = (45, 45)
ALIKE = 10
"""Of 255: how much a pixel may differ on average. Another page of the library differs by more."""

WIDE = {**DESKTOP, "device_scale_factor": 1.5}
PAGES = {
    "trang-dau": ("", PHONE),
    "hoc-lieu": ("tin-hoc/6/bai-05-truoc/", PHONE),
    "mon": ("tin-hoc/6/", WIDE),
    "tim-kiem": ("tim-kiem/?q=tu+khoa", PHONE),
}
"""By name: the address, and on what."""
TERMINAL = """<!doctype html><meta charset=utf-8><style>body { margin: 0; padding: 16px; background: #0d1117; color: #e6edf3 }
pre { margin: 0; font: 15px/1.45 "Noto Sans Mono", monospace; white-space: pre }</style><pre>"""


@pytest.fixture
def hold(request: pytest.FixtureRequest) -> Callable[[bytes, str], None]:
    """``hold(png, name)``: what is shown now looks like the picture of this name, or becomes it with ``--accept``."""
    rewrites = request.config.getoption("--accept")

    def held(png: bytes, name: str) -> None:
        made, file = Image.open(io.BytesIO(png)).convert("RGB"), PLACE / f"{name}.webp"
        if rewrites:
            made.save(file, quality=45, method=6)
        assert difference(made, Image.open(file)) <= ALIKE, (
            f"{file.name} shows the library as it was: pytest {Path(__file__).name} --accept"
        )

    return held


def difference(one: Image.Image, other: Image.Image) -> float:
    """How much two pictures differ from afar, on average."""
    small = [picture.convert("L").resize(AFAR, Image.Resampling.BOX) for picture in (one, other)]
    return float(ImageStat.Stat(ImageChops.difference(*small)).mean[0])


def shown(page: Page, address: str) -> bytes:
    page.clock.set_fixed_time(f"{DAY}T08:00:00+07:00")
    page.goto(address, wait_until="networkidle")
    if "?q=" in address:
        expect(page.locator(".hl-snippet mark").first).to_be_visible()
    return page.screenshot()


def verdict(root: Path) -> str:
    """What the check says of the demo library without the materials of one lesson, as a terminal shows it."""
    copy_demo(root)
    for material in (root / "content" / "tin-hoc" / "6").glob("bai-05-*.md"):
        material.unlink()
    results = results_of(read_library(root, date.fromisoformat(DAY)))
    told = report(results, "text", Style(translate=read_locale("vi"), colour=True, width=88, language="vi", version="0"))
    console = Console(record=True, width=100, file=io.StringIO())
    console.print(Text.from_ansi(f"$ hoclieu build\n{told}"))
    return f"{TERMINAL}{console.export_html(theme=MONOKAI, inline_styles=True, code_format='{code}')}</pre>"


@pytest.mark.parametrize("name", PAGES)
def test_a_picture_shows_the_page_as_it_is(
    name: str, hold: Callable[[bytes, str], None], new_context: Callable[..., BrowserContext], demo: str
) -> None:
    address, device = PAGES[name]
    with watched(new_context, **device, color_scheme="light") as page:
        if name == "trang-dau":
            page.add_init_script("localStorage.setItem('hoclieu.grade', '6')")
        hold(shown(page, demo + address), name)


def test_the_picture_of_the_verdict_says_what_the_check_says(
    hold: Callable[[bytes, str], None], new_context: Callable[..., BrowserContext], tmp_path: Path
) -> None:
    html = verdict(tmp_path / "library")
    assert "KHÔNG xuất bản" in html

    with watched(new_context, viewport={"width": 840, "height": 570}, device_scale_factor=1.5) as page:
        page.set_content(html)
        hold(page.screenshot(), "ket-luan")


def test_another_page_would_be_noticed() -> None:
    pictures = {file.stem: Image.open(file) for file in PLACE.glob("*.webp")}

    assert set(pictures) == {*PAGES, "ket-luan"}
    assert min(difference(pictures["trang-dau"], pictures[other]) for other in ("hoc-lieu", "mon", "tim-kiem", "ket-luan")) > ALIKE


def test_the_readme_shows_every_picture_and_each_is_small_and_described() -> None:
    readme = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    described = {**dict(re.findall(r'src="docs/pictures/([^"]+)"[^>]*alt="([^"]{20,})"', readme))}
    described |= {file: words for words, file in re.findall(r"!\[([^\]]{20,})\]\(docs/pictures/([^)]+)\)", readme)}

    assert set(described) == {file.name for file in PLACE.iterdir()}
    assert {file.name: file.stat().st_size for file in PLACE.iterdir() if file.stat().st_size > MOST_BYTES} == {}
