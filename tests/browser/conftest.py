"""The library in a real browser: two sites behind HTTP, pages of two sizes and two themes, each under watch."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page

from .building import demo as build_demo
from .building import once
from .building import showcase as build_showcase
from .chromium import QUIET, chromium
from .serving import serve
from .watching import watched

PHONE = {"viewport": {"width": 360, "height": 740}, "device_scale_factor": 2, "is_mobile": True, "has_touch": True}
DESKTOP = {"viewport": {"width": 1280, "height": 800}}
LOOKS = {
    "phone-light": {**PHONE, "color_scheme": "light"},
    "phone-dark": {**PHONE, "color_scheme": "dark"},
    "desktop-light": {**DESKTOP, "color_scheme": "light"},
    "desktop-dark": {**DESKTOP, "color_scheme": "dark"},
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test of this folder starts a browser or builds a site."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.slow)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The system's browser, which asks nobody for anything."""
    return {**browser_type_launch_args, "executable_path": chromium(), "args": list(QUIET)}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """A reader in Việt Nam."""
    return {**browser_context_args, "locale": "vi-VN", "timezone_id": "Asia/Ho_Chi_Minh"}


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Callable[[str, Callable[[Path], Path]], Path]:
    """``built(name, make)``: the folder of a site that is built once in this run."""
    own = tmp_path_factory.getbasetemp()
    return partial(once, own if worker_id == "master" else own.parent)


@pytest.fixture(scope="session")
def showcase_folder(built: Callable[[str, Callable[[Path], Path]], Path]) -> Path:
    """The published showcase; read it, do not write into it."""
    return built("showcase", build_showcase)


@pytest.fixture(scope="session")
def demo_folder(built: Callable[[str, Callable[[Path], Path]], Path]) -> Path:
    """The repository's library, published; read it, do not write into it."""
    return built("demo", build_demo)


@pytest.fixture(scope="session")
def showcase(showcase_folder: Path) -> Iterator[str]:
    """The address of the showcase, ending in “/”."""
    with serve(showcase_folder) as address:
        yield address


@pytest.fixture(scope="session")
def demo(demo_folder: Path) -> Iterator[str]:
    """The address of the repository's library, ending in “/”."""
    with serve(demo_folder) as address:
        yield address


@pytest.fixture
def phone(new_context: Callable[..., BrowserContext]) -> Iterator[Page]:
    """A page of 360 × 740 on a touch screen; whatever trouble it gets into fails its test at the end."""
    with watched(new_context, **PHONE) as page:
        yield page


@pytest.fixture
def desktop(new_context: Callable[..., BrowserContext]) -> Iterator[Page]:
    """A page of 1280 × 800, under the same watch."""
    with watched(new_context, **DESKTOP) as page:
        yield page


@pytest.fixture(params=LOOKS)
def look(request: pytest.FixtureRequest, new_context: Callable[..., BrowserContext]) -> Iterator[Page]:
    """A page in both sizes and both themes, one after the other, under the same watch."""
    with watched(new_context, **LOOKS[request.param]) as page:
        yield page


@pytest.fixture(params=["phone-light", "desktop-dark"])
def either(request: pytest.FixtureRequest, new_context: Callable[..., BrowserContext]) -> Iterator[Page]:
    """A page of a phone by day, then one of a desk by night: both sizes and both themes at half the price of ``look``."""
    with watched(new_context, **LOOKS[request.param]) as page:
        yield page
