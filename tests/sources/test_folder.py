"""The content folder."""

import os
import unicodedata
from dataclasses import replace
from pathlib import Path

from generator.model.catalog import Limits
from generator.sources.folder import Folder, faults_within, read_folder
from generator.sources.places import Disk
from generator.sources.school import read_catalog_file, read_school

from .sample import kinds


def folder(root: Path, *paths: str, content: bytes = b"") -> Folder:
    for path in ("index.md", *paths):
        file = root / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return whole(root)


def whole(root: Path) -> Folder:
    """What is found, with the faults of what it holds."""
    found = read_folder(Disk(root).found)
    return replace(found, faults=(*found.faults, *faults_within(found, Limits(picture_kb=50))))


def test_files_are_told_apart_and_sorted(tmp_path: Path) -> None:
    found = folder(tmp_path, "toan/6/b.md", "toan/6/a.md", "ppct/2023-2024/toan-6.csv", "huong-dan/a.md", "toan/6/a.svg", ".ẩn/c.md")

    assert [path for path, _ in found.materials] == ["content/toan/6/a.md", "content/toan/6/b.md"]
    assert [path for path, _ in found.tables] == ["content/ppct/2023-2024/toan-6.csv"]
    assert [asset.path for asset in found.assets] == [
        "content/huong-dan/a.md",
        "content/index.md",
        "content/ppct/2023-2024/toan-6.csv",
        "content/toan/6/a.svg",
    ]
    assert found.faults == ()


def test_a_link_out_of_the_library_is_told_and_not_read(tmp_path: Path) -> None:
    outside = tmp_path / "secret.md"
    outside.write_text("bí mật", encoding="utf-8")
    (tmp_path / "content" / "toan" / "6").mkdir(parents=True)
    (tmp_path / "content" / "toan" / "6" / "a.md").symlink_to(outside)
    (tmp_path / "content" / "toan" / "7").symlink_to(tmp_path)
    (tmp_path / "content" / "toan" / "8").symlink_to("8")

    found = folder(tmp_path)

    assert found.materials == ()
    assert kinds(found.faults) == ["link-leaves-library"] * 3


def test_a_link_within_the_library_is_read(tmp_path: Path) -> None:
    folder(tmp_path, "toan/6/a.md")
    (tmp_path / "content" / "toan" / "6" / "b.md").symlink_to("a.md")

    found = whole(tmp_path)

    assert [path for path, _ in found.materials] == ["content/toan/6/a.md", "content/toan/6/b.md"]
    assert found.faults == ()


def test_an_unfit_folder_is_told_once_and_each_unfit_file_by_itself(tmp_path: Path) -> None:
    found = folder(tmp_path, "toan/Hình học/a.md", "toan/Hình học/b.md", "toan/Hình học/C.md")

    assert sorted((fault["name"], fault["reason"], fault["folder"]) for fault in found.faults) == [
        ("C.md", "capitals", ""),
        ("Hình học", "marks", "yes"),
    ]


def test_paths_are_composed_and_a_decomposed_name_is_told(tmp_path: Path) -> None:
    found = folder(tmp_path, unicodedata.normalize("NFD", "toan/6/bài.md"))

    assert [path for path, _ in found.materials] == ["content/toan/6/bài.md"]
    assert [fault["reason"] for fault in found.faults] == ["decomposed"]


def test_a_name_that_is_not_utf8_can_still_be_told(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/content/b\xe0i.md")).write_bytes(b"")

    found = folder(tmp_path)

    assert found.faults[0].at.path.encode() == "content/b\ufffdi.md".encode()


def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    os.mkfifo(tmp_path / "content" / "a.md")

    assert folder(tmp_path).materials == ()


def test_only_pictures_have_the_pictures_limit(tmp_path: Path) -> None:
    found = folder(tmp_path, "toan/6/a.png", "toan/6/a.pdf", content=b"x" * (50 * 1024 + 1))

    assert [(fault.kind, fault.at.path, fault["size"]) for fault in found.faults if fault.kind.startswith("oversized")] == [
        ("oversized-picture", "content/toan/6/a.png", "51")
    ]


def test_tables_of_no_cell_are_told(tmp_path: Path) -> None:
    found = folder(tmp_path, "ppct/2023-2024/ke-hoach.csv", "ppct/toan-6.csv")
    catalog, _, _ = read_catalog_file(Disk(tmp_path).catalog)

    school, _ = read_school(catalog, (), found.tables)

    assert kinds(school.faults) == ["misplaced-table", "misplaced-table"]


def test_a_missing_catalogue_is_told(tmp_path: Path) -> None:
    _, faults, digest = read_catalog_file(Disk(tmp_path).catalog)

    assert kinds(faults) == ["missing-catalog"]
    assert digest == ""
