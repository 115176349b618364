"""What all tests share: golden files that ``pytest --accept`` rewrites."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("steady", deadline=None, derandomize=True)
"""How fast a machine is says nothing about what is right, and what passes once passes again; ``--hypothesis-profile=default`` explores."""
settings.load_profile("steady")

Accept = Callable[[str | bytes, Path], None]
"""Holds what was made against its golden file."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="rewrite the golden files with what is made now; review the difference")


@pytest.fixture
def accept(request: pytest.FixtureRequest) -> Accept:
    """``accept(made, file)``: what was made is what the golden file holds, or becomes it with ``--accept``."""
    rewrites = request.config.getoption("--accept")

    def hold(made: str | bytes, file: Path) -> None:
        raw = made.encode() if isinstance(made, str) else made
        if rewrites:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(raw)
        assert file.is_file(), f"{file.name} has no golden file yet: run pytest --accept and review it"
        assert raw.decode() == file.read_bytes().decode(), f"{file.name} differs from what is made now"

    return hold


REPOSITORY = Path(__file__).resolve().parents[1]


def copy_demo(root: Path) -> None:
    """The demo library in another folder, with the repository's theme and configuration; nothing is built yet.

    Its approval is recorded without digests there, as schools did before there were any: tests change lessons, and those would be in
    review again. That the demo's own digests hold is a test of its own (``tests/workflows/test_approving.py``).
    """
    shutil.copytree(REPOSITORY / "content", root / "content")
    for lesson in root.glob("content/*/[6-9]/*.md"):
        text = lesson.read_bytes()
        if b"digest: v1-" in text:
            lesson.write_bytes(re.sub(rb", digest: v1-[a-z2-7]{24}", b"", text))
    catalog = (REPOSITORY / "materials_catalog.yml").read_text(encoding="utf-8")
    (root / "materials_catalog.yml").write_text(re.sub(r"(?m)^digests_from: .*\n", "", catalog), encoding="utf-8")
    base, theme = (REPOSITORY / "mkdocs.yml").as_posix(), (REPOSITORY / "theme").as_posix()
    (root / "mkdocs.yml").write_text(f"INHERIT: {base}\ntheme:\n  custom_dir: {theme}\nwatch: []\n", encoding="utf-8")


@pytest.fixture
def library_root(tmp_path: Path) -> Path:
    """A copy of the demo library in a folder of its own."""
    root = tmp_path / "library"
    copy_demo(root)
    return root
