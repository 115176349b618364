"""On paper: sheets that fit on their page, booklets with their answers last, nothing of the screen (D19)."""

import re
import zlib
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from generator.pages.paper import MOST_ROWS
from tests.builders import catalog, library, material, school

from .kinds import kinds
from .watching import nothing


def pages_of(pdf: bytes) -> int:
    """How many pages a file of Chromium's has: page objects, in the open or in compressed streams of objects."""
    streams = [part.split(b"endstream")[0].strip(b"\r\n") for part in pdf.split(b"stream")[1::2]]
    opened = []
    for stream in streams:
        try:
            opened.append(zlib.decompress(stream))
        except zlib.error:
            continue
    return sum(len(re.findall(rb"/Type\s*/Page\b(?!s)", text)) for text in (pdf, *opened))


def printed(page: Page) -> int:
    return pages_of(page.pdf(prefer_css_page_size=True, print_background=True))


def week_of(folder: Path) -> str:
    """A week with homework."""
    return min((file.parent.parent.name for file in folder.glob("lop-6/tuan-*/in/index.html")), key=lambda name: int(name[5:]))


def test_the_sheet_of_a_week_is_one_page(desktop: Page, showcase: str, showcase_folder: Path) -> None:
    desktop.goto(f"{showcase}lop-6/{week_of(showcase_folder)}/phieu/")

    classes = desktop.locator(".hl-sheet").count()

    assert printed(desktop) == classes
    expect(desktop.locator(".hl-sheet__qr svg").first).to_be_visible()


def test_one_class_of_several_can_be_printed_alone(desktop: Page, showcase: str, showcase_folder: Path) -> None:
    address = f"{showcase}lop-6/{week_of(showcase_folder)}/phieu/"
    desktop.goto(address)
    names = desktop.locator(".hl-sheet").evaluate_all("all => all.map((one) => one.id)")
    assert names == ["lop-6a1", "lop-6a2"]

    desktop.goto(f"{address}#lop-6a2")

    assert printed(desktop) == 1
    assert desktop.locator(".hl-sheet:visible").evaluate_all("all => all.map((one) => one.id)") == ["lop-6a2"]


@pytest.mark.parametrize("tasks", [1, 10, 15, 34, 60])
def test_the_fullest_week_with_the_longest_titles_is_one_page(desktop: Page, showcase_folder: Path, tmp_path: Path, tasks: int) -> None:
    desktop.goto((sheet_of(tasks, showcase_folder, tmp_path) / "index.html").as_uri())

    assert desktop.locator(".hl-sheet tbody tr").count() == min(tasks, MOST_ROWS)
    assert printed(desktop) == 1


def sheet_of(tasks: int, site: Path, place: Path) -> Path:
    """A page with the sheet of a week of so many tasks, beside copies of the styles."""
    from generator.pages.paper import sheet
    from generator.pages.site import Site
    from generator.pages.templates import Templates
    from generator.sources.locale import read_locale
    from generator.sources.theme import read_views
    from tests.conftest import REPOSITORY

    title = "Tìm hiểu cách biểu diễn, sắp xếp và trình bày dữ liệu thu thập được từ một cuộc khảo sát trong lớp em bằng bảng và biểu đồ"
    many: list[Any] = [material(path=f"content/tin-hoc/6/bai-01-{number:02}.md", title=title, minutes=25) for number in range(tasks)]
    own = Site(library(*many, school=school(catalog=catalog())), read_locale("vi"))
    made = sheet(own, 6, own.week_label(6, 1), "https://truong-hoc.example.edu.vn/truong/kho-hoc-lieu/lop-6/tuan-1/")
    body = Templates(read_views(REPOSITORY / "theme"), read_locale("vi")).render("phieu", "./", sheet=made)
    shell = (site / "khong-mang/index.html").read_text(encoding="utf-8").replace("../", "./")
    html, laid = re.subn(r"(<main[^>]*>).*?(</main>)", lambda match: match[1] + body + match[2], shell, flags=re.DOTALL)
    assert laid == 1
    import shutil

    shutil.copytree(site / "assets", place / "assets")
    (place / "index.html").write_text(re.sub(r"<script.*?</script>", "", html, flags=re.DOTALL), encoding="utf-8")
    return place


def test_a_booklet_prints_its_contents_first_and_its_answers_last(desktop: Page, showcase: str, showcase_folder: Path) -> None:
    desktop.goto(f"{showcase}lop-6/{week_of(showcase_folder)}/in/")
    chapters = desktop.locator(".hl-booklet__chapter").count()
    assert chapters
    desktop.emulate_media(media="print")

    for hidden in (".hl-screen", ".hl-header", ".hl-footer", ".hl-breadcrumb"):
        assert desktop.locator(hidden).evaluate_all("all => all.every((one) => one.getClientRects().length === 0)"), hidden
    order = desktop.evaluate("[...document.querySelector('.hl-booklet').children].map((one) => one.className)")
    assert order[0] == "hl-booklet__cover"
    assert order[-1] == "hl-booklet__answers"
    assert desktop.locator(".hl-booklet__chapter details, .hl-booklet__chapter summary").count() == 0
    assert printed(desktop) >= 1 + chapters + 1


def test_a_booklet_leads_back_and_its_questions_can_be_done_on_paper(desktop: Page, demo: str) -> None:
    desktop.goto(f"{demo}lop-6/tuan-1/in/")
    desktop.emulate_media(media="print")
    desktop.set_viewport_size(PAPER)

    expect(desktop.locator(".hl-booklet__cover .hl-sheet__qr svg")).to_be_visible()
    expect(desktop.locator(".hl-booklet__cover")).to_contain_text("Trước lớp học (tiết học từ 07/09)")
    cover = desktop.locator(".hl-booklet__cover").evaluate("one => one.getBoundingClientRect().height")
    assert 500 < cover < PAPER["height"]
    statements = desktop.locator('.hl-q[data-key^="InRydWUtZmFsc2Ui"] .hl-choices > li')
    boxes = statements.evaluate_all("all => all.map((one) => getComputedStyle(one, '::after').content)")
    assert boxes
    assert set(boxes) == {'"Đ ☐  S ☐"'}
    for kept in (".hl-q", ".hl-choices"):
        rules = desktop.locator(f".hl-booklet {kept}").evaluate_all("all => all.map((one) => getComputedStyle(one).breakInside)")
        assert set(rules) == {"avoid"}
    assert desktop.locator(".hl-booklet__chapter").filter(has_text="Xem gợi ý").count() == 0


def test_addresses_beside_a_qr_code_break_after_their_strokes_only(desktop: Page, demo: str) -> None:
    desktop.goto(f"{demo}lop-6/tuan-1/phieu/")
    desktop.emulate_media(media="print")
    desktop.set_viewport_size(PAPER)

    lines = desktop.locator(".hl-sheet__url").first.evaluate(
        """one => { const lines = new Map(), range = document.createRange();
          for (const node of [...one.childNodes].filter((child) => child.nodeType === 3)) for (let at = 0; at < node.length; at += 1) {
            range.setStart(node, at); range.setEnd(node, at + 1);
            const top = Math.round(range.getBoundingClientRect().top);
            lines.set(top, (lines.get(top) || "") + node.data[at]);
          }
          return [...lines.values()]; }"""
    )

    assert "".join(lines) == "https://kho.example/truong/kho/lop-6/tuan-1/"
    assert len(lines) > 1
    assert all(line.endswith("/") for line in lines)


def test_anchors_of_a_booklet_are_single_and_its_pictures_are_there(look: Page, showcase: str, showcase_folder: Path) -> None:
    look.goto(f"{showcase}lop-6/{week_of(showcase_folder)}/in/")

    ids = look.evaluate("[...document.querySelectorAll('[id]')].map((one) => one.id)")
    assert len(ids) == len(set(ids))
    widths = look.evaluate(
        """() => Promise.all([...document.querySelectorAll('.hl-booklet img')].map(async (one) => {
          one.loading = 'eager'; await one.decode(); return one.naturalWidth; }))"""
    )
    assert all(widths)
    assert look.evaluate("document.documentElement.scrollWidth <= innerWidth")


PRESSED = ".hl-header, .hl-breadcrumb, .hl-footer, .hl-bar, .hl-button, .hl-tools, .hl-finish, .hl-paper, .hl-more"
GONE = """pressed => [...document.querySelectorAll(pressed)].filter(one => one.getClientRects().length)
  .map(one => one.outerHTML.slice(0, 100))"""
CUT = """() => [...document.querySelectorAll("main .hl-table, main .hl-matrix")].filter(one =>
  one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== "visible"
  || one.scrollWidth > document.documentElement.clientWidth).map(one => one.outerHTML.slice(0, 100))"""
PAPER = {"width": 680, "height": 1000}
"""A4 without its margins, in px of 1/96 inch."""
ACROSS = {"width": 1047, "height": 718}


def test_no_kind_of_page_prints_what_can_only_be_pressed(desktop: Page, demo: str, demo_folder: Path) -> None:
    desktop.emulate_media(media="print")
    desktop.set_viewport_size(PAPER)
    found = []
    for kind in kinds(demo_folder):
        desktop.goto(demo + kind)
        found += [f"{kind}: {one}" for one in desktop.evaluate(GONE, PRESSED)]

    nothing(found)


def test_coverage_is_printed_across_and_whole(desktop: Page, demo: str) -> None:
    desktop.emulate_media(media="print")
    desktop.set_viewport_size(ACROSS)
    desktop.goto(f"{demo}do-phu/")

    assert desktop.evaluate("getComputedStyle(document.querySelector('main')).page") == "wide"
    assert desktop.evaluate(CUT) == []


@pytest.mark.parametrize("address", ["dieu-hanh/", "dieu-hanh/toan-6/"])
def test_the_dashboard_is_printed_across_and_whole(address: str, desktop: Page, showcase: str) -> None:
    desktop.emulate_media(media="print")
    desktop.set_viewport_size(ACROSS)
    desktop.goto(showcase + address)

    assert desktop.evaluate("getComputedStyle(document.querySelector('main')).page") == "across"
    assert desktop.evaluate(CUT) == []
    assert desktop.evaluate(GONE, PRESSED) == []


def test_cards_of_files_are_read_on_paper(desktop: Page, showcase: str) -> None:
    desktop.goto(f"{showcase}khtn/6/con-lac-truoc/")
    desktop.emulate_media(media="print")
    desktop.set_viewport_size(PAPER)

    names = desktop.locator(".hl-file__name").evaluate_all("all => all.map((one) => one.getBoundingClientRect().width)")
    assert names
    assert min(names) > 200
    assert desktop.locator(".hl-file__icon:visible, .hl-file__action:visible").count() == 0


def test_what_is_said_in_a_recording_is_read_on_paper_though_its_fold_is_closed(desktop: Page, showcase: str) -> None:
    desktop.goto(f"{showcase}khtn/6/con-lac-truoc/")
    words = desktop.locator(".hl-transcript:not([open]) > :not(summary)")
    assert words.evaluate_all("all => all.map((one) => one.checkVisibility())").count(True) == 0

    desktop.emulate_media(media="print")

    assert set(words.evaluate_all("all => all.map((one) => one.checkVisibility())")) == {True}


def test_the_sheet_fits_a_phone_too(look: Page, showcase: str, showcase_folder: Path) -> None:
    look.goto(f"{showcase}lop-6/{week_of(showcase_folder)}/phieu/")

    assert look.evaluate("document.documentElement.scrollWidth <= innerWidth")
