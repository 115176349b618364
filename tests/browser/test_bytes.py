"""A first visit is cheap on a phone: at most 110 KB compressed without pictures, at most 40 KB of it script, wherever it begins."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from .kinds import addresses, file_of, further, kinds
from .weighing import SCRIPT, VISIT, told, weigh

LESSON = 3
"""How many slashes the address of a lesson has."""


@pytest.mark.parametrize("site", ["showcase", "demo"])
def test_a_first_visit_to_any_kind_of_page(
    site: str, new_context: Callable[..., BrowserContext], showcase_folder: Path, demo_folder: Path
) -> None:
    folder = showcase_folder if site == "showcase" else demo_folder
    sample = kinds(folder) if site == "showcase" else _heavy(demo_folder, showcase_folder)
    for kind in sample:
        files = weigh(new_context, folder, kind)

        assert sum(file.size for file in files) <= VISIT, f"{kind}\n{told(files)}"
        assert sum(file.size for file in files if file.is_script) <= SCRIPT, f"{kind}\n{told(files)}"
        assert any(file.kind.startswith("text/html") for file in files)


def _heavy(demo: Path, showcase: Path) -> tuple[str, ...]:
    """Of the library: what only it shows, and the heaviest lesson, which the showcase cannot have."""
    lessons = (address for address in addresses(demo) if address.count("/") == LESSON)
    return (*further(demo, showcase), max(lessons, key=lambda address: file_of(demo, address).stat().st_size))


def test_everything_that_is_asked_for_is_weighed(showcase_folder: Path, new_context: Callable[..., BrowserContext]) -> None:
    files = {file.path: file for file in weigh(new_context, showcase_folder, "toan/6/bai-01-truoc/")}

    assert "toan/6/bai-01-truoc/" in files
    assert any(path.endswith(".css") for path in files)
    assert not any(path.endswith((".svg", ".png", ".webp")) for path in files)
    raw = len((showcase_folder / "toan/6/bai-01-truoc/index.html").read_bytes())
    assert raw / 8 < files["toan/6/bai-01-truoc/"].size < raw
