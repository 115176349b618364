"""Search as it is used: typed without marks, narrowed, gone back to, by keyboard, from a stick, without scripts."""

import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from generator.engine.search import edition, texts_of

from .watching import permit


def results(page: Page) -> list[str]:
    """The titles of what is found, once the page says how many there are."""
    expect(page.locator("#hl-count")).to_have_text(re.compile(r"\d+ kết quả|Không có kết quả"))
    return page.locator("#hl-results > li > a").all_inner_texts()


def ask(page: Page, words: str) -> list[str]:
    page.locator("#hl-q").fill(words)
    page.wait_for_timeout(150)
    return results(page)


def asked(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def tick(page: Page, name: str | re.Pattern[str]) -> None:
    page.locator("#hl-facets").get_by_role("checkbox", name=name).check()


@pytest.fixture
def search(desktop: Page, demo: str) -> Page:
    """The search page of the repository's library."""
    desktop.goto(f"{demo}tim-kiem/")
    return desktop


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("so do tu duy dau tien", "Vẽ sơ đồ tư duy đầu tiên: cả nhà chuẩn bị đón Tết"),
        ("sơ đồ tư duy đầu tiên", "Vẽ sơ đồ tư duy đầu tiên: cả nhà chuẩn bị đón Tết"),
        ("so do tu duyy dau teen", "Vẽ sơ đồ tư duy đầu tiên: cả nhà chuẩn bị đón Tết"),
        ("buc thu dien ut dau", "Bức thư điện tử đầu tiên: hiểu địa chỉ, soạn nháp và sẵn sàng gửi"),
        ("thaut toan la gi", "Thuật toán là gì? Kể từng bước để người khác làm đúng như em"),
        ("tahp hpp vnen", "Luyện tập về tập hợp: liệt kê, nêu tính chất đặc trưng, đọc sơ đồ Venn"),
        ("ký hiệu cảnh báo", "Đọc kí hiệu cảnh báo: một vòng an toàn quanh nhà trước khi vào phòng thực hành"),
    ],
)
def test_what_is_typed_without_marks_or_with_a_slip_is_found_first(search: Page, typed: str, title: str) -> None:
    search.locator("#hl-q").press_sequentially(typed, delay=10)
    search.wait_for_timeout(150)

    assert results(search)[0] == title


def test_titles_answer_while_one_types_before_any_text_is_fetched(search: Page) -> None:
    fetched: list[str] = []
    search.on("request", lambda request: fetched.append(urlsplit(request.url).path.rpartition("/")[2]))

    search.locator("#hl-q").press_sequentially("thuat toa", delay=30)

    expect(search.locator("#hl-results > li").first).to_contain_text("thuật toán", ignore_case=True)
    assert fetched.count("titles.json") == 1


def test_the_answer_to_an_earlier_question_is_never_shown(search: Page) -> None:
    """The shards of the first question arrive after the second one has been answered."""
    held: list[Route] = []
    holding = [True]
    search.route(re.compile(r"/search/\d+\.json"), lambda route: held.append(route) if holding else route.continue_())
    search.locator("#hl-q").fill("robot giay")
    search.wait_for_timeout(600)
    assert held

    holding.clear()
    first = ask(search, "thu dien tu")
    for route in held:
        route.continue_()
    search.wait_for_timeout(300)

    assert results(search) == first
    assert "Bức thư điện tử" in first[0]


def test_a_snippet_shows_the_words_marked_as_they_are_written(search: Page) -> None:
    ask(search, "vong an toan phong thuc hanh")

    snippet = search.locator("#hl-results > li").first.locator(".hl-snippet")
    expect(snippet.locator("mark").first).to_be_visible()
    assert {"phòng", "thực", "hành"} <= {word.lower() for word in snippet.locator("mark").all_inner_texts()}


def test_every_result_has_a_snippet_once_it_is_scrolled_to_and_a_search_alone_fetches_six_pages_at_most(look: Page, demo: str) -> None:
    pages: list[str] = []
    look.on("request", lambda request: pages.append(request.url) if re.search(r"/\d/[^/]+/$", request.url) else None)
    look.goto(f"{demo}tim-kiem/?q=thong+tin")
    assert len(results(look)) == 20
    filled = look.locator(".hl-snippet:not(:empty)")
    expect(filled.first).to_be_visible()
    seen = look.locator(".hl-snippet").evaluate_all("all => all.filter((one) => one.getBoundingClientRect().top < innerHeight).length")
    expect(filled).to_have_count(min(6, seen))
    look.wait_for_timeout(700)
    assert filled.count() == len(pages) == min(6, seen), "more is fetched than what is seen"

    look.get_by_role("button", name="Xem thêm kết quả").click()
    for row in look.locator("#hl-results > li").all():
        row.scroll_into_view_if_needed()
        expect(row.locator(".hl-snippet")).not_to_be_empty()

    snippets = filled.all_inner_texts()
    assert len(snippets) == len(pages) > 20
    assert not [one for one in snippets if re.search(r"… | …|\.\.\.", one)]
    assert [one for one in snippets if one.startswith("…")]
    cut = look.locator(".hl-snippet").evaluate_all("all => all.filter((one) => one.scrollHeight > one.clientHeight * 1.3).length")
    assert cut <= len(snippets) / 5, "the end of most snippets, with what is marked there, is cut off"


def test_facets_narrow_count_and_stand_in_the_address(search: Page) -> None:
    whole = ask(search, "luyen tap")
    subject = search.get_by_role("group", name="Môn")
    said = {
        name: int(re.findall(r"\d+", text)[-1])
        for text in subject.locator("label").all_inner_texts()
        for name in [text.partition("(")[0].strip()]
    }

    tick(search, re.compile("^Toán"))
    only = results(search)
    search.get_by_role("group", name="Giai đoạn").get_by_role("checkbox", name=re.compile("^Sau")).check()
    both = results(search)
    tick(search, re.compile("^Khoa học tự nhiên"))
    more = results(search)

    assert sum(said.values()) == int(re.findall(r"\d+", said_count(search, whole))[0])
    assert len(only) == said["Toán"]
    assert set(both) < set(only)
    assert set(both) <= set(more)
    assert asked(search) == {"q": ["luyen tap"], "mon": ["toan", "khtn"], "giai-doan": ["after"]}


def said_count(page: Page, whole: list[str]) -> str:
    """How many there are without facets, as the page said it when they were all shown."""
    page.go_back()
    page.go_back()
    page.go_back()
    expect(page.locator("#hl-chosen")).to_be_hidden()
    assert results(page) == whole
    said = page.locator("#hl-count").inner_text()
    page.go_forward()
    page.go_forward()
    page.go_forward()
    expect(page.locator("#hl-chosen > li")).to_have_count(3)
    results(page)
    return said


def test_an_address_opens_what_was_asked_and_the_way_back_leads_through_it(either: Page, demo: str) -> None:
    either.goto(f"{demo}tim-kiem/?q=thuc+hanh&mon=tin-hoc&giai-doan=after")
    first = results(either)
    assert either.locator("#hl-q").input_value() == "thuc hanh"
    assert either.get_by_role("button", name="Bỏ lọc: Tin học").is_visible()

    either.get_by_role("button", name="Bỏ lọc: Sau lớp học").click()
    wider = results(either)
    either.locator("#hl-results a").first.click()
    expect(either.get_by_role("heading", level=1)).to_have_text(wider[0])
    either.go_back()
    again = results(either)
    either.go_back()

    assert again == wider
    assert len(wider) > len(first)
    assert results(either) == first


def test_without_words_facets_alone_list_materials(search: Page) -> None:
    tick(search, re.compile("^Toán"))

    assert len(results(search)) == 4
    assert search.locator(".hl-snippet").count() == 0


def test_it_is_all_done_by_keyboard(search: Page) -> None:
    search.keyboard.press("/")
    expect(search.locator("#hl-q")).to_be_focused()
    search.keyboard.type("so do")
    results(search)
    search.wait_for_timeout(400)
    links = search.locator("#hl-results > li > a")

    search.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    search.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    search.keyboard.press("ArrowUp")
    search.keyboard.press("ArrowUp")
    expect(search.locator("#hl-q")).to_be_focused()
    search.keyboard.press("Escape")

    expect(search.locator("#hl-q")).to_have_value("")
    expect(links).to_have_count(0)
    expect(search.locator("#hl-count")).to_have_text("")


def test_more_results_come_when_asked_for_and_focus_goes_to_the_first_of_them(search: Page) -> None:
    tick(search, re.compile("^Tin học"))
    assert len(results(search)) == 20

    search.get_by_role("button", name="Xem thêm kết quả").click()

    assert search.locator("#hl-results > li").count() > 20
    expect(search.locator("#hl-results > li > a").nth(20)).to_be_focused()


def test_nothing_found_shows_a_way_out(look: Page, demo: str) -> None:
    look.goto(f"{demo}tim-kiem/?q=xyzzyq&mon=toan")

    expect(look.locator("#hl-count")).to_have_text("Không có kết quả")
    expect(look.locator("#hl-facets")).to_be_hidden()
    look.get_by_role("button", name="Bỏ hết bộ lọc").click()
    expect(look.locator("#hl-chosen")).to_be_hidden()
    look.get_by_role("main").get_by_role("link", name="Mục lục học liệu A–Z").first.click()

    expect(look.get_by_role("heading", level=1)).to_have_text("Mục lục học liệu A–Z")


def test_without_a_network_it_says_so_and_tries_again(search: Page) -> None:
    permit(search, "ERR_INTERNET_DISCONNECTED|Failed to load resource|error occurred when fetching the script")
    search.context.set_offline(True)
    search.locator("#hl-q").fill("thuat toan")
    expect(search.locator("#hl-count")).to_have_text("Không tải được mục lục tìm kiếm.")

    search.context.set_offline(False)
    search.get_by_role("button", name="Thử lại").click()

    assert "thuật toán" in results(search)[0].lower()


def test_titles_are_found_without_the_texts_and_the_page_says_that_these_are_missing(search: Page) -> None:
    permit(search, "ERR_INTERNET_DISCONNECTED|Failed to load resource|error occurred when fetching the script")
    ask(search, "bang")
    search.context.set_offline(True)

    search.locator("#hl-q").fill("thuat toan")

    expect(search.locator("#hl-count")).to_have_text(re.compile(r"^\d+ kết quả theo tên học liệu\. Chưa tìm được trong nội dung"))
    assert "thuật toán" in search.locator("#hl-results > li > a").first.inner_text().lower()


def test_without_a_network_stored_cells_are_searched_whole(search: Page) -> None:
    """What a device has stored of the index, a service worker having put it into a cache."""
    permit(search, "ERR_INTERNET_DISCONNECTED|Failed to load resource|error occurred when fetching the script")
    ask(search, "bang")
    search.evaluate("async () => (await caches.open('test')).add('../search/cells/tin-hoc-6.json')")
    search.context.set_offline(True)

    found = ask(search, "cam thanh chanh")

    assert found[0] == "Thực hành: đổi cam thành chanh mà không làm hỏng lời cam kết"
    expect(search.locator("#hl-count")).to_have_text(re.compile(r"^\d+ kết quả$"))


def test_on_a_phone_facets_fold_away_and_say_how_many_are_chosen(phone: Page, demo: str) -> None:
    phone.goto(f"{demo}tim-kiem/?q=bang&mon=tin-hoc")
    results(phone)
    summary = phone.locator("#hl-facets > summary")
    expect(summary).to_have_text("Lọc kết quả (1)")
    expect(phone.get_by_role("group", name="Môn")).to_be_hidden()

    summary.click()

    for label in phone.locator(".hl-facet:not([hidden]) .hl-facet__choice").all():
        box = label.bounding_box()
        assert box is not None
        assert box["height"] >= 44
    assert phone.evaluate("document.documentElement.scrollWidth") == 360


def test_results_show_their_subject_in_its_colour_with_its_sign_and_its_name(search: Page) -> None:
    ask(search, "so do tu duy")
    place = search.locator("#hl-results > li .hl-subject").first
    expect(place).to_have_text(re.compile(r"^Tin học 6, tuần \d+$"))
    expect(place).to_have_class(re.compile(r"hl-hue--teal hl-icon--screen"))
    quiet = search.locator("#hl-results .hl-card__facts").first.evaluate("one => getComputedStyle(one).color")
    assert place.evaluate("one => getComputedStyle(one).color") != quiet
    assert "svg" in place.evaluate("one => getComputedStyle(one, '::before').maskImage")


def test_nothing_moves_while_results_and_snippets_arrive(phone: Page, demo: str) -> None:
    phone.goto(f"{demo}tim-kiem/?q=so+do+tu+duy")
    results(phone)
    expect(phone.locator(".hl-snippet mark").first).to_be_visible()

    shift = phone.evaluate(
        "() => new Promise(done => new PerformanceObserver(list => done(list.getEntries().reduce((sum, one) => sum + one.value, 0)))"
        ".observe({type: 'layout-shift', buffered: true}) || setTimeout(() => done(0), 300))"
    )

    assert shift == 0


@pytest.fixture
def stick(demo_folder: Path, tmp_path: Path) -> Path:
    """An edition of one cell as it lies on a stick: for each file of the index, a script that gives it."""
    site = tmp_path / "site"
    shutil.copytree(demo_folder, site, ignore=shutil.ignore_patterns("search"))
    pages = [(f"tin-hoc/6/{page.parent.name}/", page.read_text(encoding="utf-8")) for page in site.glob("tin-hoc/6/*/index.html")]
    files = {
        "search/titles.json": edition((demo_folder / "search/titles.json").read_bytes(), {"tin-hoc/6"}),
        "search/cells/tin-hoc-6.json": (demo_folder / "search/cells/tin-hoc-6.json").read_bytes(),
        (texts := texts_of("tin-hoc/6", pages)).path: texts.content,
    }
    for path, content in files.items():
        script = site / path.replace(".json", ".js")
        script.parent.mkdir(parents=True, exist_ok=True)
        script.write_text(f"hoclieuGiven({json.dumps(path)},{content.decode()})", encoding="utf-8")
    return site


def test_it_works_from_a_file(desktop: Page, stick: Path) -> None:
    desktop.goto(f"{(stick / 'tim-kiem' / 'index.html').as_uri()}?q=cam+thanh+chanh")

    found = results(desktop)
    expect(desktop.locator(".hl-snippet mark").first).to_be_visible()
    ask(desktop, "toa do so nguyen am")
    ask(desktop, "thu dien tu")
    desktop.locator("#hl-results a").first.click()

    assert found[0] == "Thực hành: đổi cam thành chanh mà không làm hỏng lời cam kết"
    expect(desktop.get_by_role("heading", level=1)).to_contain_text("thư điện tử", ignore_case=True)
    assert desktop.url.startswith("file:")


@pytest.fixture
def plain(new_context: Callable[..., BrowserContext]) -> Iterator[Page]:
    """A page in a browser without scripts."""
    return new_context(java_script_enabled=False, viewport={"width": 360, "height": 740}).new_page()


def test_without_scripts_the_form_gives_way_to_lists_by_grade_subject_and_letter(plain: Page, demo: str) -> None:
    plain.goto(f"{demo}tim-kiem/?q=thuat+toan")
    main = plain.get_by_role("main")
    expect(main.get_by_role("searchbox")).to_be_hidden()
    for way in ("Lớp 6", "Tin học"):
        expect(main.get_by_role("link", name=way, exact=True)).to_be_visible()

    main.get_by_role("link", name="Mục lục học liệu A–Z").click()
    plain.get_by_role("link", name="T", exact=True).click()
    plain.get_by_role("link", name="Thuật toán là gì? Kể từng bước để người khác làm đúng như em").click()

    expect(plain.get_by_role("heading", level=1)).to_have_text("Thuật toán là gì? Kể từng bước để người khác làm đúng như em")
