"""Questions of every kind, done by mouse and by keyboard, shared, printed, and read without the script."""

from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page, expect

LESSON = "toan/6/bai-03-sau/"


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


def test_every_kind_is_answered_by_pointing(look: Page, showcase: str) -> None:
    look.goto(showcase + LESSON)

    do_everything(look)

    expect(look.locator(".hl-result__score")).to_have_text("5,5 trên 5,5 điểm; đã làm 7 trên 7 câu")
    expect(group(look, 1).get_by_role("status")).to_contain_text("✓ đúng")
    expect(group(look, 7).locator("details.hl-answer")).to_be_visible()


def test_a_wrong_choice_is_explained_before_the_answer_is_shown(phone: Page, showcase: str) -> None:
    phone.goto(showcase + LESSON)
    first = group(phone, 1)
    expect(first.locator("details.hl-answer")).to_be_hidden()

    first.get_by_label("A. Màn hình").check()
    check(phone, 1)

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
    for letter in "abc":
        said = "Sai" if letter == "b" else "Đúng"
        group(desktop, 3).get_by_role("radiogroup", name=f"{letter})").get_by_label(said).check()
    check(desktop, 3)

    expect(group(desktop, 3).get_by_role("status")).to_contain_text("đúng một phần")
    expect(desktop.locator(".hl-result__score")).to_contain_text("0,5 trên 5,5 điểm")


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

    expect(desktop.locator(".hl-result__score")).to_have_text("5,5 trên 5,5 điểm; đã làm 7 trên 7 câu")


def test_a_shared_link_shows_the_result_and_a_changed_one_does_not(desktop: Page, showcase: str) -> None:
    desktop.goto(showcase + LESSON)
    group(desktop, 1).get_by_label("B. Bàn phím").check()
    check(desktop, 1)
    desktop.get_by_role("button", name="Chia sẻ kết quả").click()
    link = desktop.get_by_label("Liên kết đến kết quả này").input_value()
    assert "#kq=1" in link

    desktop.goto("about:blank")
    desktop.goto(link)

    expect(desktop.get_by_role("heading", name="Kết quả được chia sẻ")).to_be_visible()
    expect(desktop.locator(".hl-result__score")).to_contain_text("0,5 trên 5,5 điểm; đã làm 1 trên 7 câu")
    expect(desktop.locator(".hl-result")).to_contain_text("không chứng minh điều gì")
    expect(desktop.locator(".hl-q input")).to_have_count(0)
    desktop.goto("about:blank")
    desktop.goto(link[:-1] + ("a" if link[-1] != "a" else "b"))
    expect(desktop.get_by_role("alert")).to_have_text("Liên kết này không chứa kết quả đọc được của trang.")


def test_progress_is_remembered_during_the_visit(phone: Page, showcase: str) -> None:
    phone.goto(showcase + LESSON)
    group(phone, 1).get_by_label("B. Bàn phím").check()
    check(phone, 1)

    phone.reload()

    expect(phone.locator(".hl-result__score")).to_contain_text("đã làm 1 trên 7 câu")


def test_shuffled_choices_keep_their_letters(phone: Page, showcase: str) -> None:
    phone.goto(showcase + LESSON)
    phone.get_by_role("button", name="Đảo thứ tự lựa chọn").click()

    group(phone, 1).get_by_label("B. Bàn phím").check()
    check(phone, 1)

    expect(group(phone, 1).get_by_role("status")).to_contain_text("✓ đúng")


def test_on_paper_the_answers_stand_at_the_end_and_go_back(desktop: Page, showcase: str) -> None:
    desktop.goto(showcase + LESSON)

    desktop.emulate_media(media="print")

    answers = desktop.locator(".hl-answers")
    expect(answers.locator("details.hl-answer[open]")).to_have_count(7)
    assert answers.evaluate("node => getComputedStyle(node).breakBefore") == "page"
    expect(group(desktop, 1).locator("details.hl-answer")).to_have_count(0)
    expect(group(desktop, 1).locator(".hl-q__buttons")).to_be_hidden()
    desktop.emulate_media(media="screen")
    expect(group(desktop, 1).locator("details.hl-answer")).to_be_hidden()
    expect(answers).to_have_count(0)


def test_without_the_script_answers_unfold(new_context: Callable[..., BrowserContext], showcase: str) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(showcase + LESSON)

    expect(group(page, 1)).to_contain_text("B. Bàn phím")
    expect(page.locator(".hl-q input")).to_have_count(0)
    group(page, 1).get_by_text("Xem đáp án").click()
    expect(group(page, 1).get_by_text("Bàn phím đưa chữ vào máy.")).to_be_visible()
    expect(page.locator(".hl-result")).to_be_hidden()
