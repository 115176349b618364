"""A material's page: task first, what is done is kept, it can be read aloud, printed, shared and told about (D2, D3, D17, D22)."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from .conftest import PHONE
from .voices import LINH, VOICES, spoken
from .watching import watched

BEFORE, AFTER = "tin-hoc/6/bai-01-truoc/", "tin-hoc/6/bai-01-sau/"
DAY = "2026-11-24T05:00:00Z"


def kept(page: Page) -> dict[str, str]:
    found: dict[str, str] = page.evaluate("JSON.parse(localStorage.getItem('hoclieu.done') || '{}')")
    return found


def mark(page: Page) -> Locator:
    return page.get_by_role("button", name="Em đã làm xong")


# Order.


def test_task_and_reason_are_the_first_thing_that_is_seen(either: Page, demo: str) -> None:
    either.goto(demo + BEFORE)

    assert either.locator("main :is(h1, h2)").nth(1).inner_text() == "Nhiệm vụ"
    expect(either.get_by_role("heading", name="Nhiệm vụ")).to_be_in_viewport()
    tops = [
        either.locator(one).first.evaluate("one => one.getBoundingClientRect().top") for one in (".hl-task", ".hl-chips", ".hl-siblings")
    ]
    assert tops == sorted(tops)
    expect(either.get_by_role("heading", name="Nhiệm vụ", exact=True)).to_have_count(1)
    expect(either.get_by_role("heading", name="Vì sao em làm việc này")).to_have_count(1)


def test_the_other_phases_lead_there_and_back(either: Page, demo: str) -> None:
    either.goto(demo + BEFORE)
    parts = either.get_by_role("navigation", name="Bài học này có")
    expect(parts.locator("[aria-current=page]")).to_have_text("trang em đang xem")
    expect(parts.locator(".hl-part--before [aria-current]")).to_have_count(1)

    parts.locator(".hl-part--after").get_by_role("link").click()

    assert either.url == demo + AFTER
    expect(parts.locator(".hl-part--after [aria-current]")).to_have_count(1)


# Done.


def test_what_is_done_is_kept_on_the_device_and_seen_in_lists_until_it_is_taken_back(either: Page, demo: str) -> None:
    either.clock.set_fixed_time(DAY)
    either.goto(demo + BEFORE)
    expect(mark(either)).to_have_attribute("aria-pressed", "false")

    mark(either).click()

    expect(either.locator(".hl-finish").get_by_role("status")).to_contain_text("24/11/2026")
    assert kept(either) == {BEFORE: "2026-11-24"}
    either.reload()
    expect(mark(either)).to_have_attribute("aria-pressed", "true")
    either.goto(demo + "tin-hoc/6/")
    expect(either.locator(f"[data-hl-address='{BEFORE}'] .hl-done").first).to_be_visible()
    either.goto(demo + BEFORE)
    mark(either).press("Space")
    expect(mark(either)).to_have_attribute("aria-pressed", "false")
    assert kept(either) == {}


@pytest.mark.parametrize("broken", ["get localStorage() { throw new DOMException('x', 'SecurityError'); }", "full"])
def test_a_device_that_keeps_nothing_is_told_and_everything_else_works(broken: str, phone: Page, demo: str) -> None:
    if broken == "full":
        phone.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('x', 'QuotaExceededError'); };")
    else:
        phone.add_init_script(f"Object.defineProperties(window, Object.getOwnPropertyDescriptors({{ {broken} }}));")
    phone.goto(demo + BEFORE)

    mark(phone).click()

    expect(phone.locator(".hl-finish").get_by_role("status")).to_contain_text("không cho trang ghi nhớ")
    phone.get_by_text("Trong trang này").click()
    expect(phone.locator(".hl-contents a").first).to_be_visible()


def test_the_list_is_saved_erased_after_asking_and_loaded_again(phone: Page, demo: str, tmp_path: Path) -> None:
    phone.clock.set_fixed_time(DAY)
    for address in (BEFORE, AFTER):
        phone.goto(demo + address)
        mark(phone).click()
    title = phone.get_by_role("heading", level=1).inner_text()
    phone.locator(".hl-finish").get_by_role("link", name="Việc em đã xong").click()
    rows = phone.locator("[data-hl-list] > li")
    expect(rows).to_have_count(2)
    expect(phone.get_by_role("link", name=title)).to_have_attribute("href", f"../{AFTER}")

    with phone.expect_download() as download:
        phone.get_by_role("button", name="Tải về thành tệp").click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    assert json.loads(file.read_text(encoding="utf-8"))["done"] == {BEFORE: "2026-11-24", AFTER: "2026-11-24"}
    phone.get_by_role("button", name="Xoá hết").click()
    phone.get_by_role("dialog").get_by_role("button", name="Giữ lại").click()
    expect(rows).to_have_count(2)
    phone.get_by_role("button", name="Xoá hết").click()
    phone.get_by_role("dialog").get_by_role("button", name="Xoá hết").click()
    expect(rows).to_have_count(0)
    assert phone.evaluate("Object.keys(localStorage).filter(name => name.includes('done'))") == []

    phone.get_by_label("Nạp lại từ tệp").set_input_files(file)

    expect(rows).to_have_count(2)
    expect(phone.locator("[data-hl-status]")).to_contain_text("2 học liệu")


def test_a_hostile_file_changes_nothing_and_shows_as_text(phone: Page, demo: str, tmp_path: Path) -> None:
    strange, hostile = tmp_path / "a.json", tmp_path / "b.json"
    strange.write_text('["x"]', encoding="utf-8")
    given = {
        "kind": "hoclieu-done",
        "done": {BEFORE: "2026-11-24", "javascript:alert(1)//": "2026-11-24"},
        "titles": {BEFORE: "<img src=x>"},
    }
    hostile.write_text(json.dumps(given), encoding="utf-8")
    phone.goto(f"{demo}cua-em/")

    phone.get_by_label("Nạp lại từ tệp").set_input_files(strange)
    expect(phone.locator("[data-hl-status]")).to_contain_text("không phải danh sách")
    phone.get_by_label("Nạp lại từ tệp").set_input_files(hostile)

    expect(phone.locator("[data-hl-list] a")).to_have_text("<img src=x>")
    expect(phone.locator("[data-hl-list] img")).to_have_count(0)
    assert kept(phone) == {BEFORE: "2026-11-24"}


# Reading aloud.


@pytest.fixture
def speaking(phone: Page, demo: str) -> Page:
    phone.add_init_script(f"({VOICES})({json.dumps([LINH])})")
    phone.goto(demo + BEFORE)
    return phone


def go_on(page: Page, times: int) -> None:
    page.evaluate("times => { while (times--) hlNext(); }", times)


@pytest.mark.parametrize("voices", [[], [{**LINH, "localService": False}], [{**LINH, "lang": "en-US"}]])
def test_without_a_vietnamese_voice_of_the_device_there_is_no_button(voices: list[dict[str, Any]], phone: Page, demo: str) -> None:
    phone.add_init_script(f"({VOICES})({json.dumps(voices)})")
    phone.goto(demo + BEFORE)
    phone.evaluate("hlVoices()")

    expect(phone.get_by_role("button", name="Đọc to")).to_have_count(0)


def test_the_button_comes_with_the_voice_and_moves_nothing(speaking: Page) -> None:
    expect(speaking.get_by_role("button", name="Đọc to")).to_have_count(0)
    place = speaking.locator(".hl-siblings").bounding_box()

    speaking.evaluate("hlVoices()")

    expect(speaking.get_by_role("button", name="Đọc to")).to_be_visible()
    assert speaking.locator(".hl-siblings").bounding_box() == place


def test_a_lesson_is_read_in_order_paused_paced_and_stopped_by_keyboard(speaking: Page) -> None:
    speaking.evaluate("hlVoices()")
    speaking.get_by_role("button", name="Đọc to").press("Enter")
    bar = speaking.get_by_role("group", name="Đang đọc to")
    pause = bar.get_by_role("button", name="Tạm dừng")
    expect(pause).to_be_focused()
    assert spoken(speaking)[0] == [speaking.locator("h1").inner_text().replace("\n", " "), 1, "Linh"]

    go_on(speaking, 2)
    assert [one[0] for one in spoken(speaking)][1] == "Nhiệm vụ"
    expect(speaking.locator(".hl-reading")).to_have_count(1)
    expect(speaking.locator(".hl-reading")).to_be_in_viewport()
    pause.press("Enter")
    last = spoken(speaking)[-1][0]
    bar.get_by_role("button", name="Đọc tiếp").press("Enter")
    assert spoken(speaking)[-1][0] == last
    bar.get_by_label("Tốc độ").select_option("chậm")
    assert spoken(speaking)[-1] == [last, 0.8, "Linh"]
    assert speaking.evaluate("localStorage.getItem('hoclieu.pace')") == "0.8"
    speaking.keyboard.press("Escape")

    expect(bar).to_have_count(0)
    expect(speaking.locator(".hl-reading")).to_have_count(0)
    expect(speaking.get_by_role("button", name="Đọc to")).to_be_focused()


@pytest.mark.parametrize("foreign", ["Emma", "Linh"])
def test_a_passage_is_read_by_a_voice_of_its_language_or_by_the_usual_one(foreign: str, phone: Page, demo: str) -> None:
    voices = [LINH, {**LINH, "name": "Emma", "lang": "en_GB"}] if foreign == "Emma" else [LINH]
    phone.add_init_script(f"({VOICES})({json.dumps(voices)})")
    phone.goto(demo + BEFORE)
    mixed = 'Em nói <em lang="en">Open the door</em>. Rồi em mở cửa.'
    phone.evaluate("text => { document.querySelector('.hl-body p').innerHTML = text; }", mixed)
    phone.evaluate("hlVoices()")
    phone.get_by_role("button", name="Đọc to").click()
    phone.evaluate("() => { for (let most = 500; most && document.querySelector('.hl-aloud'); most--) hlNext(); }")

    heard = [(text, voice) for text, _, voice in spoken(phone)]
    if foreign == "Emma":
        assert [one for one in heard if one[1] == "Emma"] == [("Open the door", "Emma")]
        assert ("Em nói", "Linh") in heard
        assert (". Rồi em mở cửa.", "Linh") in heard
    else:
        assert ("Em nói Open the door. Rồi em mở cửa.", "Linh") in heard


def test_folded_answers_are_not_told_and_tables_are_announced(speaking: Page) -> None:
    speaking.evaluate("hlVoices()")
    speaking.get_by_role("button", name="Đọc to").click()
    speaking.evaluate("() => { for (let most = 500; most && document.querySelector('.hl-aloud'); most--) hlNext(); }")

    said = " ".join(one[0] for one in spoken(speaking))
    assert "Đáp án" not in said
    assert said.count("Chỗ này có một bảng") == speaking.locator(".hl-body table").count() > 0
    assert said.count("Hình: ") == speaking.locator(".hl-body img").count() > 0
    expect(speaking.locator(".hl-aloud")).to_have_count(0)
    heard = re.sub(r"\s+", "", said)
    for heading in speaking.locator(".hl-body h2").all_inner_texts():
        assert re.sub(r"\s+", "", heading) in heard


# Words to the school, paper, no scripts.


def test_words_to_the_school_name_the_material(phone: Page, showcase: str, demo: str) -> None:
    phone.goto(f"{showcase}toan/6/bai-01-truoc/")
    link = phone.get_by_role("link", name="Báo chỗ sai")
    expect(link).to_have_attribute(
        "href", re.compile(r"^mailto:gop-y@thu-nghiem\.example\?subject=[^& ]+&body=https%3A%2F%2F.*bai-01-truoc%2F")
    )
    expect(link).to_have_attribute("rel", "noopener noreferrer")
    phone.goto(demo + BEFORE)
    expect(link).to_have_count(0)


def test_on_paper_there_is_the_lesson_and_the_way_back_and_no_button(desktop: Page, demo: str) -> None:
    desktop.goto(demo + BEFORE)
    expect(desktop.locator(".hl-again")).to_be_hidden()

    desktop.emulate_media(media="print")

    code = desktop.get_by_role("img", name="Mã QR")
    expect(code).to_be_visible()
    assert code.evaluate("one => one.naturalWidth") > 30
    expect(desktop.get_by_text("Mở lại trang này")).to_be_visible()
    expect(desktop.locator("button:visible")).to_have_count(0)
    expect(desktop.locator(".hl-chips")).to_be_visible()


def test_print_asks_the_browser(phone: Page, demo: str) -> None:
    phone.add_init_script("window.print = () => { window.hlPrinted = true; };")
    phone.goto(demo + BEFORE)

    phone.locator(".hl-tools").get_by_role("button", name="In", exact=True).click()

    assert phone.evaluate("window.hlPrinted") is True


def test_headings_lead_to_themselves(desktop: Page, demo: str) -> None:
    desktop.goto(demo + BEFORE)
    link = desktop.locator(".hl-anchor").nth(3)
    name = link.get_attribute("href") or ""

    link.press("Enter")

    assert desktop.url.endswith(name)
    expect(desktop.locator(name)).to_be_in_viewport(ratio=1)


def test_without_scripts_the_lesson_is_whole_and_no_dead_button_is_shown(new_context: Callable[..., BrowserContext], demo: str) -> None:
    with watched(new_context, **PHONE, java_script_enabled=False) as page:
        page.goto(demo + BEFORE)

        expect(page.get_by_role("heading", name="Tự kiểm tra")).to_be_visible()
        expect(page.locator("main button:visible")).to_have_count(0)
        page.goto(f"{demo}cua-em/")
        expect(page.get_by_text("JavaScript")).to_be_visible()
