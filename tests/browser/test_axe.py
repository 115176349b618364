"""axe-core has nothing to say of any kind of page, in both sizes and both themes: WCAG 2.2 AA, and what it knows as best practice."""

from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from .kinds import LOST, kinds
from .watching import nothing, permit

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}


SMALL = "<style>button { display: block; width: 12px; height: 12px; padding: 0; border: 0 }</style><button>A</button><button>B</button>"


def violations(page: Page) -> list[str]:
    found: dict[str, Any] = Axe().run(page, options=OPTIONS).response
    return [
        f"{page.url}: {one['id']}: {one['help']} {node['target']} {node.get('failureSummary', '').splitlines()[1:]}"
        for one in found["violations"]
        for node in one["nodes"][:5]
    ]


def all_violations(page: Page, address: str, kinds: tuple[str, ...]) -> list[str]:
    found = []
    for kind in kinds:
        page.goto(address + kind)
        found += violations(page)
    return found


@pytest.mark.parametrize("planted", ["<img src='data:,'>", "<input>", "<p style='color: #bbb'>Chữ mờ", "<a href='#'></a>", SMALL])
def test_a_planted_fault_is_found(planted: str, phone: Page) -> None:
    permit(phone, "data:,")
    phone.set_content(
        f"<!doctype html><html lang=vi><meta name=viewport content='width=device-width'><title>Trang</title><main><h1>Trang</h1>{planted}"
    )

    assert violations(phone)


def test_every_kind_of_page_of_the_showcase(look: Page, showcase: str, showcase_folder: Path) -> None:
    nothing(all_violations(look, showcase, kinds(showcase_folder)))


def test_every_kind_of_page_of_the_library(look: Page, demo: str, demo_folder: Path) -> None:
    nothing(all_violations(look, demo, kinds(demo_folder)))


def test_a_lost_address(look: Page, showcase: str) -> None:
    permit(look, "status of 404")
    look.goto(f"{showcase}toan/6/khong-co/")

    assert look.title()
    nothing(violations(look))


@pytest.mark.parametrize("query", ["phan so", "xyzzy qwerty"], ids=["found", "nothing-found"])
def test_search_with_an_answer(query: str, look: Page, showcase: str) -> None:
    look.goto(f"{showcase}tim-kiem/?q={query}")
    expect(look.locator("#hl-count")).not_to_be_empty()

    nothing(violations(look))


def test_an_open_answer(look: Page, showcase: str) -> None:
    look.goto(f"{showcase}toan/6/bai-01-truoc/")
    for summary in look.locator("summary:visible").all():
        summary.click()

    nothing(violations(look))


def test_the_sample_of_pages_has_every_kind_that_is_known(showcase_folder: Path, demo_folder: Path) -> None:
    known = ("", LOST, "tim-kiem/", "do-phu/", "lop-6/", "huong-dan/", "huong-dan/quy-tac/")

    assert [address for site in (showcase_folder, demo_folder) for address in known if address not in kinds(site)] == []
    assert any(address.startswith("toan/6/bai-") for address in kinds(showcase_folder))
    assert any(address.startswith("huong-dan/quy-tac/") and address != "huong-dan/quy-tac/" for address in kinds(showcase_folder))
