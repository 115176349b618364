"""The edition on a stick: unpacked, opened by a double click, without any server (D19)."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Page, expect

from generator.sources.locale import read_locale
from generator.workflows.offline_zip import editions, offline_zip


@pytest.fixture(scope="session")
def stick(showcase_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an edition, in a folder whose name has marks and a blank, as on a teacher's computer."""
    (edition,) = editions(showcase_folder, "toan", 6)
    place = tmp_path_factory.mktemp("usb") / "Ổ đĩa của cô"
    place.mkdir()
    packed = place / "a.zip"
    packed.write_bytes(offline_zip(edition, read_locale("vi")).content)
    with ZipFile(packed) as pack:
        pack.extractall(place)
    return place / "hoc-lieu-toan-6"


def test_a_double_click_opens_it_and_every_page_can_be_reached(look: Page, stick: Path) -> None:
    look.goto((stick / "index.html").as_uri())
    expect(look.locator(".hl-edition")).to_contain_text("Bản dùng không cần mạng: Toán 6")
    assert look.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--hl-brand').trim()")

    todo, seen = [look.url], set()
    while todo:
        address = todo.pop()
        if address in seen:
            continue
        seen.add(address)
        look.goto(address)
        expect(look.locator("h1").first).to_be_visible()
        found = look.evaluate("[...document.querySelectorAll('a[href]')].map((one) => one.href.split('#')[0])")
        todo += [one for one in found if one.startswith("file:") and one.endswith(".html")]
        strange = [one for one in found if one.startswith("file:") and not one.endswith((".html", ".pdf", ".csv"))]
        assert strange == [], address

    pages = {file.as_uri() for file in stick.rglob("index.html")}
    assert pages - seen == set()
    assert seen - pages == set()


def test_search_without_marks_finds_and_opens(phone: Page, stick: Path) -> None:
    phone.goto((stick / "tim-kiem/index.html").as_uri())
    phone.locator("#hl-q").fill("tap hop")

    results = phone.locator("#hl-results a")
    expect(results.first).to_be_visible()
    expect(phone.locator(".hl-snippet mark").first).to_be_visible()
    results.first.click()

    expect(phone.locator(".hl-body")).to_be_visible()
    assert "/toan/6/" in phone.url


def test_what_is_done_is_kept_by_the_stick_too_and_its_list_leads_to_files(phone: Page, stick: Path) -> None:
    lesson = stick / "toan/6/bai-01-truoc/index.html"
    phone.goto(lesson.as_uri())
    phone.get_by_role("button", name="Em đã làm xong").click()
    phone.locator(".hl-finish").get_by_role("link", name="Việc em đã xong").click()

    phone.locator("[data-hl-list] a").click()

    assert phone.url == lesson.as_uri()
    expect(phone.get_by_role("button", name="Em đã làm xong")).to_have_attribute("aria-pressed", "true")


def test_pictures_are_there(phone: Page, stick: Path) -> None:
    phone.goto((stick / "toan/6/bai-01-truoc/index.html").as_uri())

    widths = phone.evaluate(
        """() => Promise.all([...document.querySelectorAll('.hl-body img')].map(async (one) => {
          one.loading = 'eager'; await one.decode(); return one.naturalWidth; }))"""
    )

    assert widths
    assert min(widths) > 0


def test_questions_answer_back(phone: Page, stick: Path) -> None:
    phone.goto((stick / "toan/6/bai-01-sau/index.html").as_uri())
    question = phone.locator(".hl-q").first

    question.get_by_role("radio").first.check()
    question.get_by_role("button", name="Kiểm tra").click()

    expect(question.locator("details.hl-answer")).to_be_visible()


def test_what_leads_out_of_it_is_no_link_and_says_so(desktop: Page, stick: Path) -> None:
    desktop.goto((stick / "lop-6/tuan-1/index.html").as_uri())

    absent = desktop.locator("[data-hl-absent]")
    assert absent.count() > 0
    assert absent.first.get_attribute("href") is None
    assert absent.first.get_attribute("aria-disabled") == "true"
