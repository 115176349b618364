"""Without JavaScript the library is whole: the content is seen, answers unfold, every link leads somewhere, ways through it remain."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from .conftest import PHONE
from .kinds import file_of, kinds
from .serving import BELOW
from .watching import nothing, watched


@pytest.fixture
def plain(new_context: Callable[..., BrowserContext]) -> Iterator[Page]:
    """A phone's page on which no script runs."""
    with watched(new_context, **PHONE, java_script_enabled=False) as page:
        yield page


def test_no_script_runs_here(plain: Page) -> None:
    plain.set_content("<title>Trang</title><script>document.title = 'run'</script><noscript>Không có</noscript>")

    assert plain.title() == "Trang"


def test_every_kind_of_page_shows_its_content(plain: Page, showcase: str, showcase_folder: Path) -> None:
    for kind in kinds(showcase_folder):
        plain.goto(showcase + kind)

        expect(plain.locator("main h1")).to_have_count(1)
        expect(plain.locator("main h1")).to_be_visible()
        assert len(plain.locator("main").inner_text().split()) > 10, kind


def test_every_link_of_every_kind_of_page_leads_to_something(plain: Page, showcase: str, showcase_folder: Path) -> None:
    lost, ids = [], {}
    for kind in kinds(showcase_folder):
        plain.goto(showcase + kind)
        for link in plain.locator("a[href]").evaluate_all("all => all.map((one) => one.getAttribute('href'))"):
            target = urlsplit(urljoin(plain.url, link))
            if f"{target.scheme}://{target.netloc}" not in showcase:
                continue
            path = unquote(target.path).removeprefix(BELOW)
            file = file_of(showcase_folder, path)
            if not file.is_file():
                lost.append(f"{kind}: {target.geturl()}")
            elif target.fragment and file.suffix == ".html":
                names = ids.setdefault(file, set(re.findall(r'\bid="([^"]*)"', file.read_text(encoding="utf-8"))))
                lost += [] if unquote(target.fragment) in names else [f"{kind}: {target.geturl()}"]

    nothing(lost)


def test_an_answer_unfolds(plain: Page, showcase: str) -> None:
    plain.goto(f"{showcase}toan/6/bai-01-truoc/")
    answer = plain.get_by_text("Mẫu số là số phần đã chia (6)")
    expect(answer).to_be_hidden()

    plain.locator(".hl-answer summary").first.click()

    expect(answer).to_be_visible()


def test_the_search_page_offers_ways_round(plain: Page, showcase: str) -> None:
    plain.goto(f"{showcase}toan/6/")
    plain.get_by_role("navigation", name="Lối tắt").get_by_role("link", name="Tìm").click()

    expect(plain).to_have_url(re.compile("/tim-kiem/$"))
    expect(plain.get_by_role("main").get_by_role("link", name=re.compile("^Toán")).first).to_be_visible()
    expect(plain.get_by_role("main").get_by_role("link", name="Mục lục học liệu A–Z").first).to_be_visible()
