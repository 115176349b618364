"""Every kind of page by keyboard alone: the skip link first, everything reachable in the order of the page, the focus always seen."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from .kinds import kinds
from .watching import nothing

FOCUSABLE = (
    "a[href], button:not([disabled]), input:not([type=hidden], [disabled]), select:not([disabled]), textarea:not([disabled]), "
    "details > summary:first-of-type, [tabindex='0'], audio[controls], video[controls], iframe"
)
REACHABLE = f"""() => {{
  const radios = new Set();
  return [...document.querySelectorAll(`{FOCUSABLE}`)].filter(one => {{
    if (!one.checkVisibility({{visibilityProperty: true}}) || one.tabIndex < 0 || one.closest("[inert]")) return false;
    if (one.type !== "radio") return true;
    const group = one.form ? one.name : "/" + one.name, seen = radios.has(group);
    radios.add(group);
    return !seen;
  }}).map((one, place) => {{ one.dataset.hlPlace = place; return one.outerHTML.slice(0, 100); }}); }}"""
"""What Tab must reach, numbered; of a group of radio buttons one."""

FOCUSED = """() => { const one = document.activeElement; if (!one || one === document.body) return null;
  const style = getComputedStyle(one), box = one.getClientRects()[0] ?? one.getBoundingClientRect();  // the first line of a link
  const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && box.width > 0;
  const top = inView && document.elementFromPoint(Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1),
    Math.min(Math.max(box.top + Math.min(box.height / 2, 8), 1), innerHeight - 1));
  const covered = !top || !(one.contains(top) || top.contains(one) || [...(one.labels || [])].some(label => label.contains(top)));
  const seen = outlined || one.matches("iframe, video, audio");  // these draw their own
  return {place: one.dataset.hlPlace ?? "", html: one.outerHTML.slice(0, 100), seen, covered}; }"""

STOPS_OF_A_PLAYER = 8
"""Buttons of the browser's own within a player, at most."""
POSITIVE = "() => [...document.querySelectorAll('[tabindex]')].filter(one => one.tabIndex > 0).map(one => one.outerHTML.slice(0, 100))"


def _focused(page: Page) -> dict[str, Any] | None:
    """What has the focus; a frame of another process is told of it a moment later, in which nothing seems to have it."""
    for _ in range(10):
        focused: dict[str, Any] | None = page.evaluate(FOCUSED)
        if focused is not None or not page.locator("iframe").count():
            return focused
        page.wait_for_timeout(50)
    return None


def faults(page: Page) -> list[str]:
    """What is wrong with the page that is open, going through all of it with Tab."""
    wanted: list[str] = page.evaluate(REACHABLE)
    found, reached = [f"positive tabindex: {one}" for one in page.evaluate(POSITIVE)], []
    players = page.locator("audio, video").count()
    for _ in range(len(wanted) + 5 + players * STOPS_OF_A_PLAYER):
        page.keyboard.press("Tab")
        focused = _focused(page)
        if focused is not None and reached and focused["place"] == reached[-1] and focused["html"].startswith(("<audio", "<video")):
            continue  # from one of the player's own buttons to the next
        if focused is None or focused["place"] in reached:
            break
        reached.append(focused["place"])
        found += [] if focused["seen"] else [f"focus not seen: {focused['html']}"]
        found += [f"focus behind something: {focused['html']}"] if focused["covered"] else []
    found += [f"not reached: {one}" for place, one in enumerate(wanted) if str(place) not in reached]
    found += [] if reached == sorted(reached, key=lambda place: int(place or -1)) else [f"out of the page's order: {reached}"]
    return found[:8]


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_all_that_can_be_used_is_reached_in_order_and_seen(
    size: str, showcase: str, showcase_folder: Path, request: pytest.FixtureRequest
) -> None:
    page: Page = request.getfixturevalue(size)
    found = []
    for kind in kinds(showcase_folder):
        if kind == "huong-dan/quy-tac/":  # some two hundred links, all alike
            continue
        page.goto(showcase + kind)
        found += [f"{kind}: {fault}" for fault in faults(page)]

    nothing(found)


def test_the_skip_link_comes_first_and_leads_to_the_content(desktop: Page, showcase: str, showcase_folder: Path) -> None:
    for kind in kinds(showcase_folder):
        desktop.goto(showcase + kind)
        desktop.keyboard.press("Tab")
        focused = desktop.locator(":focus")
        expect(focused).to_have_class("hl-skip")
        expect(focused).to_be_in_viewport()
        desktop.keyboard.press("Enter")
        target = desktop.locator(desktop.evaluate("'#' + CSS.escape(decodeURIComponent(location.hash.slice(1)))"))
        assert target.evaluate("one => !!one.closest('main') || !!one.querySelector('main')"), kind
        desktop.keyboard.press("Tab")
        assert desktop.evaluate("!document.activeElement.closest('header:not(main header)')"), kind


@pytest.mark.parametrize(
    ("planted", "said"),
    [
        ("<button tabindex='2'>Hai</button><button tabindex='1'>Một</button>", "positive tabindex"),
        ("<div id=away style='position: absolute; left: 0; top: 0; width: 100%; height: 99%; background: #fff'></div>", "behind something"),
        ("<style>:focus { outline: none }</style>", "focus not seen"),
        ("<script>document.querySelector('#b').addEventListener('focus', event => event.target.blur())</script>", "not reached"),
    ],
)
def test_a_planted_fault_is_noticed(planted: str, said: str, desktop: Page) -> None:
    style = "<style>:focus-visible { outline: 3px solid #000 }</style>"
    page = f"<!doctype html><title>Trang</title>{style}<a href=#b>Một</a><button id=b>Hai</button><a href=#c>Ba</a>"
    desktop.set_content(page)
    assert faults(desktop) == []

    desktop.set_content(page + planted)

    assert any(said in fault for fault in faults(desktop)), faults(desktop)
