"""Without a network: kept on the device, brought up to date, stopped, resumed, deleted; below a folder of a host (D19)."""

import json
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from .serving import serve
from .watching import permit

CELL = "toan-6"
LOST_NETWORK = r"Failed to load resource|net::ERR|Failed to fetch|An unknown error occurred when fetching the script"


class Host:
    """A site whose network can be cut: its server stops, as in an aeroplane, and comes back at the same address."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._stack = ExitStack()
        self.address = self._stack.enter_context(serve(folder))

    def cut(self, page: Page) -> None:
        permit(page, LOST_NETWORK)
        page.context.set_offline(True)
        self._stack.close()

    def stop(self) -> None:
        self._stack.close()


@pytest.fixture
def host(showcase_folder: Path, tmp_path: Path) -> Iterator[Host]:
    """The showcase in a folder of its own, so that it may be published anew."""
    folder = tmp_path / "site"
    shutil.copytree(showcase_folder, folder)
    host = Host(folder)
    yield host
    host.stop()


def row(page: Page, cell: str = CELL) -> Any:
    return page.locator(f'[data-hl-keep="{cell}"]')


def controlled(page: Page) -> None:
    page.evaluate(
        """() => navigator.serviceWorker.controller ? null
          : new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', () => done(null)))"""
    )


def keep(page: Page, host: Host, cell: str = CELL) -> None:
    page.goto(f"{host.address}tai-ve/")
    controlled(page)
    row(page, cell).get_by_role("button", name="Tải về máy").click()
    expect(row(page, cell).locator('[data-hl-part="state"]')).to_contain_text("Đã có trong máy")


def listed(host: Host, cell: str = CELL) -> Any:
    return json.loads((host.folder / f"tai-ve/{cell}.json").read_text(encoding="utf-8"))


def stored(page: Page) -> dict[str, list[str]]:
    """The addresses in every cache of the device."""
    script = """async () => Object.fromEntries(await Promise.all((await caches.keys()).map(async (name) =>
      [name, (await (await caches.open(name)).keys()).map((request) => request.url)])))"""
    return dict(page.evaluate(script))


def test_a_kept_subject_opens_in_an_aeroplane_whole(phone: Page, host: Host) -> None:
    keep(phone, host)
    host.cut(phone)

    phone.goto(f"{host.address}toan/6/bai-01-sau/")
    expect(phone.locator("h1")).to_be_visible()
    styled = phone.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--hl-brand').trim()")
    assert styled, "the style of the page is missing"
    phone.goto(f"{host.address}toan/6/bai-01-truoc/")
    loaded = phone.evaluate(
        """() => Promise.all([...document.querySelectorAll('.hl-body img')].map(async (one) => {
          one.loading = 'eager'; await one.decode(); return one.naturalWidth; }))"""
    )
    assert loaded, "the material shows no picture"
    assert min(loaded) > 0
    for address in ("", "lop-6/", "lop-6/tuan-1/", "toan/6/"):
        phone.goto(f"{host.address}{address}")
        expect(phone.locator("h1").first).to_be_visible()
        expect(phone.locator("body")).not_to_contain_text("Hiện không có mạng")


def test_every_page_of_the_list_opens_in_an_aeroplane(desktop: Page, host: Host) -> None:
    keep(desktop, host)
    host.cut(desktop)

    got = desktop.evaluate(
        "paths => Promise.all(paths.map(async (path) => [path, (await (await fetch(path)).arrayBuffer()).byteLength]))",
        [f"{host.address}{path}" for path, _, _ in listed(host)["files"]],
    )

    assert got == [[f"{host.address}{path}", size] for path, size, _ in listed(host)["files"]]


def test_search_without_marks_finds_what_is_kept_in_an_aeroplane_and_nothing_else(phone: Page, host: Host) -> None:
    keep(phone, host)
    host.cut(phone)
    phone.goto(f"{host.address}tim-kiem/?q=tap+hop")

    results = phone.locator("#hl-results a")
    expect(results.first).to_be_visible()
    addresses = results.evaluate_all("all => all.map((one) => one.pathname)")
    assert all("/toan/6/" in address for address in addresses), addresses
    expect(phone.locator(".hl-snippet mark").first).to_be_visible()
    results.first.click()
    expect(phone.locator("h1")).to_be_visible()
    expect(phone.locator("body")).not_to_contain_text("Hiện không có mạng")


def test_two_kept_subjects_are_searched_together(phone: Page, host: Host) -> None:
    keep(phone, host)
    keep(phone, host, "khtn-6")
    host.cut(phone)

    phone.goto(f"{host.address}tim-kiem/?lop=6")

    expect(phone.locator("#hl-results a").first).to_be_visible()
    found = {address.split("/")[-4] for address in phone.locator("#hl-results a").evaluate_all("all => all.map((one) => one.pathname)")}
    assert found == {"toan", "khtn"}


def test_a_page_that_is_not_kept_says_so_and_keeps_its_address(phone: Page, host: Host) -> None:
    keep(phone, host)
    host.cut(phone)
    lost = f"{host.address}toan/7/bai-02-truoc/"
    phone.goto(lost)

    expect(phone.locator("h1")).to_have_text("Hiện không có mạng")
    assert phone.url == lost
    phone.get_by_role("link", name="Xem những môn đã tải về máy").click()
    expect(row(phone).locator('[data-hl-part="state"]')).to_contain_text("Đã có trong máy")


def test_pages_seen_last_open_again_without_having_been_kept(phone: Page, host: Host) -> None:
    phone.goto(host.address)
    controlled(phone)
    phone.goto(f"{host.address}khtn/6/bai-03-truoc/")
    title = phone.locator("h1").inner_text()
    host.cut(phone)

    phone.goto(f"{host.address}khtn/6/bai-03-truoc/")

    assert phone.locator("h1").inner_text() == title


def test_a_page_seen_last_does_again_what_it_did_also_by_scripts_that_lessons_leave_alone(phone: Page, host: Host) -> None:
    phone.goto(host.address)
    controlled(phone)
    phone.goto(f"{host.address}tim-kiem/")
    host.cut(phone)

    phone.goto(f"{host.address}tim-kiem/")

    assert phone.evaluate("typeof hoclieuSearch") == "object"


def test_the_size_is_said_before_and_is_what_the_device_then_holds(phone: Page, host: Host) -> None:
    phone.goto(f"{host.address}tai-ve/")
    files = {digest: size for _, size, digest in listed(host)["files"]}
    said = f"{max(1, round(sum(files.values()) / 100_000)) / 10:.1f}".replace(".", ",")
    expect(row(phone).locator('[data-hl-part="state"]')).to_contain_text(f"Cần {said} MB")

    keep(phone, host)

    expect(phone.locator("#hl-kept")).to_contain_text("1, tất cả")
    urls = {url for urls in stored(phone).values() for url in urls}
    assert {digest for digest in files if not any(url.endswith(f"/file/{digest}") for url in urls)} == set()


def test_deleting_gives_the_room_back(phone: Page, host: Host) -> None:
    keep(phone, host)
    own = {digest for path, _, digest in listed(host)["files"] if path.startswith("toan/6/")}

    row(phone).get_by_role("button", name="Xoá khỏi máy").click()

    expect(row(phone).locator('[data-hl-part="state"]')).to_contain_text("Cần")
    expect(phone.locator("#hl-kept")).to_contain_text("Chưa có môn nào")
    urls = {url for urls in stored(phone).values() for url in urls}
    assert not [digest for digest in own if any(url.endswith(digest) for url in urls)]


def test_a_network_lost_midway_is_said_and_loading_goes_on_where_it_was(phone: Page, host: Host) -> None:
    permit(phone, LOST_NETWORK)
    phone.goto(f"{host.address}tai-ve/")
    controlled(phone)
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.url))
    phone.route("**/toan/6/bai-04-truoc/**", lambda route: route.abort())
    row(phone).get_by_role("button", name="Tải về máy").click()
    state = row(phone).locator('[data-hl-part="state"]')
    expect(state).to_contain_text("Mất mạng")
    expect(state).to_contain_text("Mới tải được một phần")
    before = [url for url in asked if "/toan/6/bai-04-truoc/" not in url]

    asked.clear()
    phone.unroute("**/toan/6/bai-04-truoc/**")
    row(phone).get_by_role("button", name="Tải tiếp").click()

    expect(state).to_contain_text("Đã có trong máy")
    again = [url for url in asked if url in before and "/tai-ve/" not in url]
    assert len(again) <= 4, again  # those that were on their way when the network went


def test_stopping_stops_and_is_no_fault(phone: Page, host: Host) -> None:
    permit(phone, LOST_NETWORK)
    phone.goto(f"{host.address}tai-ve/")
    controlled(phone)
    phone.route("**/toan/6/bai-04-truoc/**", lambda _route: None)
    row(phone).get_by_role("button", name="Tải về máy").click()
    row(phone).get_by_role("button", name="Dừng").click()

    state = row(phone).locator('[data-hl-part="state"]')
    expect(state).to_contain_text("Mới tải được một phần")
    assert phone.evaluate("document.activeElement.dataset.hlPart") == "get"


def test_a_full_device_is_said_in_plain_words(phone: Page, host: Host) -> None:
    phone.goto(f"{host.address}tai-ve/")
    controlled(phone)
    session = phone.context.new_cdp_session(phone)
    origin = host.address.split("/truong")[0]
    session.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 1000})

    row(phone).get_by_role("button", name="Tải về máy").click()

    expect(row(phone).locator('[data-hl-part="state"]')).to_contain_text("Máy đã hết chỗ")


def change(host: Host, path: str, old: str, new: str) -> None:
    """Publishes a page anew: its bytes, and the list that names them."""
    import hashlib

    file = host.folder / path / "index.html"
    html = file.read_text(encoding="utf-8").replace(old, new)
    file.write_text(html, encoding="utf-8")
    value = listed(host)
    raw = html.encode()
    for entry in value["files"]:
        if entry[0] == path:
            entry[1:] = [len(raw), hashlib.sha256(raw).hexdigest()[:32]]
    value["version"] = "moi"
    (host.folder / f"tai-ve/{CELL}.json").write_text(json.dumps(value), encoding="utf-8")


def test_a_new_version_fetches_what_changed_keeps_the_rest_and_says_so(phone: Page, host: Host) -> None:
    keep(phone, host)
    change(host, "toan/6/bai-01-sau/", "</h1>", " (đã sửa)</h1>")
    phone.evaluate("localStorage.clear()")
    fetched: list[str] = []
    phone.context.on("request", lambda request: fetched.append(request.url))

    phone.goto(f"{host.address}toan/6/")

    expect(phone.locator(".hl-news [role=status]")).to_contain_text("Có bản mới: Toán 6.")
    assert phone.url == f"{host.address}toan/6/"
    assert not [url for url in fetched if "/toan/6/bai-01-truoc/" in url]
    host.cut(phone)
    phone.goto(f"{host.address}toan/6/bai-01-sau/")
    expect(phone.locator("h1")).to_contain_text("(đã sửa)")
    phone.goto(f"{host.address}toan/6/bai-01-truoc/")
    expect(phone.locator("body")).not_to_contain_text("Hiện không có mạng")


def test_a_half_published_version_is_never_mixed_into_what_is_kept(phone: Page, host: Host) -> None:
    permit(phone, LOST_NETWORK)
    keep(phone, host)
    old = phone.request.get(f"{host.address}toan/6/bai-01-sau/").text()
    change(host, "toan/6/bai-01-sau/", "</h1>", " (đã sửa)</h1>")
    (host.folder / "toan/6/bai-01-sau/index.html").write_text("<!doctype html><title>nửa chừng</title>", encoding="utf-8")
    phone.goto(f"{host.address}tai-ve/")
    phone.evaluate("navigator.serviceWorker.controller.postMessage('look')")
    phone.wait_for_timeout(1500)
    host.cut(phone)

    phone.goto(f"{host.address}toan/6/bai-01-sau/")

    assert phone.evaluate("(address) => fetch(address).then((answer) => answer.text())", phone.url) == old


def test_a_new_shell_takes_the_place_of_the_old_one_without_losing_what_is_kept(phone: Page, host: Host) -> None:
    keep(phone, host)
    style = host.folder / "assets/hoclieu/style.css"
    worker = host.folder / "sw.js"
    import hashlib

    before = style.read_bytes()
    after = before + b"\n/* moi */\n"
    style.write_bytes(after)
    text = worker.read_text(encoding="utf-8").replace(hashlib.sha256(before).hexdigest()[:32], hashlib.sha256(after).hexdigest()[:32])
    text = text.replace('{"id":"vo","name":"","version":"', '{"id":"vo","name":"","version":"moi-')
    worker.write_text(text, encoding="utf-8")
    phone.goto(f"{host.address}toan/6/")
    expect(phone.locator(".hl-news [role=status]")).to_contain_text("Có bản mới.")

    host.cut(phone)
    phone.goto(f"{host.address}toan/6/bai-01-sau/")

    expect(phone.locator("body")).not_to_contain_text("Hiện không có mạng")
    assert phone.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--hl-brand').trim()")


def test_the_page_of_downloads_looks_right(look: Page, showcase: str) -> None:
    look.goto(f"{showcase}tai-ve/")

    button = row(look).get_by_role("button", name="Tải về máy")
    expect(button).to_be_visible()
    box = button.bounding_box()
    assert box is not None
    assert box["height"] >= 44
    assert look.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_library_can_be_installed_below_a_folder(desktop: Page, showcase: str) -> None:
    desktop.goto(showcase)
    controlled(desktop)
    session = desktop.context.new_cdp_session(desktop)

    manifest = session.send("Page.getAppManifest")

    assert manifest["errors"] == []
    told = json.loads(manifest["data"])
    assert (told["start_url"], told["scope"]) == ("./", "./")
    for icon in told["icons"]:
        answer = desktop.request.get(f"{showcase}{icon['src']}")
        assert answer.ok
    errors = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert [error["errorId"] for error in errors if error["errorId"] != "in-incognito"] == []


def test_the_icons_are_drawn_from_the_drawing(desktop: Page, demo_folder: Path) -> None:
    import io

    from PIL import Image, ImageChops

    own = demo_folder / "assets/hoclieu"
    drawing = (own / "icon.svg").read_text(encoding="utf-8")
    for size, ground in ((192, "transparent"), (512, "#0a5a63")):
        desktop.set_viewport_size({"width": size, "height": size})
        desktop.set_content(f"<style>body{{margin:0;background:{ground}}}svg{{display:block;width:{size}px}}</style>{drawing}")
        drawn = Image.open(io.BytesIO(desktop.screenshot(omit_background=True))).convert("RGBA")
        kept = Image.open(own / f"icon-{size}.png").convert("RGBA")
        assert kept.size == (size, size)
        assert max(band[1] for band in ImageChops.difference(drawn.convert("RGB"), kept.convert("RGB")).getextrema()) < 60
