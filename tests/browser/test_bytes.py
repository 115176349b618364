"""A first visit is cheap on a phone: at most 110 KB compressed without pictures, at most 40 KB of it script, wherever it begins."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from .kinds import kinds
from .weighing import SCRIPT, VISIT, told, weigh


@pytest.mark.parametrize("site", ["showcase", "demo"])
def test_a_first_visit_to_any_kind_of_page(site: str, new_context: Callable[..., BrowserContext], request: pytest.FixtureRequest) -> None:
    folder: Path = request.getfixturevalue(f"{site}_folder")
    for kind in kinds(folder):
        files = weigh(new_context, folder, kind)

        assert sum(file.size for file in files) <= VISIT, f"{kind}\n{told(files)}"
        assert sum(file.size for file in files if file.is_script) <= SCRIPT, f"{kind}\n{told(files)}"
        assert any(file.kind.startswith("text/html") for file in files)


def test_everything_that_is_asked_for_is_weighed(showcase_folder: Path, new_context: Callable[..., BrowserContext]) -> None:
    files = {file.path: file for file in weigh(new_context, showcase_folder, "toan/6/bai-01-truoc/")}

    assert "toan/6/bai-01-truoc/" in files
    assert any(path.endswith(".css") for path in files)
    assert not any(path.endswith((".svg", ".png", ".webp")) for path in files)
    raw = len((showcase_folder / "toan/6/bai-01-truoc/index.html").read_bytes())
    assert raw / 8 < files["toan/6/bai-01-truoc/"].size < raw
