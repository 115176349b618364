"""What all tests share: golden files that ``pytest --accept`` rewrites."""

import re
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

settings.register_profile("steady", deadline=None, derandomize=True)
"""How fast a machine is says nothing about what is right, and what passes once passes again; ``--hypothesis-profile=default`` explores."""
settings.load_profile("steady")

Accept = Callable[[str | bytes, Path], None]
"""Holds what was made against its golden file."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="rewrite the golden files with what is made now; review the difference")


LONGEST = ("test_lighthouse.py", "test_kill.py", "test_bytes.py")
"""Begun first: of processes that share the tests out, all others would wait for the one that began one of these last."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: item.path.name not in LONGEST)


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


WHOLE = "tin-hoc"
"""The subject of which the demo has all lessons."""
BEGUN = {
    "toan": ("bai-01", "bai-02-truoc", "bai-02-khung", "bai-03"),
    "khtn": ("bai-01", "bai-02-truoc", "bai-02-bon", "bai-05-sau", "bai-05-thuoc"),
}
"""Of two more subjects a few, by the beginnings of their files' names: they are being built."""


def copy_demo(root: Path) -> None:
    """A demo in another folder: a part of the repository's library, with its theme and configuration; nothing is built yet.

    A part, because it is built a hundred times; the whole library is built once, by ``tests/workflows/test_whole_library.py``.
    Its approval is recorded without digests, as schools did before there were any: tests change lessons, which would be in review again.
    What the library demands of a subject that is only begun here is said, not held against it.
    """
    _copy(root, _not_of_the_demo)
    for lesson in root.glob("content/*/[6-9]/*.md"):
        text = lesson.read_bytes()
        if b"digest: v1-" in text:
            lesson.write_bytes(re.sub(rb", digest: v1-[a-z2-7]{24}", b"", text))
    catalog = root / "materials_catalog.yml"
    text = re.sub(r"(?m)^digests_from: .*\n", "", catalog.read_text(encoding="utf-8"))
    for subject in BEGUN:
        text = re.sub(rf"(scope: {{subjects: \[{subject}\](?:.*\n(?! *- kind))*? *on_miss: )reject", r"\1warn", text)
    catalog.write_text(text, encoding="utf-8")


def copy_library(root: Path) -> None:
    """The repository's whole library in another folder."""
    _copy(root, None)


def _copy(root: Path, left_out: Callable[[Any, list[str]], Iterable[str]] | None) -> None:
    shutil.copytree(REPOSITORY / "content", root / "content", ignore=left_out)
    shutil.copy(REPOSITORY / "materials_catalog.yml", root)
    base, theme = (REPOSITORY / "mkdocs.yml").as_posix(), (REPOSITORY / "theme").as_posix()
    (root / "mkdocs.yml").write_text(f"INHERIT: {base}\ntheme:\n  custom_dir: {theme}\nwatch: []\n", encoding="utf-8")


def _not_of_the_demo(folder: str, names: list[str]) -> list[str]:
    """What ``shutil.copytree`` leaves out."""
    place = Path(folder).relative_to(REPOSITORY / "content").parts
    if not place:
        return [name for name in names if name not in {"huong-dan", "ppct", "index.md", WHOLE, *BEGUN}]
    if place[0] == "ppct":
        return [name for name in names if name.endswith("-6.csv") and name.removesuffix("-6.csv") not in {WHOLE, *BEGUN}]
    if place[0] in BEGUN and len(place) > 1:
        return [name for name in names if not name.startswith((*BEGUN[place[0]], "hinh"))]
    return []


@pytest.fixture
def library_root(tmp_path: Path) -> Path:
    """A demo in a folder of its own."""
    root = tmp_path / "library"
    copy_demo(root)
    return root
