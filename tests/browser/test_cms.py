"""The editor of whole libraries starts in Vietnamese, asks nobody, and writes into a folder a file that the real check takes."""

import json
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from generator.model.finding import Severity
from generator.workflows.check import check
from tests import npm
from tests.conftest import REPOSITORY, copy_demo
from tests.workflows.sites import publish

from .serving import serve
from .test_axe import violations
from .watching import nothing

DAY = date(2026, 11, 26)
OWN = "content/tin-hoc/6/bai-01-truoc.md"

FOLDER = """
window.hlFolder = (async () => {
  const root = await navigator.storage.getDirectory(), library = await root.getDirectoryHandle("kho", {create: true});
  await library.getDirectoryHandle(".git", {create: true});
  let place = library;
  for (const name of ["content", "tin-hoc", "6"]) place = await place.getDirectoryHandle(name, {create: true});
  const file = await place.getFileHandle("bai-01-truoc.md", {create: true});
  if (!(await file.getFile()).size) { const writer = await file.createWritable(); await writer.write(TEXT); await writer.close(); }
  return library;
})();
window.hlFolder.catch(() => {});
window.showDirectoryPicker = () => window.hlFolder;
"""
"""A folder of the browser's own in the place of the one that a person would choose: the same interface, without the window that asks."""

WRITTEN = """async () => {
  const found = {}, walk = async (folder, path) => { for await (const [name, one] of folder.entries()) {
    if (one.kind === "directory") await walk(one, `${path}${name}/`); else found[path + name] = await (await one.getFile()).text(); } };
  await walk(await window.hlFolder, "");
  return found;
}"""

KEPT = """async () => (await Promise.all((await caches.keys()).map(async name =>
  (await (await caches.open(name)).keys()).map(one => one.url)))).flat()"""


def with_editor(folder: Path) -> Path:
    copy_demo(folder)
    (folder / "cms").mkdir()
    (folder / "cms" / "node_modules").symlink_to(npm.installed(REPOSITORY / "cms") / "node_modules", target_is_directory=True)
    publish(folder, REPO_URL="https://github.com/truong/kho")
    return folder / "site"


@pytest.fixture(scope="session")
def site(built: Callable[[str, Callable[[Path], Path]], Path]) -> Iterator[str]:
    """The address of the repository's library, published where the editor is installed."""
    if shutil.which("npm") is None:
        pytest.skip("npm is not here, so the editor cannot be installed")
    with serve(built("cms", with_editor)) as address:
        yield address


def opened(page: Page, site: str) -> None:
    page.goto(f"{site}soan-bai/cms/")
    page.get_by_role("link", name="Mở trình soạn").click()
    expect(page.get_by_role("button", name="Đăng nhập bằng mã truy cập")).to_be_visible()


def folder_opened(page: Page, site: str) -> None:
    page.add_init_script(FOLDER.replace("TEXT", json.dumps((REPOSITORY / OWN).read_text(encoding="utf-8"))))
    opened(page, site)
    page.get_by_role("button", name="Làm việc với kho mã nguồn cục bộ").click()
    expect(page.get_by_text("Tin học 6").first).to_be_visible()


def field(page: Page, name: str) -> Locator:
    """A field, brought into view: the editor draws only those that are looked at."""
    place = page.locator(f'section[data-key-path="{name}"]')
    page.mouse.move(600, 500)
    for _ in range(40):
        if place.count():
            break
        page.mouse.wheel(0, 300)
        page.wait_for_timeout(50)
    place.scroll_into_view_if_needed()
    return place


def choose(page: Page, name: str, text: str) -> None:
    field(page, name).get_by_role("combobox").click()
    page.get_by_role("option", name=text).first.click()


def saved(page: Page) -> None:
    page.get_by_role("button", name="Lưu").first.click()
    expect(page).to_have_url(page.url.partition("#")[0] + "#/collections/tin-hoc-6")


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_the_editor_starts_in_vietnamese_and_breaks_no_policy(size: str, site: str, request: pytest.FixtureRequest) -> None:
    page: Page = request.getfixturevalue(size)  # under watch: a violation, an error or another host fails the test

    opened(page, site)

    expect(page.get_by_role("heading", name="Kho học liệu")).to_be_visible()


def test_the_editor_speaks_vietnamese_whatever_the_browser_speaks(browser: Browser, site: str) -> None:
    with browser.new_context(locale="en-US") as abroad:
        opened(abroad.new_page(), site)


def test_the_page_that_says_how_it_is_used_has_no_fault_for_axe(look: Page, site: str) -> None:
    look.goto(f"{site}soan-bai/cms/")

    expect(look.get_by_text("truong/kho")).to_be_visible()
    nothing(violations(look))


def test_what_the_editor_writes_into_a_folder_passes_the_real_check(desktop: Page, site: str, library_root: Path) -> None:
    folder_opened(desktop, site)
    desktop.goto(f"{desktop.url.partition('#')[0]}#/collections/tin-hoc-6/new")
    field(desktop, "title").get_by_role("textbox").fill('Bài 6: "sơ đồ" # gì?')
    choose(desktop, "lesson", "Bài 6.")
    choose(desktop, "week", "12 (")
    field(desktop, "phase").get_by_role("radio", name="Trước lớp học").click()
    choose(desktop, "type", "Bài giảng đa phương tiện")
    field(desktop, "level").get_by_role("radio", name="Nhận biết").click()
    field(desktop, "minutes").get_by_role("spinbutton").fill("15")
    body = "## Nhiệm vụ\n\n1. Đọc bài 6.\n\n## Vì sao em làm việc này\n\nTrên lớp em cần điều này.\n"
    field(desktop, "body").get_by_role("textbox").fill(body)
    saved(desktop)

    files = desktop.evaluate(WRITTEN)
    [path] = files.keys() - {OWN}
    assert path == "content/tin-hoc/6/bai-06-before.md"
    (library_root / path).write_text(files[path], encoding="utf-8")
    own = [one for one in check(library_root, DAY).findings if one.at.path == path]
    assert [(one.code, one.severity) for one in own if one.severity is not Severity.NOTE] == []


def test_a_material_that_is_changed_keeps_what_the_editor_has_no_field_for(desktop: Page, site: str, library_root: Path) -> None:
    folder_opened(desktop, site)
    desktop.goto(f"{desktop.url.partition('#')[0]}#/collections/tin-hoc-6/entries/bai-01-truoc")
    field(desktop, "title").get_by_role("textbox").fill("Tên mới")
    field(desktop, "status").get_by_role("radio", name="Đang thẩm định").click()
    saved(desktop)

    text = desktop.evaluate(WRITTEN)[OWN]
    before = (REPOSITORY / OWN).read_text(encoding="utf-8")
    assert "\ntitle: Tên mới\n" in text
    assert "\nschool_year: 2023-2024\n" in text
    assert text.partition("\n---\n")[2].strip() == before.partition("\n---\n")[2].strip()
    assert [key for key in ("approval", "authors", "outcomes", "tags") if f"\n{key}:" not in text] == []
    (library_root / OWN).write_text(text, encoding="utf-8")
    own = [one for one in check(library_root, DAY).findings if one.at.path == OWN]
    assert [one.code for one in own if one.severity is Severity.ERROR] == []


def test_the_worker_keeps_nothing_of_the_editor(desktop: Page, site: str) -> None:
    desktop.goto(site)
    desktop.evaluate("navigator.serviceWorker.ready.then(() => true)")
    opened(desktop, site)

    kept = desktop.evaluate(KEPT)
    assert kept
    assert [address for address in kept if "soan-bai/cms/mo" in address] == []
