"""Questions of every kind, done by mouse and by keyboard, shared, printed, and read without the script."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from .test_paper import printed

LESSON = "toan/6/bai-03-sau/"
FORMULAS = "toan/6/cau-hoi-cong-thuc/"


def group(page: Page, number: int):  # type: ignore[no-untyped-def]  # noqa: ANN201
    return page.locator(f"#cau-hoi-{number}")


def check(page: Page, number: int) -> None:
    group(page, number).get_by_role("button", name="Kiểm tra").click()


def do_everything(page: Page) -> None:
    group(page, 1).get_by_label("B. Bàn phím").check()
    check(page, 1)
    for letter in ("A. 12", "C. 27"):
        group(page, 2).get_by_label(letter).check()
    check(page, 2)
    for letter, said in zip("abcd", ("Đúng", "Sai", "Đúng", "Sai"), strict=True):
        group(page, 3).get_by_role("radiogroup", name=f"{letter})").get_by_label(said).check()
    check(page, 3)
    group(page, 4).get_by_label("Câu trả lời của em").fill("3.50 kg")
    check(page, 4)
    for left, letter in (("1)", "b"), ("2)", "a"), ("3)", "c")):
        group(page, 5).get_by_label(left).select_option(letter)
    check(page, 5)
    group(page, 6).get_by_label("Chỗ trống (1)").fill("trinh duyet web")
    group(page, 6).get_by_label("Chỗ trống (2)").fill("Website")
    check(page, 6)
    group(page, 7).get_by_label("Câu trả lời của em").fill("Hỏi bạn trong ảnh.")
    group(page, 7).get_by_role("button", name="Xem đáp án").click()
    group(page, 7).get_by_role("button", name="em làm được").click()


def choose_in_first(page: Page, choice: str) -> None:
    """Choose in the first question, and check."""
    group(page, 1).get_by_label(choice).check()
    check(page, 1)


def state_of(page: Page, number: int):  # type: ignore[no-untyped-def]  # noqa: ANN201
    """What the list of the result says of a question."""
    return page.locator(".hl-result__states li").nth(number - 1)


def test_every_kind_is_answered_by_pointing(look: Page, showcase: str) -> None:
    look.goto(showcase + LESSON)

    do_everything(look)

    expect(look.locator(".hl-result__score")).to_have_text("5,5 trên 5,5 điểm; đã làm 7 trên 7 câu")
    expect(group(look, 1).get_by_role("status")).to_contain_text("✓ đúng")
    expect(group(look, 7).locator("details.hl-answer")).to_be_visible()
    expect(state_of(look, 7)).to_have_text("Câu 7✎ tự chấm: em làm được")
    assert look.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_an_essay_is_never_right_but_seen_and_then_judged_by_its_writer(desktop: Page, showcase: str) -> None:
    desktop.goto(showcase + LESSON)
    group(desktop, 7).get_by_role("button", name="Xem đáp án").click()

    expect(state_of(desktop, 7)).to_have_text("Câu 7✎ đã xem gợi ý trả lời")
    group(desktop, 7).get_by_role("button", name="em cần xem lại").click()
    expect(state_of(desktop, 7)).to_have_text("Câu 7✎ tự chấm: em cần xem lại")
    expect(group(desktop, 7).get_by_role("status")).to_have_text("✎ tự chấm: em cần xem lại")
    expect(desktop.locator(".hl-result__score")).to_have_text("0 trên 5,5 điểm; đã làm 1 trên 7 câu")
    desktop.reload()
    expect(state_of(desktop, 7)).to_have_text("Câu 7✎ tự chấm: em cần xem lại")


def test_the_first_try_counts_and_later_ones_are_practice(either: Page, showcase: str) -> None:
    either.goto(showcase + LESSON)
    choose_in_first(either, "A. Màn hình")
    group(either, 1).get_by_role("button", name="Xem đáp án").click()
    group(either, 1).get_by_role("button", name="Thử lại").click()

    choose_in_first(either, "B. Bàn phím")

    expect(group(either, 1).get_by_role("status")).to_contain_text("✓ đúng")
    expect(group(either, 1).get_by_role("status")).to_contain_text("Lần này là luyện thêm; điểm vẫn tính theo lần làm đầu.")
    expect(either.locator(".hl-result__score")).to_have_text("0 trên 5,5 điểm; đã làm 1 trên 7 câu")
    expect(state_of(either, 1)).to_have_text("Câu 1✗ chưa đúng; làm lại: ✓ đúng")
    expect(either.locator(".hl-result")).to_contain_text("Điểm tính theo lần làm đầu của mỗi câu")
    either.get_by_role("button", name="Làm lại tất cả").click()
    expect(group(either, 1).get_by_label("B. Bàn phím")).not_to_be_checked()
    choose_in_first(either, "C. Loa")
    expect(state_of(either, 1)).to_have_text("Câu 1✗ chưa đúng; làm lại: ✗ chưa đúng")
    expect(either.locator(".hl-result__score")).to_contain_text("0 trên 5,5 điểm")


def test_a_first_try_that_was_right_keeps_its_points(phone: Page, showcase: str) -> None:
    phone.goto(showcase + LESSON)
    choose_in_first(phone, "B. Bàn phím")
    group(phone, 1).get_by_role("button", name="Thử lại").click()

    choose_in_first(phone, "A. Màn hình")

    expect(phone.locator(".hl-result__score")).to_contain_text("0,5 trên 5,5 điểm")
    expect(state_of(phone, 1)).to_have_text("Câu 1✓ đúng; làm lại: ✗ chưa đúng")


def test_empty_places_are_told_once_before_a_first_try_is_used_up(phone: Page, showcase: str) -> None:
    phone.goto(showcase + LESSON)
    group(phone, 6).get_by_label("Chỗ trống (1)").fill("trình duyệt")
    check(phone, 6)

    expect(group(phone, 6).get_by_role("status")).to_have_text(
        "Còn 1 chỗ em chưa trả lời. Em làm nốt, hoặc bấm kiểm tra lần nữa để chấm luôn."
    )
    expect(state_of(phone, 6)).to_contain_text("chưa làm")
    check(phone, 6)
    expect(state_of(phone, 6)).to_contain_text("◐ đúng một phần")


def test_a_wrong_choice_is_explained_before_the_answer_is_shown(either: Page, showcase: str) -> None:
    either.goto(showcase + LESSON)
    first = group(either, 1)
    expect(first.locator("details.hl-answer")).to_be_hidden()

    first.get_by_label("A. Màn hình").check()
    check(either, 1)

    expect(first.get_by_role("status")).to_contain_text("Màn hình đưa thông tin ra")
    expect(first.get_by_role("status")).not_to_contain_text("Loa đưa")
    expect(first.locator(".hl-hint p")).to_be_visible()
    expect(first.locator("details.hl-answer")).to_be_hidden()
    first.get_by_role("button", name="Xem đáp án").click()
    expect(first.locator("details.hl-answer")).to_contain_text("Đáp án: B.")
    first.get_by_role("button", name="Thử lại").click()
    expect(first.get_by_label("A. Màn hình")).not_to_be_checked()
    expect(first.locator("details.hl-answer")).to_be_hidden()


def test_three_of_four_statements_give_half_a_point(desktop: Page, showcase: str) -> None:
    desktop.goto(showcase + LESSON)
    for letter in "abcd":
        said = "Sai" if letter == "b" else "Đúng"
        group(desktop, 3).get_by_role("radiogroup", name=f"{letter})").get_by_label(said).check()
    check(desktop, 3)

    expect(group(desktop, 3).get_by_role("status")).to_contain_text("đúng một phần")
    expect(desktop.locator(".hl-result__score")).to_contain_text("0,5 trên 5,5 điểm")


def test_each_statement_item_and_blank_is_told_right_or_not(look: Page, showcase: str) -> None:
    look.goto(showcase + LESSON)
    for letter in "abcd":
        group(look, 3).get_by_role("radiogroup", name=f"{letter})").get_by_label("Đúng").check()
    check(look, 3)
    for left, letter in (("1)", "b"), ("2)", "c"), ("3)", "a")):
        group(look, 5).get_by_label(left).select_option(letter)
    check(look, 5)
    group(look, 6).get_by_label("Chỗ trống (1)").fill("máy in")
    group(look, 6).get_by_label("Chỗ trống (2)").fill("website")
    check(look, 6)

    expect(group(look, 3).get_by_role("status")).to_contain_text("Chỗ chưa đúng: b), d).")
    expect(group(look, 5).get_by_role("status")).to_contain_text("Chỗ chưa đúng: 2), 3).")
    expect(group(look, 6).get_by_role("status")).to_contain_text("Chỗ chưa đúng: (1).")
    statements = group(look, 3).get_by_role("radiogroup")
    for place, said in enumerate(("✓ đúng", "✗ chưa đúng", "✓ đúng", "✗ chưa đúng")):
        expect(statements.nth(place)).to_have_accessible_description(said)
    expect(group(look, 5).get_by_label("2)")).to_have_accessible_description("✗ chưa đúng")
    expect(group(look, 6).get_by_label("Chỗ trống (1)")).to_have_accessible_description("✗ chưa đúng")
    expect(group(look, 6).get_by_label("Chỗ trống (2)")).to_have_accessible_description("✓ đúng")
    statements.nth(1).get_by_label("Sai").check()
    expect(statements.nth(1)).to_have_accessible_description("")
    expect(statements.nth(3)).to_have_accessible_description("✗ chưa đúng")
    group(look, 3).get_by_role("button", name="Xem đáp án").click()
    group(look, 3).get_by_role("button", name="Thử lại").click()
    expect(group(look, 3).locator(".hl-q__mark")).to_have_count(0)
    assert look.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_every_kind_is_answered_by_keys_alone(desktop: Page, showcase: str) -> None:
    desktop.goto(showcase + LESSON)
    keys = desktop.keyboard
    group(desktop, 1).get_by_label("A. Màn hình").focus()
    keys.press("ArrowDown")
    keys.press("Enter")
    expect(group(desktop, 1).get_by_role("status")).to_contain_text("✓ đúng")
    group(desktop, 2).get_by_label("A. 12").focus()
    for key in ("Space", "Tab", "Tab", "Space", "Enter"):
        keys.press(key)
    group(desktop, 3).get_by_role("radiogroup", name="a)").get_by_label("Đúng").focus()
    for key in ("Space", "Tab", "Space", "ArrowRight", "Tab", "Space", "Tab", "Space", "ArrowRight", "Enter"):
        keys.press(key)
    group(desktop, 4).get_by_label("Câu trả lời của em").focus()
    keys.type("7/2 kg")
    keys.press("Enter")
    group(desktop, 5).get_by_label("1)").focus()
    for key in ("b", "Tab", "a", "Tab", "c", "Tab", "Enter"):
        keys.press(key) if len(key) > 1 else keys.type({"a": "a)", "b": "b)", "c": "c)"}[key])
    group(desktop, 6).get_by_label("Chỗ trống (1)").focus()
    keys.type("trình duyệt")
    keys.press("Tab")
    keys.type("website")
    keys.press("Enter")
    group(desktop, 7).get_by_label("Câu trả lời của em").focus()
    keys.press("Tab")
    keys.press("Enter")
    expect(group(desktop, 7).get_by_role("status")).to_contain_text("rồi tự chấm")

    expect(desktop.locator(".hl-result__score")).to_have_text("5,5 trên 5,5 điểm; đã làm 7 trên 7 câu")


def test_a_shared_link_shows_the_result_and_a_changed_one_does_not(either: Page, showcase: str) -> None:
    either.goto(showcase + LESSON)
    choose_in_first(either, "B. Bàn phím")
    group(either, 4).get_by_label("Câu trả lời của em").fill("4")
    check(either, 4)
    group(either, 4).get_by_label("Câu trả lời của em").fill("3,5 kg")
    check(either, 4)
    group(either, 7).get_by_role("button", name="Xem đáp án").click()
    group(either, 7).get_by_role("button", name="em làm được").click()
    either.get_by_role("button", name="Chia sẻ kết quả").click()
    link = either.get_by_label("Liên kết đến kết quả này").input_value()
    assert "#kq=2" in link

    either.goto("about:blank")
    either.goto(link)

    expect(either.get_by_role("heading", name="Kết quả được chia sẻ")).to_be_visible()
    expect(either.locator(".hl-result__score")).to_contain_text("0,5 trên 5,5 điểm; đã làm 3 trên 7 câu")
    expect(state_of(either, 4)).to_have_text("Câu 4✗ chưa đúng; làm lại: ✓ đúng")
    expect(state_of(either, 7)).to_have_text("Câu 7✎ tự chấm: em làm được")
    expect(group(either, 7).get_by_role("status")).to_have_text("✎ tự chấm: em làm được")
    expect(either.locator(".hl-result")).to_contain_text("không chứng minh điều gì")
    expect(either.locator(".hl-result")).to_contain_text("Điểm tính theo lần làm đầu của mỗi câu")
    expect(either.locator(".hl-q input")).to_have_count(0)
    either.emulate_media(media="print")
    expect(either.locator(".hl-result__states")).to_be_visible()
    assert either.locator(".hl-answer").evaluate_all("all => all.every((one) => one.getClientRects().length === 0)")
    either.emulate_media(media="screen")
    either.goto("about:blank")
    either.goto(link[:-1] + ("a" if link[-1] != "a" else "b"))
    expect(either.get_by_role("alert")).to_have_text("Liên kết này không chứa kết quả đọc được của trang.")


def test_progress_is_remembered_during_the_visit(phone: Page, showcase: str) -> None:
    phone.goto(showcase + LESSON)
    group(phone, 1).get_by_label("B. Bàn phím").check()
    check(phone, 1)

    phone.reload()

    expect(phone.locator(".hl-result__score")).to_contain_text("đã làm 1 trên 7 câu")


def test_shuffled_choices_keep_their_letters(either: Page, showcase: str) -> None:
    either.goto(showcase + LESSON)
    either.get_by_role("button", name="Đảo thứ tự lựa chọn").click()

    group(either, 1).get_by_label("B. Bàn phím").check()
    check(either, 1)

    expect(group(either, 1).get_by_role("status")).to_contain_text("✓ đúng")


def test_formulas_stay_formulas_in_everything_that_answers(look: Page, showcase: str) -> None:
    look.goto(showcase + FORMULAS)
    first = group(look, 1)
    expect(first.locator(".hl-choice math")).to_have_count(3)

    first.locator(".hl-choice").nth(1).click()
    check(look, 1)

    expect(first.get_by_role("status").locator("li math")).to_have_count(1)
    expect(first.locator(".hl-hint math")).to_be_visible()
    first.locator(".hl-choice").nth(0).click()
    check(look, 1)
    expect(first.locator("details.hl-answer p math").first).to_be_visible()
    for letter, said in (("a", "Đúng"), ("b", "Sai")):
        group(look, 2).get_by_role("radiogroup", name=f"{letter})").get_by_label(said).check()
    check(look, 2)
    group(look, 3).get_by_label("Câu trả lời của em").fill("x^2+1")
    check(look, 3)
    for number in (4, 5):
        fields = group(look, number).locator(".hl-field")
        expect(fields.locator("math")).to_have_count(2)
        for place, letter in enumerate("ba"):
            fields.nth(place).locator("select").select_option(label=f"{letter})")
        check(look, number)
    group(look, 6).get_by_label("1) Một phần hai").select_option(label="b) một chia hai")
    group(look, 6).get_by_label("2) Hai phần ba").select_option(label="a) hai chia ba")
    check(look, 6)
    expect(look.locator(".hl-result__score")).to_have_text("5 trên 6 điểm; đã làm 6 trên 6 câu")
    assert look.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for number in range(2, 7):
        expect(group(look, number).get_by_role("status")).to_contain_text("✓ đúng")


@pytest.mark.parametrize("script", [True, False])
def test_on_paper_the_answers_stand_last_on_a_page_of_their_own(
    new_context: Callable[..., BrowserContext],
    showcase: str,
    script: bool,  # noqa: FBT001 -- a column
) -> None:
    page = new_context(java_script_enabled=script).new_page()
    page.goto(showcase + LESSON)
    page.emulate_media(media="print")

    def tops(selector: str) -> list[float]:
        return [box["y"] for one in page.locator(selector).all() if (box := one.bounding_box())]

    answers = tops(".hl-answer")
    assert answers == sorted(answers)
    assert len(answers) == 7
    assert min(answers) > max(tops(".hl-question"))
    assert all(one.bounding_box() for one in page.locator(".hl-answer > p").all())
    assert not tops(".hl-q__buttons")
    assert page.locator(".hl-answer").nth(2).evaluate("one => getComputedStyle(one, '::before').content") == '"Câu 3"'
    page.evaluate("document.querySelectorAll('.hl-q ~ *').forEach((one) => { one.style.display = 'none'; })")
    assert printed(page) == 2
    heading = page.locator(".hl-body:has(> .hl-q)").evaluate("one => getComputedStyle(one, '::after').content")
    assert heading == '"Đáp án"'
    statements = page.locator("#cau-hoi-3 .hl-choices > li")
    assert statements.count() == 4
    asked = statements.evaluate_all("all => all.map((one) => one.innerText + getComputedStyle(one, '::after').content)")
    assert all(re.search(r"Đ ☐ +S ☐|Đúng\s*Sai", one) for one in asked), asked
    page.evaluate(
        "() => { const sheet = new CSSStyleSheet(); sheet.replaceSync('.hl-body.hl-body::after { break-before: auto !important }');"
        " document.adoptedStyleSheets = [sheet]; }"
    )
    assert printed(page) == 1


def test_on_paper_a_lesson_with_questions_begins_on_its_first_page(desktop: Page, demo: str) -> None:
    desktop.goto(f"{demo}toan/6/bai-03-sau/")

    assert printed(desktop) <= 5


def test_without_the_script_answers_unfold(new_context: Callable[..., BrowserContext], showcase: str) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(showcase + LESSON)

    expect(group(page, 1)).to_contain_text("B. Bàn phím")
    expect(page.locator(".hl-q input")).to_have_count(0)
    group(page, 1).get_by_text("Xem đáp án").click()
    expect(group(page, 1).get_by_text("Bàn phím đưa chữ vào máy.")).to_be_visible()
    expect(page.locator(".hl-result")).to_be_hidden()
