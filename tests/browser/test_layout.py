"""Every kind of page holds still and fits the screen: nothing scrolls sideways, nothing shifts, what is used most fits a finger.

The least size and distance of all other targets (WCAG 2.2, 2.5.8) is axe's to measure, see test_axe.py.
"""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from .kinds import kinds
from .watching import nothing

SHIFTS = """() => { window.hlShifts = []; new PerformanceObserver(list => { for (const entry of list.getEntries())
  window.hlShifts.push([entry.value, entry.sources.map(one => one.node && (one.node.outerHTML || one.node.data || "").slice(0, 80))])
}).observe({type: "layout-shift", buffered: true}); }"""

WIDER = """width => { const root = document.documentElement; if (root.scrollWidth <= width) return [];
  const scrolls = one => { for (let up = one.parentElement; up; up = up.parentElement)
    if (getComputedStyle(up).overflowX !== "visible") return true; return false; };
  const wide = [...document.body.querySelectorAll("*")].filter(one => one.getBoundingClientRect().right > width + .5 && !scrolls(one));
  return [`${root.scrollWidth} px wide`, ...wide.slice(0, 5).map(one => one.outerHTML.slice(0, 120))]; }"""

SMALL = """([side, selector]) => {
  const inline = one => one.tagName === "A" && getComputedStyle(one).display === "inline" && [...one.parentElement.childNodes]
    .some(other => other.nodeType === 3 && other.data.trim().length > 1);
  const hit = (one, x, y) => { const top = document.elementFromPoint(x, y);
    return !!top && (one.contains(top) || [...(one.labels || [])].some(label => label.contains(top))); };
  const reached = one => { one.scrollIntoView({block: "center", behavior: "instant"}); const box = one.getBoundingClientRect(),
    x = box.x + box.width / 2, y = box.y + box.height / 2, half = side / 2 - 1;
    return (box.width >= side - .5 || hit(one, x - half, y) && hit(one, x + half, y))
      && (box.height >= side - .5 || hit(one, x, y - half) && hit(one, x, y + half)); };
  return [...document.querySelectorAll(selector)].filter(one => one.checkVisibility({visibilityProperty: true}) && !inline(one))
    .filter(one => { const box = one.getBoundingClientRect(); return box.right > 0 && box.width > 1 && !reached(one); })
    .map(one => [one, one.getBoundingClientRect()])
    .map(([one, box]) => `${Math.round(box.width)}×${Math.round(box.height)} ${one.outerHTML.slice(0, 120)}`); }"""
"""Targets of which a finger of a given size, put on the middle, meets something else too; links within a sentence are exempt (2.5.8)."""

ANY = "a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=tab], [role=checkbox], [role=radio]"
PRIMARY = (
    "header :is(button, input, select, nav a), form :is(button, input:not([type=hidden], [type=checkbox], [type=radio]), select), "
    "main button, main summary, dialog button, .hl-cards > li > a, .hl-neighbours a, .hl-weeks a, .hl-subjects a, .hl-bar a"
)
"""What a pupil uses most: the header, forms, buttons, folds, the ways to lessons, weeks and neighbours."""


VIEWPORT = "<meta name=viewport content='width=device-width'>"
MANY = 8
"""Of one page more need not be told."""


def each(page: Page, address: str, kinds: tuple[str, ...], script: str, given: Any) -> list[str]:
    found = []
    for kind in kinds:
        page.goto(address + kind)
        found += [f"{kind}: {one}" for one in page.evaluate(script, given)[:MANY]]
    return found


def shifts(page: Page, address: str) -> list[str]:
    page.goto(address, wait_until="networkidle")
    page.evaluate(SHIFTS)
    page.evaluate("document.fonts.ready")
    for _ in range(3):  # what is loaded when it comes into view must have its place too
        page.mouse.wheel(0, 2000)
        page.wait_for_timeout(60)
    return [f"{address}: {value:.4f} {sources}" for value, sources in page.evaluate("window.hlShifts")]


WAYS = [(360, "showcase"), (320, "showcase"), (360, "demo")]


@pytest.mark.parametrize(("width", "site"), WAYS)
def test_no_page_scrolls_sideways(width: int, site: str, phone: Page, request: pytest.FixtureRequest) -> None:
    phone.set_viewport_size({"width": width, "height": 740})
    folder = request.getfixturevalue(f"{site}_folder")

    nothing(each(phone, request.getfixturevalue(site), kinds(folder), WIDER, width))


def test_sideways_scrolling_is_noticed(phone: Page) -> None:
    phone.set_content(f"<!doctype html>{VIEWPORT}<p><span id=wide>Chữ</span></p>")
    phone.evaluate("document.getElementById('wide').style = 'display: block; width: 500px'")

    assert phone.evaluate(WIDER, 360)[0] == "500 px wide" or "wide" in phone.evaluate(WIDER, 360)[0]


@pytest.mark.parametrize("site", ["showcase", "demo"])
def test_nothing_shifts_while_a_page_loads_and_is_scrolled(site: str, phone: Page, request: pytest.FixtureRequest) -> None:
    address, folder = request.getfixturevalue(site), request.getfixturevalue(f"{site}_folder")

    nothing([shift for kind in kinds(folder) for shift in shifts(phone, address + kind)])


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_nothing_shifts_when_results_and_their_counts_arrive(size: str, demo: str, request: pytest.FixtureRequest) -> None:
    page = request.getfixturevalue(size)

    nothing(shifts(page, f"{demo}tim-kiem/?q=thong+tin"))
    assert page.locator(".hl-facet__count:not(:empty)").count(), "no count has arrived"


def test_the_largest_text_leaves_room_for_itself(phone: Page, demo: str) -> None:
    phone.add_init_script("localStorage.setItem('hoclieu.text', '4')")
    phone.goto(f"{demo}toan/6/bai-03-sau/")

    taken = [phone.locator(part).evaluate("one => one.getBoundingClientRect().height") for part in (".hl-header", ".hl-bar")]
    assert phone.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)") == 24
    assert sum(taken) < 740 * 0.2
    assert phone.locator(".hl-header").evaluate("one => getComputedStyle(one).position") == "static"
    assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth")


EDGES = """async (one) => { const shade = (side) => { const box = one.getBoundingClientRect();
    return [side === "left" ? box.left + 3 : box.right - 4, box.top + box.height - 4]; };
  one.scrollIntoView({ block: "center", behavior: "instant" }); return { left: shade("left"), right: shade("right") }; }"""


def darkness(page: Page, place: list[float]) -> float:
    """How far a dot of the page is from white."""
    x, y = (round(side) for side in place)
    png = page.screenshot(clip={"x": x, "y": y, "width": 1, "height": 1}, scale="css")
    from io import BytesIO

    from PIL import Image

    red, green, blue = Image.open(BytesIO(png)).convert("RGB").getpixel((0, 0))  # type: ignore[misc]
    return 255 - (red + green + blue) / 3


def test_what_is_cut_at_an_edge_has_a_shadow_there_a_name_and_the_focus(phone: Page, showcase: str) -> None:
    phone.goto(f"{showcase}toan/6/cong-thuc/")
    wide = phone.get_by_role("group", name="Công thức").filter(has_text="325")
    assert wide.evaluate("one => one.scrollWidth > one.clientWidth")
    edges = wide.evaluate(EDGES)
    assert darkness(phone, edges["right"]) > darkness(phone, edges["left"]) + 40

    wide.focus()
    wide.evaluate("one => { one.scrollLeft = one.scrollWidth; }")
    phone.wait_for_timeout(100)

    assert darkness(phone, edges["left"]) > darkness(phone, edges["right"]) + 40
    assert wide.get_attribute("tabindex") == "0"


def test_a_shift_is_noticed(phone: Page) -> None:
    phone.set_content("<!doctype html><p id=one>Một</p><p>Hai</p>")
    phone.evaluate(SHIFTS)
    phone.wait_for_timeout(600)
    phone.evaluate("document.getElementById('one').style.marginTop = '200px'")
    phone.wait_for_timeout(200)

    assert phone.evaluate("window.hlShifts")


def test_what_is_used_most_is_as_large_as_a_finger(phone: Page, showcase: str, showcase_folder: Path) -> None:
    nothing(each(phone, showcase, kinds(showcase_folder), SMALL, [44, PRIMARY]))


def test_a_target_that_is_too_small_is_noticed(phone: Page) -> None:
    choice = "<label style='display: inline-block; padding: 20px'><input type=radio>Một lựa chọn</label>"
    words = "<p>Trong câu có <a href=#>chỗ</a> này.</p>"
    phone.set_content(f"<!doctype html>{VIEWPORT}<main><a href=#>x</a> {choice}{words}<button>!</button></main>")

    assert [line.partition(" ")[2][:3] for line in phone.evaluate(SMALL, [44, ANY])] == ["<a ", "<bu"]
