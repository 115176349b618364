"""Formulas as a pupil sees them: made when built, no script, on a phone and a desktop, light and dark."""

import re

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from .watching import until

LESSON = "toan/6/cong-thuc/"
OURS = {"include": [[".hl-body"]]}
VISIBLE = """() => { const walker = document.createTreeWalker(document.querySelector('.hl-body'), NodeFilter.SHOW_TEXT);
  const texts = []; while (walker.nextNode()) if (!walker.currentNode.parentElement.closest('code')) texts.push(walker.currentNode.data);
  return texts.join(' '); }"""


def test_a_fraction_is_higher_than_its_line_and_its_parts_stand_one_over_the_other(phone: Page, showcase: str) -> None:
    phone.goto(showcase + LESSON)

    fraction, number = phone.locator(".hl-body p mfrac").first, phone.locator(".hl-body p mn").first
    top, bottom = (fraction.locator("mn").nth(place).bounding_box() for place in (0, 1))

    assert fraction.bounding_box()["height"] > 1.5 * number.bounding_box()["height"]
    assert top["y"] + top["height"] <= bottom["y"] + 1


def test_no_latex_is_seen(phone: Page, showcase: str) -> None:
    phone.goto(showcase + LESSON)

    text = phone.evaluate(VISIBLE)

    assert not re.search(r"\\[A-Za-z]|[\ue000-\uf8ff]", text)
    assert text.count("$") == 2, "the price of a pen and of another"
    assert phone.locator(".hl-formula-source").count() == 0


def test_formulas_need_no_script(new_context: object, showcase: str) -> None:
    page = new_context(java_script_enabled=False).new_page()  # type: ignore[operator]
    page.goto(showcase + LESSON)

    assert page.locator("mfrac").first.bounding_box()["height"] > 15


def test_a_wide_formula_scrolls_in_its_place_by_keyboard(phone: Page, showcase: str) -> None:
    phone.goto(showcase + LESSON)
    wide = phone.locator(".hl-formula").filter(has=phone.locator('[alttext*="325"]'))

    wide.focus()
    phone.keyboard.press("ArrowRight")

    expect(wide).to_be_focused()
    until(phone, "element => element.scrollLeft > 0", wide.element_handle())
    assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_axe_finds_nothing_wrong_with_formulas(look: Page, showcase: str) -> None:
    look.goto(showcase + LESSON)

    result = Axe().run(look, OURS)

    assert result.violations_count == 0, result.generate_report()


def test_steps_are_aligned_at_their_sign_of_equality(phone: Page, showcase: str) -> None:
    phone.goto(showcase + LESSON)

    rows = phone.locator('.hl-formula math[alttext*="aligned"] mtr')
    ends = [rows.nth(row).locator("mtd").first.locator(":scope > *").last.bounding_box() for row in range(rows.count())]

    assert len(ends) > 1
    assert max(end["x"] + end["width"] for end in ends) - min(end["x"] + end["width"] for end in ends) < 2
