"""Videos, recordings, simulations, files and pictures, in the hands of a pupil."""

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from .watching import permit

LESSON = "khtn/6/con-lac-truoc/"
HOSTILE = "khtn/6/con-lac-sau/"
APART = "khtn/6/mo-phong/dau-tri/"
TRIES = (
    *("storage", "session", "cookie", "outer-page", "outer-address", "outer-navigation"),
    *("window", "own-host", "other-host", "other-picture"),
)
OURS = {"include": [[".hl-media"], [".hl-file"], [".hl-transcript"], [".hl-body img"]]}
MEDIA = re.compile(r"\.(?:webm|wav|mp4|mp3|vtt|pdf|docx|sb3|odp)$|/mo-phong/")

PLAYED = """player => new Promise(done => { player.muted = true; player.play();
  player.addEventListener("timeupdate", () => player.currentTime > 0.2 && done(true)); })"""
SHIFTS = """() => { window.hlShift = 0; new PerformanceObserver(list => { for (const one of list.getEntries())
  if (!one.hadRecentInput) window.hlShift += one.value; }).observe({type: "layout-shift", buffered: true}); }"""


def asked(page: Page) -> list[str]:
    """The addresses that a page asks for from now on."""
    found: list[str] = []
    page.on("request", lambda request: found.append(request.url))
    return found


def at_end(page: Page) -> None:
    """Scrolls through the whole page, so that whatever waits to be seen is loaded."""
    height = page.evaluate("document.documentElement.scrollHeight")
    for place in range(0, height, 500):
        page.evaluate(f"scrollTo(0, {place})")
        page.wait_for_timeout(30)
    page.wait_for_load_state("networkidle")


def test_nothing_but_pictures_is_loaded_before_it_is_pressed(phone: Page, showcase: str) -> None:
    addresses = asked(phone)

    phone.goto(showcase + LESSON)
    at_end(phone)

    assert [one for one in addresses if MEDIA.search(one)] == []
    assert [one for one in addresses if not one.startswith(showcase)] == []


def test_what_another_host_has_stands_behind_a_button_that_names_it(look: Page, showcase: str) -> None:
    permit(look, "another host: https://www\\.youtube\\.com/")
    look.context.route("https://www.youtube.com/**", lambda route: route.fulfill(body="trang ngoài kho", content_type="text/html"))
    addresses = asked(look)
    look.goto(showcase + LESSON)
    card = look.locator(".hl-elsewhere").filter(has_text="Con lắc Foucault")
    expect(card).to_contain_text("Ở ngoài kho, tại www.youtube.com. Em bấm nút thì mới tải; cần có mạng, xem một phút tốn khoảng 5 MB.")
    button = card.get_by_role("link", name="Rời kho, xem trên YouTube Con lắc Foucault", exact=True)
    at_end(look)
    assert [one for one in addresses if not one.startswith(showcase)] == []

    with look.context.expect_page() as opened:
        button.click()

    assert opened.value.url == "https://www.youtube.com/watch?v=khongcothat"
    assert opened.value.evaluate("opener") is None
    assert look.url == showcase + LESSON


def test_a_video_and_a_recording_play_when_pressed(desktop: Page, showcase: str) -> None:
    desktop.goto(showcase + LESSON)

    for kind in ("video", "audio"):
        player = desktop.locator(f".hl-media {kind}")
        assert player.evaluate(PLAYED)

    assert desktop.locator(".hl-media video").evaluate("player => player.paused"), "the one before stops"


def test_size_and_length_are_said_before_anything_is_loaded(phone: Page, showcase: str) -> None:
    phone.goto(showcase + LESSON)

    captions = phone.locator(".hl-media__facts").all_inner_texts()

    assert captions == ["Video, 2 giây, 6 KB", "Âm thanh, 2 giây, 16 KB", "Mô phỏng, 1 KB"]
    assert "Tệp PDF, 1 KB" in phone.locator(".hl-file").first.inner_text()


def test_what_is_said_can_be_read(phone: Page, showcase: str) -> None:
    phone.goto(showcase + LESSON)

    phone.get_by_text("Đọc lời thoại").first.click()

    expect(phone.get_by_text("đó là một chu kì")).to_be_visible()


def test_a_file_is_saved_under_its_own_name(phone: Page, showcase: str) -> None:
    phone.goto(showcase + LESSON)

    with phone.expect_download() as download:
        phone.get_by_role("link", name="Phiếu đo chu kì").click()

    assert download.value.suggested_filename == "phieu-do.docx"


def test_a_simulation_opens_in_its_place_by_keyboard_and_closes_again(desktop: Page, showcase: str) -> None:
    desktop.goto(showcase + LESSON)
    button = desktop.get_by_role("link", name="Mở mô phỏng Con lắc đơn")

    button.focus()
    desktop.keyboard.press("Enter")

    inside = desktop.frame_locator(".hl-stage iframe")
    expect(inside.get_by_role("status")).to_have_text("Dây 80 cm, chu kì 1,8 giây.")
    assert desktop.locator(".hl-stage iframe").get_attribute("sandbox") == "allow-scripts"
    inside.get_by_role("slider").focus()
    desktop.keyboard.press("ArrowRight")
    expect(inside.get_by_role("status")).to_contain_text("Dây 81 cm")
    desktop.get_by_role("button", name="Đóng mô phỏng").click()
    expect(desktop.locator(".hl-stage iframe")).to_have_count(0)
    expect(button).to_be_focused()


def test_after_opening_a_simulation_by_keyboard_tab_goes_into_it(desktop: Page, showcase: str) -> None:
    desktop.goto(showcase + LESSON)
    desktop.get_by_role("link", name="Mở mô phỏng Con lắc đơn").focus()

    desktop.keyboard.press("Enter")
    inside = desktop.frame_locator(".hl-stage iframe")
    expect(inside.get_by_role("status")).to_contain_text("chu kì")
    desktop.keyboard.press("Tab")

    expect(inside.get_by_role("slider")).to_be_focused()
    desktop.keyboard.press("ArrowRight")
    expect(inside.get_by_role("status")).to_contain_text("Dây 81 cm")


def test_without_a_script_a_simulation_opens_on_its_own_page(demo: str, new_context: object) -> None:
    context = new_context(java_script_enabled=False)  # type: ignore[operator]
    page = context.new_page()
    page.goto(f"{demo}tin-hoc/6/bai-16-truoc/")

    page.get_by_role("link", name="Mở mô phỏng").click()

    frame = page.locator("iframe")
    assert frame.get_attribute("sandbox") == "allow-scripts"
    assert frame.get_attribute("title") == "Robot trên lưới ô vuông"


@pytest.fixture
def hostile(desktop: Page) -> Iterator[Page]:
    """A page on which a simulation may break the policy; that it tries is what its test is about."""
    permit(desktop, "Content Security Policy|policy violated|sandbox|Blocked|Failed to load|Unsafe attempt|elsewhere.example")
    left: list[str] = []
    desktop.context.on("requestfailed", lambda request: left.append(f"{request.url} {request.failure}"))
    desktop.context.on("requestfinished", lambda request: left.append(f"{request.url} finished"))
    yield desktop
    assert [one for one in left if "elsewhere.example" in one and not one.endswith(" csp")] == [], "a simulation asked another host"


def test_a_hostile_simulation_reaches_nothing_from_its_frame(hostile: Page, showcase: str) -> None:
    hostile.goto(showcase + HOSTILE)
    hostile.evaluate("localStorage.setItem('secret', 'kept')")

    hostile.get_by_role("link", name="Mở mô phỏng").click()

    inside = hostile.frame_locator(".hl-stage iframe")
    for name in TRIES:
        expect(inside.locator(f"#{name}")).to_contain_text("kept out")
    assert hostile.url == showcase + HOSTILE
    assert hostile.evaluate("localStorage.getItem('a')") is None


@pytest.mark.parametrize("file", ["", "index.html"])
def test_a_simulation_opened_by_itself_does_not_run_there_but_goes_to_its_page(hostile: Page, showcase: str, file: str) -> None:
    hostile.goto(showcase + APART + file)

    hostile.wait_for_url(f"{showcase}{APART}toan-man-hinh/")
    assert hostile.evaluate("[window.began, localStorage.getItem('a'), document.cookie]") == [None, None, ""]
    expect(hostile.frame_locator("iframe").locator("#storage")).to_contain_text("kept out")


def test_a_simulation_in_a_frame_with_rights_does_not_run(hostile: Page, showcase: str) -> None:
    hostile.goto(showcase + HOSTILE)

    hostile.evaluate(
        """address => { const frame = document.createElement("iframe"); frame.src = address; frame.id = "free";
        document.body.append(frame); }""",
        f"{showcase}{APART}index.html",
    )

    expect(hostile.frame_locator("#free").frame_locator("iframe").locator("#storage")).to_contain_text("kept out")
    assert hostile.evaluate("localStorage.getItem('a')") is None


def test_a_phone_of_360_takes_the_small_picture(new_context: object, showcase: str) -> None:
    page = new_context(viewport={"width": 360, "height": 740}, device_scale_factor=1).new_page()  # type: ignore[operator]
    page.goto(showcase + LESSON)

    chosen = page.locator(".hl-body img").first.evaluate("picture => picture.currentSrc")

    assert re.search(r"/hinh/con-lac\.[0-9a-f]{8}-360\.webp$", chosen)


def test_nothing_moves_while_a_page_loads(look: Page, showcase: str) -> None:
    look.add_init_script(f"({SHIFTS})()")

    look.goto(showcase + LESSON)
    at_end(look)

    assert look.evaluate("window.hlShift") == 0


def test_axe_finds_nothing_wrong_with_media(look: Page, showcase: str) -> None:
    look.goto(showcase + LESSON)
    closed = Axe().run(look, OURS)
    look.get_by_role("link", name="Mở mô phỏng Con lắc đơn").click()
    expect(look.frame_locator(".hl-stage iframe").get_by_role("status")).to_contain_text("chu kì")
    opened = Axe().run(look, OURS)
    look.goto(f"{showcase}khtn/6/mo-phong/con-lac/toan-man-hinh/")
    alone = Axe().run(look, OURS)

    assert (closed.violations_count, opened.violations_count, alone.violations_count) == (0, 0, 0), "\n".join(
        result.generate_report() for result in (closed, opened, alone)
    )


def test_the_robot_of_the_library_does_what_its_lesson_says(phone: Page, demo: str) -> None:
    phone.goto(f"{demo}tin-hoc/6/bai-16-truoc/")
    phone.get_by_role("link", name="Mở mô phỏng").tap()
    robot = phone.frame_locator(".hl-stage iframe")

    for name in ("Tiến", "Rẽ phải", "Tiến", "Rẽ trái"):
        robot.get_by_role("button", name=name, exact=True).tap()
    robot.get_by_label("Lặp").select_option("3")
    for _ in range(12):
        robot.get_by_role("button", name="Một bước").tap()

    expect(robot.get_by_role("status")).to_have_text("Hết lệnh. Robot ở ô D4, đầu hướng sang phải.")
