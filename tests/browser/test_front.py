"""The ways in: grade, subject and this week in two taps, on the reader's day; a hub's path; what the device remembers (D2, D7, D22)."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from .conftest import PHONE
from .test_layout import shifts
from .watching import nothing, until, watched

NOON = "T05:00:00Z"
"""Noon in Việt Nam."""


def on(page: Page, day: str) -> None:
    page.clock.set_fixed_time(f"{day}{NOON}")


def remembered(page: Page, name: str) -> str | None:
    found: str | None = page.evaluate(f"localStorage.getItem('hoclieu.{name}')")
    return found


def remember(page: Page, **values: str) -> None:
    for name, value in values.items():
        page.add_init_script(f"localStorage.setItem('hoclieu.{name}', {value!r})")


# This week.

SEASONS = [
    ("2026-11-24", "Tuần 12", "23/11 – 28/11/2026", "Việc của tuần này", "lop-6/tuan-12/"),
    ("2026-11-30", "Tuần 13", "30/11 – 05/12/2026", "Việc của tuần này", "lop-6/tuan-13/"),
    ("2027-02-08", "Nghỉ Tết Nguyên đán", "học lại ngày 15/02/2027 (tuần 22)", "Xem trước tuần 22", "lop-6/tuan-22/"),
    ("2026-09-06", "Chưa vào năm học", "Năm học 2026-2027 bắt đầu ngày 07/09/2026", "Xem trước tuần 1", "lop-6/tuan-1/"),
    ("2027-07-01", "Nghỉ hè", "Năm học 2026-2027 kết thúc ngày", "", ""),
]


@pytest.mark.parametrize(("day", "title", "detail", "action", "goal"), SEASONS, ids=[day for day, *_ in SEASONS])
def test_the_first_page_says_where_the_readers_day_stands(
    phone: Page, showcase: str, day: str, title: str, detail: str, action: str, goal: str
) -> None:
    on(phone, day)
    remember(phone, grade="6")

    phone.goto(showcase)

    now = phone.get_by_role("region", name="Tuần này")
    expect(now.get_by_role("heading")).to_have_text(title)
    expect(now).to_contain_text(detail)
    if goal:
        way = phone.get_by_role("region", name="Lớp 6").get_by_role("link", name=action)
        way.click()
        assert phone.url == showcase + goal
    else:
        expect(phone.get_by_role("region", name="Lớp 6").get_by_role("link", name=re.compile("tuần này|Xem trước"))).to_have_count(0)


def test_grade_week_and_hub_mark_the_readers_week_and_only_it(phone: Page, demo: str) -> None:
    on(phone, "2026-12-01")
    here = phone.locator(".hl-here:visible")

    phone.goto(f"{demo}lop-6/")
    expect(here).to_have_count(1)
    expect(phone.get_by_role("listitem").filter(has=here)).to_contain_text("Tuần 13")
    phone.goto(f"{demo}lop-6/tuan-13/")
    expect(here).to_have_count(1)
    phone.goto(f"{demo}lop-6/tuan-12/")
    expect(here).to_have_count(0)
    phone.goto(f"{demo}tin-hoc/6/")
    assert here.count() >= 1
    weeks = phone.locator(".hl-lesson--now").evaluate_all("rows => rows.map(row => row.dataset.hlWeeks.trim().split(' '))")
    assert all("13" in row for row in weeks)
    rows = phone.get_by_role("region", name="Tuần này").get_by_role("link")
    assert rows.count() == len(weeks)
    rows.first.click()
    expect(phone.locator(".hl-lesson:target")).to_be_in_viewport()


def test_in_a_break_no_week_and_no_lesson_is_marked(phone: Page, demo: str) -> None:
    on(phone, "2027-02-10")

    for address in ("lop-6/", "lop-6/tuan-12/", "tin-hoc/6/"):
        phone.goto(demo + address)
        expect(phone.locator(".hl-here:visible")).to_have_count(0)
    expect(phone.get_by_role("region", name="Tuần này")).to_contain_text("Nghỉ Tết")
    expect(phone.get_by_role("region", name="Tuần này").get_by_role("link")).to_have_count(0)


def test_without_scripts_the_day_of_the_build_is_told(new_context: Callable[..., BrowserContext], showcase: str) -> None:
    with watched(new_context, **PHONE, java_script_enabled=False) as page:
        page.goto(showcase)
        expect(page.get_by_role("region", name="Tuần này")).to_contain_text("Tuần 12")
        expect(page.get_by_role("region", name="Lớp 7")).to_be_visible()
        page.get_by_role("region", name="Lớp 6").get_by_role("link", name="Việc của tuần này").click()
        expect(page.locator(".hl-here:visible")).to_have_count(1)


@pytest.mark.parametrize("day", ["2026-11-24", "2027-02-08", "2027-07-01"])
@pytest.mark.parametrize("address", ["", "lop-6/", "toan/6/"])
def test_nothing_shifts_on_another_day_with_a_grade_and_work_done(phone: Page, showcase: str, day: str, address: str) -> None:
    on(phone, day)
    remember(phone, grade="6", done='{"toan/6/bai-01-truoc/": "2026-11-24"}', theme="dark", text="2")

    nothing(shifts(phone, showcase + address))


def test_what_is_for_the_school_stands_apart_from_the_ways_of_pupils(phone: Page, showcase: str) -> None:
    phone.goto(showcase)
    phone.get_by_role("button", name="Mục lục").click()
    menu = phone.get_by_role("dialog", name="Mục lục")

    pupils, school = menu.inner_text().split("Dành cho thầy cô và nhà trường")

    assert "Việc em đã xong" in pupils
    assert "Độ phủ" not in pupils
    assert "Độ phủ" in school
    assert "Những điều được kiểm tra" in school


# Two taps, remembered.


def test_two_taps_lead_to_a_subject_and_to_this_week(either: Page, showcase: str) -> None:
    on(either, "2026-11-24")
    either.goto(showcase)
    expect(either.get_by_role("region", name="Lớp 6")).to_be_hidden()

    either.get_by_role("main").get_by_role("link", name="Lớp 6", exact=True).click()
    either.get_by_role("link", name=re.compile("^Toán")).click()

    expect(either.get_by_role("heading", level=1)).to_have_text("Toán 6")
    assert remembered(either, "grade") == "6"


def test_the_chosen_grade_comes_first_next_time_and_can_be_changed_and_forgotten(either: Page, showcase: str) -> None:
    either.goto(showcase)
    either.get_by_role("main").get_by_role("link", name="Lớp 7", exact=True).click()
    either.goto(f"{showcase}toan/6/")

    either.goto(showcase)
    expect(either.get_by_role("region", name="Lớp 7")).to_be_visible()
    expect(either.get_by_role("region", name="Lớp 6")).to_be_hidden()
    expect(either.get_by_role("main").get_by_role("link", name="Lớp 7", exact=True)).to_have_attribute("aria-current", "true")
    expect(either.get_by_text("Em học lớp mấy?")).to_have_count(0)
    ways = either.locator(".hl-choose").evaluate(
        "one => [...one.querySelectorAll('h2, h3')].filter(one => one.offsetParent).map(one => one.textContent)"
    )
    assert ways == ["Lớp 7", "Lớp khác"]

    either.get_by_role("main").get_by_role("link", name="Lớp 6", exact=True).click()
    expect(either.get_by_role("region", name="Lớp 6")).to_be_visible()
    expect(either.get_by_role("region", name="Lớp 7")).to_be_hidden()
    expect(either.get_by_role("heading", name="Lớp 6")).to_be_focused()

    either.get_by_role("button", name="Quên lớp em đã chọn").click()
    expect(either.get_by_role("heading", name="Em học lớp mấy?")).to_be_visible()
    expect(either.get_by_role("region", name=re.compile("Lớp"))).to_have_count(0)
    assert remembered(either, "grade") is None


def test_the_bar_at_the_thumb_leads_to_this_week_of_the_chosen_grade(phone: Page, showcase: str) -> None:
    on(phone, "2026-12-01")
    remember(phone, grade="7")
    phone.goto(f"{showcase}huong-dan/")

    bar = phone.get_by_role("navigation", name="Lối tắt")
    expect(bar).to_be_in_viewport(ratio=1)
    bar.get_by_role("link", name="Tuần này").click()

    assert phone.url == f"{showcase}lop-7/tuan-13/"


# Dialogs, text size, colours.


def test_the_menu_is_a_dialog_that_opens_by_keyboard_and_gives_the_focus_back(look: Page, showcase: str) -> None:
    look.goto(f"{showcase}toan/6/")
    button, dialog = look.get_by_role("button", name="Mục lục"), look.get_by_role("dialog", name="Mục lục")
    expect(dialog).to_be_hidden()

    button.focus()
    look.keyboard.press("Enter")
    expect(dialog).to_be_visible()
    expect(dialog.get_by_role("link", name="Lớp 7")).to_be_visible()
    look.keyboard.press("Escape")

    expect(dialog).to_be_hidden()
    expect(button).to_be_focused()
    expect(look.get_by_role("contentinfo").get_by_role("link", name="Lớp 7")).to_be_visible()


def test_without_scripts_the_menu_leads_to_the_list_at_the_foot(new_context: Callable[..., BrowserContext], showcase: str) -> None:
    with watched(new_context, **PHONE, java_script_enabled=False) as page:
        page.goto(f"{showcase}toan/6/")
        page.get_by_role("link", name="Mục lục", exact=True).click()
        expect(page.get_by_role("navigation", name="Mọi lối vào kho học liệu")).to_be_in_viewport()
        expect(page.get_by_role("button", name="Cỡ chữ và màu nền")).to_have_count(0)


def test_search_opens_at_the_thumb_and_asks(phone: Page, showcase: str) -> None:
    phone.goto(f"{showcase}toan/6/")

    phone.get_by_role("navigation", name="Lối tắt").get_by_role("button", name="Tìm").click()
    field = phone.get_by_role("dialog", name="Tìm").get_by_role("searchbox")
    expect(field).to_be_focused()
    field.fill("phan so")
    phone.keyboard.press("Enter")

    expect(phone).to_have_url(re.compile(r"/tim-kiem/\?q=phan\+so"))


def test_a_slash_leads_to_the_search_field(desktop: Page, showcase: str) -> None:
    desktop.goto(f"{showcase}toan/6/")

    desktop.keyboard.press("/")

    expect(desktop.get_by_role("banner").get_by_role("searchbox")).to_be_focused()


BACKGROUND = "getComputedStyle(document.body).backgroundColor"


def test_colours_and_text_size_are_chosen_kept_and_there_before_the_first_paint(look: Page, showcase: str) -> None:
    look.goto(showcase)
    as_device = look.evaluate(BACKGROUND)
    other = "Sáng" if look.evaluate("matchMedia('(prefers-color-scheme: dark)').matches") else "Tối"
    size = look.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")

    look.get_by_role("button", name="Cỡ chữ và màu nền").click()
    look.get_by_role("radio", name=other).check()
    look.get_by_role("radio", name="Rất to").check()
    chosen = look.evaluate(BACKGROUND)
    assert chosen != as_device

    look.add_init_script(f"new PerformanceObserver(() => window.hlPainted ??= {BACKGROUND}).observe({{type: 'paint', buffered: true}})")
    look.goto(f"{showcase}toan/6/")
    until(look, "window.hlPainted")
    assert look.evaluate("window.hlPainted") == chosen
    assert look.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)") == size * 1.5

    look.get_by_role("button", name="Cỡ chữ và màu nền").click()
    expect(look.get_by_role("radio", name=other)).to_be_checked()
    look.get_by_role("radio", name="Theo máy").check()
    look.get_by_role("radio", name="Vừa").check()
    assert look.evaluate(BACKGROUND) == as_device
    assert [remembered(look, name) for name in ("theme", "text")] == [None, None]


def test_what_a_device_keeps_of_strangers_is_not_believed(phone: Page, showcase: str) -> None:
    remember(phone, theme='"><script>', grade="6 7", done="[1", text="99999999999")

    phone.goto(showcase)

    assert phone.evaluate("document.documentElement.className + document.documentElement.attributes.length") == "hl-js2"
    expect(phone.get_by_role("heading", name="Em học lớp mấy?")).to_be_visible()


def test_nothing_moves_by_itself_for_readers_who_asked_for_that(phone: Page, showcase: str) -> None:
    phone.emulate_media(reduced_motion="reduce")
    phone.goto(f"{showcase}toan/6/")

    assert phone.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    durations = "one => [getComputedStyle(one).transitionDuration, getComputedStyle(one).animationDuration].map(parseFloat)"
    assert phone.evaluate(f"[...document.querySelectorAll('*')].flatMap({durations}).filter(Boolean)") == []


# The hub.


def shown(page: Page) -> list[str]:
    return page.locator(".hl-chapter .hl-card:visible > a").all_inner_texts()


def test_a_lesson_shows_its_three_phases_side_by_side_on_a_wide_screen_and_below_one_another_on_a_phone(look: Page, showcase: str) -> None:
    look.goto(f"{showcase}toan/6/")
    slots = look.locator("#bai-01 .hl-slot")

    assert [text.split("\n")[0].strip() for text in slots.all_inner_texts()] == ["Trước lớp học", "Trong lớp học", "Sau lớp học"]
    boxes = [box for slot in slots.all() if (box := slot.bounding_box())]
    is_wide = look.viewport_size is not None and look.viewport_size["width"] > 1000
    assert len({round(box["y" if is_wide else "x"]) for box in boxes}) == 1


def test_filters_narrow_the_path_and_stand_in_the_address(either: Page, showcase: str) -> None:
    either.goto(f"{showcase}toan/6/")
    everything = shown(either)
    either.get_by_text("Chỉ hiện").first.click()

    either.get_by_role("checkbox", name="Sau lớp học").check()
    after = shown(either)
    assert 0 < len(after) < len(everything)
    assert either.url.endswith("?giai-doan=after")
    expect(either.get_by_role("status").first).to_contain_text(f"{len(after)}/{len(everything)}")
    either.get_by_role("checkbox", name="chỉ bài đã có học liệu").check()
    expect(either.locator(".hl-lesson:visible").first).to_be_visible()
    assert either.locator(".hl-lesson:visible").filter(has_not=either.locator(".hl-card:visible")).count() == 0

    either.reload()
    assert shown(either) == after
    expect(either.get_by_role("checkbox", name="Sau lớp học")).to_be_checked()

    either.get_by_role("button", name="Hiện tất cả").click()
    expect(either.locator(".hl-chapter .hl-card:visible")).to_have_count(len(everything))
    assert "?" not in either.url


def test_what_was_approved_in_the_last_fortnight_is_new(phone: Page, showcase: str) -> None:
    phone.goto(f"{showcase}toan/6/?moi=1")

    fresh = phone.locator(".hl-chapter .hl-card:visible")
    expect(fresh.first).to_contain_text("mới")
    assert 0 < fresh.count() == fresh.filter(has_text="mới").count() < phone.locator(".hl-chapter .hl-card").count()


@pytest.mark.parametrize(("site", "heading", "is_ahead"), [("showcase", "Có gì mới", True), ("demo", "Duyệt gần đây nhất", False)])
def test_what_was_approved_last_stands_ahead_of_the_path_only_when_it_is_new(
    phone: Page,
    request: pytest.FixtureRequest,
    site: str,
    heading: str,
    is_ahead: bool,  # noqa: FBT001 -- a column
) -> None:
    phone.goto(f"{request.getfixturevalue(site)}toan/6/")

    latest = phone.get_by_role("region", name=heading)
    expect(latest.get_by_role("listitem").first).to_contain_text(re.compile(r"duyệt ngày \d\d/\d\d/2026"))
    top, path = (part.first.evaluate("one => one.getBoundingClientRect().top") for part in (latest, phone.locator(".hl-path")))
    assert (top < path) == is_ahead


def test_without_scripts_everything_is_shown(new_context: Callable[..., BrowserContext], showcase: str) -> None:
    with watched(new_context, **PHONE, java_script_enabled=False) as page:
        page.goto(f"{showcase}toan/6/?giai-doan=after")
        assert len(shown(page)) >= 3
        expect(page.locator(".hl-needs-script:visible")).to_have_count(0)


def test_what_is_done_is_marked_with_a_word_and_counted(either: Page, showcase: str) -> None:
    remember(either, done='{"toan/6/bai-01-truoc/": "2026-11-24", "khtn/6/mat/": "2026-11-24"}')
    either.goto(f"{showcase}toan/6/")

    card = either.locator('[data-hl-address="toan/6/bai-01-truoc/"]').first
    expect(card).to_contain_text("đã xong")
    expect(either.locator(".hl-done")).to_have_count(1)
    expect(either.locator("[data-hl-progress]")).to_have_text(re.compile(r"^\s*1/\d+ đã xong\s*$"))
    either.goto(f"{showcase}lop-6/tuan-1/")
    expect(either.locator('[data-hl-address="toan/6/bai-01-truoc/"]')).to_contain_text("đã xong")


def test_the_address_is_shared_as_the_device_can(desktop: Page, showcase: str) -> None:
    desktop.context.grant_permissions(["clipboard-read", "clipboard-write"])
    desktop.add_init_script("delete Navigator.prototype.share")
    desktop.goto(f"{showcase}toan/6/?giai-doan=after")

    desktop.get_by_role("button", name="Chia sẻ").click()

    expect(desktop.get_by_text("Đã chép địa chỉ trang.")).to_be_visible()
    assert desktop.evaluate("navigator.clipboard.readText()") == desktop.url


def test_a_hub_leads_to_its_own_place_among_the_downloads(phone: Page, showcase: str) -> None:
    phone.goto(f"{showcase}toan/7/")
    phone.locator(".hl-head").get_by_role("link", name="Tải về máy").click()

    expect(phone.locator(".hl-keep:has(:target)")).to_have_count(1)
    expect(phone.locator("h3:target")).to_have_text("Toán 7")
    expect(phone.locator("h3:target")).to_be_in_viewport()
    shadows = phone.locator(".hl-keep").evaluate_all("all => all.map((one) => getComputedStyle(one).boxShadow !== 'none')")
    assert shadows.count(True) == 1


def test_the_hub_prints_its_code_and_no_chrome(desktop: Page, showcase: str) -> None:
    desktop.goto(f"{showcase}toan/6/")
    code = desktop.get_by_role("img", name="Mã QR của https://kho.example/")
    expect(code).to_be_hidden()

    desktop.get_by_text("Mã QR", exact=True).click()
    expect(code).to_be_visible()
    desktop.get_by_text("Mã QR", exact=True).click()
    desktop.emulate_media(media="print", color_scheme="dark")

    expect(code).to_be_visible()
    for chrome in ("banner", "contentinfo"):
        expect(desktop.get_by_role(chrome)).to_be_hidden()
    expect(desktop.locator(".hl-bar, .hl-filters, .hl-breadcrumb").filter(visible=True)).to_have_count(0)
    assert desktop.evaluate(BACKGROUND) == "rgb(255, 255, 255)"


def test_from_a_material_the_bar_leads_to_this_week_of_its_grade_page(phone: Page, showcase: str) -> None:
    remember(phone, grade="6")
    phone.goto(f"{showcase}toan/6/bai-01-truoc/")

    phone.get_by_role("navigation", name="Lối tắt").get_by_role("link", name="Tuần này").click()

    assert phone.url == f"{showcase}lop-6/#tuan-nay"
    expect(phone.get_by_role("region", name="Tuần này")).to_be_in_viewport()
