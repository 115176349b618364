"""The ways through the library, clicked."""

import re

from playwright.sync_api import Page, expect


def test_the_first_page_leads_to_a_grade_and_its_week(phone: Page, showcase: str) -> None:
    phone.goto(showcase)

    phone.get_by_role("main").get_by_role("link", name="Lớp 6", exact=True).click()
    phone.get_by_role("link", name="Các tuần của lớp 6").click()
    phone.get_by_role("main").get_by_role("link", name="Tuần 12").click()

    expect(phone.get_by_role("heading", level=1)).to_contain_text("Lớp 6, tuần 12")
    expect(phone.get_by_role("link", name="Chu vi của sân trường: đo, cộng và ước lượng")).to_be_visible()


def test_the_header_search_leads_to_results_without_marks(desktop: Page, showcase: str) -> None:
    desktop.goto(f"{showcase}toan/6/bai-01-truoc/")

    desktop.get_by_role("banner").get_by_role("searchbox").fill("chia chiec banh")
    desktop.keyboard.press("Enter")

    expect(desktop).to_have_url(re.compile(r"/tim-kiem/\?q=chia\+chiec\+banh"))
    expect(desktop.locator("#hl-results > li").first).to_contain_text("Chia một chiếc bánh: phân số là gì")


def test_typing_without_marks_finds(phone: Page, demo: str) -> None:
    phone.goto(f"{demo}tim-kiem/")

    phone.get_by_role("main").get_by_role("searchbox").press_sequentially("phan cung")

    expect(phone.locator("#hl-results > li").first).to_contain_text(re.compile("phần cứng|máy tính", re.IGNORECASE))


def test_what_lesson_pages_show_is_the_same_at_both_widths_and_themes(look: Page, showcase: str) -> None:
    look.goto(f"{showcase}toan/6/bai-01-truoc/")

    expect(look.get_by_role("heading", level=1)).to_have_text("Chia một chiếc bánh: phân số là gì")
    expect(look.get_by_role("img")).to_be_visible()
