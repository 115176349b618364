"""Formulas as a pupil sees them: made when built, no script, on a phone and a desktop, light and dark."""

import json
import re

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from .voices import LINH, VOICES, spoken
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
    wide = phone.locator(".hl-formula").filter(has=phone.locator('[aria-label*="325"]'))

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

    rows = phone.locator('.hl-formula math[aria-label^="2 x cộng 3 bằng 7"] mtr')
    ends = [rows.nth(row).locator("mtd").first.locator(":scope > *").last.bounding_box() for row in range(rows.count())]

    assert len(ends) > 1
    assert max(end["x"] + end["width"] for end in ends) - min(end["x"] + end["width"] for end in ends) < 2


PLAIN = "document.querySelectorAll('math').forEach(one => { one.style.fontFamily = '\"Liberation Serif\", \"Noto Serif\", serif'; })"
"""Formulas as on a device whose fonts know no mathematics."""


def test_brackets_and_hats_are_as_large_as_what_they_hold_without_a_font_for_mathematics(phone: Page, showcase: str) -> None:
    phone.goto(showcase + LESSON)
    phone.evaluate(PLAIN)

    system = phone.locator(".hl-formula mrow:has(> .hl-m-brace)")
    brace, rows = (system.locator(f"> {part}").first.bounding_box() for part in (".hl-m-brace", "mtable"))
    angle = phone.locator(".hl-body mover:has(> .hl-m-over-hat)").first
    hat, letters = (angle.locator(f"> {part}").bounding_box() for part in (".hl-m-over-hat", "mrow"))

    assert brace["height"] >= rows["height"] - 1
    assert brace["x"] + brace["width"] <= rows["x"] + 1
    assert abs(hat["width"] - letters["width"]) < 2
    assert hat["y"] + hat["height"] <= letters["y"] + 3
    assert system.locator("> .hl-m-brace").evaluate("one => getComputedStyle(one).maskImage").startswith("url(")


def test_a_comma_never_begins_a_line_behind_a_formula(phone: Page, showcase: str) -> None:
    phone.goto(showcase + LESSON)

    kept = phone.locator(".hl-body .hl-m-keep").filter(has_text=",").first
    tops = kept.evaluate(
        """one => Array.from({length: 200}, (_, width) => { one.closest('p').style.width = `${width + 100}px`;
          return one.getClientRects().length; })"""
    )

    assert set(tops) == {1}


def test_a_formula_is_read_aloud_in_words_and_named_by_them(phone: Page, showcase: str) -> None:
    phone.add_init_script(f"({VOICES})({json.dumps([LINH])})")
    phone.goto(showcase + LESSON)
    phone.evaluate("hlVoices()")
    phone.get_by_role("button", name="Đọc to").click()
    phone.evaluate("() => { for (let most = 500; most && document.querySelector('.hl-aloud'); most--) hlNext(); }")

    said = " ".join(text for text, _, _ in spoken(phone))
    for words in ("Phân số 3 phần 4, luỹ thừa 2 mũ 10 bằng 1024, số 3,5", "góc A B C bằng 60 độ", "hệ gồm: x cộng y bằng 3"):
        assert words in said
    expect(phone.get_by_role("math", name="3 phần 4", exact=True).first).to_be_visible()


def test_a_found_lesson_shows_its_formulas_in_one_line(phone: Page, showcase: str) -> None:
    phone.goto(f"{showcase}tim-kiem/?q=luy+thua+can")

    expect(phone.locator(".hl-snippet").first).to_contain_text("Phân số 3/4, luỹ thừa 2¹⁰")


def test_arrows_are_as_long_as_their_conditions_and_indices_close_to_what_follows(phone: Page, showcase: str) -> None:
    phone.goto(f"{showcase}toan/6/cong-thuc/")

    arrow = phone.locator("mover:has(> .hl-m-far)").first
    sign, condition = (
        arrow.locator(f":scope > :nth-child({place})").evaluate("one => one.getBoundingClientRect().width") for place in (1, 2)
    )
    assert sign >= condition * 0.8
    gap = phone.locator("msub:has(+ :is(mi, msub))").first.evaluate(
        """one => { const own = document.createRange(); own.selectNodeContents(one.lastElementChild);
          const next = document.createRange(); next.selectNodeContents(one.nextElementSibling);
          return (next.getBoundingClientRect().left - own.getBoundingClientRect().right) / parseFloat(getComputedStyle(one).fontSize); }"""
    )
    assert gap < 0.15
