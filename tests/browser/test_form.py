"""The form for teachers without an account: filled in by keyboard, its file is one that the real check takes; what is typed is not lost."""

import re
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Dialog, Page, expect

from generator.model.finding import Severity
from generator.workflows.check import check
from tests.conftest import copy_demo

from .test_axe import violations
from .watching import nothing, permit

DAY = date(2026, 11, 26)
MARK = "Viết ở đây"


def opened(page: Page, site: str) -> None:
    page.goto(f"{site}soan-bai/")
    expect(page.locator("#hl-write[data-ready]")).to_be_attached()


def chosen(page: Page, phase: str = "Trước lớp học", lesson: str = "bai-06") -> None:
    """Which lesson, with everything that follows from it."""
    page.get_by_label("Môn", exact=True).select_option("tin-hoc")
    page.get_by_label("Lớp", exact=True).select_option("6")
    page.get_by_label(phase).check()
    expect(page.locator(f"#f-lesson option[value={lesson}]")).to_be_attached()
    page.get_by_label("Bài học").select_option(lesson)


def checked(page: Page) -> None:
    page.get_by_role("button", name="Kiểm tra và xem trước").click()


def filled(page: Page, words: str = "## Nội dung\n\nMột đoạn về cách sắp xếp thông tin.\n") -> None:
    page.get_by_label("Nhiệm vụ", exact=True).fill("1. Xem lại bài 5.\n2. Ghi ba câu hỏi.")
    page.get_by_label("Vì sao em làm việc này").fill("Trên lớp em cần ba câu hỏi ấy.")
    page.locator("#f-minutes").fill("15")
    page.get_by_label("Nội dung và câu hỏi").fill(words)


def downloaded(page: Page, folder: Path) -> Path:
    with page.expect_download() as caught:
        page.get_by_role("link", name="Tải tệp về máy").press("Enter")
    file = folder / "content" / "tin-hoc" / "6" / caught.value.suggested_filename
    caught.value.save_as(file)
    return file


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_a_file_made_by_keyboard_passes_the_real_check(size: str, demo: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    page: Page = request.getfixturevalue(size)
    copy_demo(tmp_path / "library")
    library = tmp_path / "library"
    opened(page, demo)

    page.get_by_label("Môn", exact=True).focus()
    picked(page, "subject", "tin-hoc")
    picked(page, "grade", "6")
    reached(page, "phase")
    page.keyboard.press("Space")
    expect(page.locator("#f-lesson option[value=bai-06]")).to_be_attached()
    picked(page, "lesson", "bai-06")
    reached(page, "minutes")
    page.keyboard.type("15")
    reached(page, "opening-before-0")
    page.keyboard.type("1. Xem lại bài 5.")
    reached(page, "opening-before-1")
    page.keyboard.type("Trên lớp em cần điều này.")
    reached(page, "body")
    page.keyboard.press("Control+A")
    page.keyboard.insert_text("## Nội dung\n\nMột đoạn về cách sắp xếp thông tin.")
    reached(page, "status")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#hl-ready-title")).to_be_focused()
    file = downloaded(page, library)

    assert re.fullmatch(r"bai-06-truoc(-\d+)?\.md", file.name)
    own = [one for one in check(library, DAY).findings if one.at.path.endswith(f"/{file.name}")]
    assert [(one.code, one.severity) for one in own if one.severity is not Severity.NOTE] == []
    assert "status: review" in file.read_text(encoding="utf-8")


def reached(page: Page, name: str) -> None:
    """With the Tab key, from wherever the focus is."""
    for _ in range(30):
        if page.evaluate("document.activeElement.name") == name:
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"no Tab leads to {name}")


def picked(page: Page, name: str, value: str) -> None:
    """A choice of a list, with the arrow keys."""
    reached(page, name)
    expect(page.locator(f"#f-{name} option[value={value!r}]")).to_be_attached()
    for _ in range(60):
        if page.evaluate("document.activeElement.value") == value:
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"no arrow leads to {value}")


@pytest.mark.parametrize(("phase", "kind"), [("Trước lớp học", "lecture"), ("Trong lớp học", "reference"), ("Sau lớp học", "exercise")])
def test_a_draft_of_every_phase_is_read_without_an_error(phase: str, kind: str, desktop: Page, demo: str, tmp_path: Path) -> None:
    copy_demo(tmp_path / "library")
    opened(desktop, demo)
    chosen(desktop, phase)
    expect(desktop.locator("#f-type")).to_have_value(kind)
    for place in desktop.locator("[data-hl-opening]:not([hidden]) textarea").all():
        place.fill("Một câu.")
    desktop.get_by_label("Tình trạng").select_option("draft")
    checked(desktop)

    expect(desktop.locator("#hl-advice")).to_contain_text(MARK)
    file = downloaded(desktop, tmp_path / "library")

    own = [one for one in check(tmp_path / "library", DAY).findings if one.at.path.endswith(f"/{file.name}")]
    assert [one.code for one in own if one.severity is Severity.ERROR] == []


def test_what_is_wrong_is_told_at_its_field_and_in_one_list(look: Page, demo: str) -> None:
    opened(look, demo)
    checked(look)

    expect(look.locator("#hl-wrong")).to_be_focused()
    links = look.locator("#hl-wrong a")
    assert links.all_inner_texts()[:3] == ["Môn: chưa chọn", "Lớp: chưa chọn", "Giai đoạn: chưa chọn"]
    nothing(violations(look))
    links.first.press("Enter")
    subject = look.get_by_label("Môn", exact=True)
    expect(subject).to_be_focused()
    expect(subject).to_have_attribute("aria-invalid", "true")
    assert "chưa chọn" in look.locator(f"#{(subject.get_attribute('aria-describedby') or '').split()[-1]}").inner_text()
    subject.select_option("tin-hoc")
    expect(subject).not_to_have_attribute("aria-invalid", "true")


def test_findings_are_those_of_the_check(desktop: Page, demo: str) -> None:
    opened(desktop, demo)
    chosen(desktop)
    filled(desktop, f"## Nội dung\n\n{MARK}: điều gì.")
    desktop.locator("#f-minutes").fill("200")
    desktop.get_by_label("Mức độ").select_option("vd")
    desktop.get_by_label("Vì sao em làm việc này").fill(" ")
    desktop.get_by_label("Tên", exact=True).fill("a" * 121)
    checked(desktop)

    shown = desktop.locator(".hl-field__wrong:not([hidden]) a")
    assert sorted(shown.all_inner_texts()) == ["M142", "P102", "P103", "P107", "P122"]
    assert shown.first.get_attribute("href")
    assert desktop.locator("#hl-wrong li").count() == 3, "P107 and M142 are warnings"


def test_the_preview_and_what_is_ready_have_no_fault_for_axe(look: Page, demo: str) -> None:
    opened(look, demo)
    chosen(look)
    filled(look, "## Nội dung\n\n<img src=x onerror=alert(1)> **đậm**\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n- một\n")
    checked(look)

    preview = look.locator("#hl-preview")
    expect(preview.locator("strong")).to_have_text("đậm")
    assert preview.locator("img, script").count() == 0
    expect(preview).to_contain_text("<img src=x onerror=alert(1)>")
    look.locator("#hl-ready summary").click()
    nothing(violations(look))
    assert look.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_an_e_mail_takes_the_file_or_asks_for_it(desktop: Page, demo: str) -> None:
    opened(desktop, demo)
    chosen(desktop)
    filled(desktop, "Chữ. " * 500)
    checked(desktop)

    expect(desktop.locator("#hl-attach")).to_be_visible()
    href = desktop.get_by_role("link", name="Soạn thư").get_attribute("href") or ""
    assert href.startswith("mailto:?subject=H%E1%BB%8Dc%20li%E1%BB%87u%20m%E1%BB%9Bi")
    assert len(href) <= 1900


def test_what_was_typed_is_there_again_and_can_be_erased(phone: Page, demo: str) -> None:
    asked: list[str] = []
    opened(phone, demo)
    chosen(phone)
    filled(phone)
    expect(phone.locator("#hl-kept")).to_contain_text("chỉ được giữ trong trình duyệt này")

    def leave(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    phone.on("dialog", leave)
    phone.reload()
    expect(phone.locator("#hl-write[data-ready]")).to_be_attached()
    assert asked == ["beforeunload"]
    expect(phone.get_by_label("Bài học")).to_have_value("bai-06")
    expect(phone.get_by_label("Nhiệm vụ", exact=True)).to_have_value("1. Xem lại bài 5.\n2. Ghi ba câu hỏi.")

    phone.get_by_role("button", name="Xoá phần đã viết").click()
    phone.locator("#hl-sure").get_by_role("button", name="Xoá").click()
    expect(phone.get_by_label("Môn", exact=True)).to_be_focused()
    assert phone.evaluate("localStorage.getItem('hoclieu.draft')") is None
    phone.reload()
    expect(phone.locator("#hl-write[data-ready]")).to_be_attached()
    expect(phone.get_by_label("Môn", exact=True)).to_have_value("")
    assert asked == ["beforeunload"]


def test_without_a_network_nothing_is_lost_and_the_page_says_so(desktop: Page, demo: str) -> None:
    permit(desktop, "ERR_FAILED|Failed to load")
    desktop.route("**/soan-bai/bodies.json", lambda route: route.abort())
    desktop.goto(f"{demo}soan-bai/")

    expect(desktop.locator("#hl-kept")).to_contain_text("Không tải được dữ liệu của biểu mẫu")
