"""Files beside lessons in a real build: what is published, what is not, and what a second build does again."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from .sites import differing, publish, refuse

pytestmark = pytest.mark.slow

LESSON = "content/toan/6/bai-01-truoc.md"
FOLDER = "content/toan/6"


def photograph() -> bytes:
    waves = Image.radial_gradient("L").resize((1000, 700))
    picture = Image.merge("RGB", (waves, waves.transpose(Image.Transpose.ROTATE_180), Image.linear_gradient("L").resize((1000, 700))))
    exif = Image.Exif()
    exif[0x0110] = b"May anh cua ai do"
    out = BytesIO()
    picture.save(out, "JPEG", quality=85, exif=exif)
    return out.getvalue()


def add(root: Path, path: str, content: bytes = b"%PDF-1.7\n") -> None:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def write(root: Path, text: str, path: str = LESSON) -> None:
    with (root / path).open("a", encoding="utf-8") as file:
        file.write(f"\n{text}\n")


@pytest.fixture
def root(library_root: Path) -> Path:
    """The demo library with a photograph, a file that is used, one that is not, and one that only a draft uses."""
    add(library_root, f"{FOLDER}/hinh/anh.jpg", photograph())
    for name in ("phieu", "thua", "de-kiem-tra"):
        add(library_root, f"{FOLDER}/{name}.pdf")
    write(library_root, "![Một bức ảnh để thử](hinh/anh.jpg)\n\n[Phiếu học tập](phieu.pdf)")
    draft = (library_root / LESSON).read_text(encoding="utf-8").replace("status: approved", "status: draft")
    (library_root / FOLDER / "bai-01-nhap-truoc.md").write_text(f"{draft}\n[Đề](de-kiem-tra.pdf)\n", encoding="utf-8")
    return library_root


def test_only_what_a_published_lesson_uses_is_published_and_pictures_are_scaled(root: Path) -> None:
    site = publish(root)

    pictures = sorted(path for path in site if path.startswith("toan/6/hinh/anh"))
    assert [re.sub(r"\.[0-9a-f]{8}-", "-", path) for path in pictures] == [f"toan/6/hinh/anh-{width}.webp" for width in (1000, 360, 720)]
    assert not [path for path, content in site.items() if b"May anh cua ai do" in content]
    assert "toan/6/phieu.pdf" in site
    assert not {"toan/6/thua.pdf", "toan/6/de-kiem-tra.pdf"} & site.keys()
    assert b"hl-file--pdf" in site["toan/6/bai-01-truoc/index.html"]


def test_a_preview_publishes_what_drafts_use(root: Path) -> None:
    assert "toan/6/de-kiem-tra.pdf" in publish(root, "--drafts")


def test_a_picture_is_encoded_once_and_a_build_without_a_store_gives_the_same_bytes(root: Path) -> None:
    first = publish(root)
    packs = {file: file.stat().st_ino for file in (root / ".hoclieu" / "cells").glob("*/*.pack") if b"WEBPVP8" in file.read_bytes()[:40]}
    write(root, "Thêm một câu.")
    publish(root)
    again = {file: file.stat().st_ino for file in packs}
    (root / LESSON).write_text((root / LESSON).read_text(encoding="utf-8").replace("\nThêm một câu.\n", ""), encoding="utf-8")
    (root / ".hoclieu").rename(root / "away")
    fresh = publish(root)

    assert len(packs) == 2, "the photograph, and the picture that the library has of its own"
    assert again == packs
    assert differing(first, fresh) == []


def test_the_page_of_a_simulation_is_guarded_and_its_files_are_as_they_were(library_root: Path) -> None:
    site = publish(library_root)

    home = "tin-hoc/6/mo-phong/bai-16-robot/"
    own = (library_root / "content" / home / "robot.js").read_bytes()
    assert site[f"{home}robot.js"] == own
    assert b"self.origin!=='null'" in site[f"{home}index.html"].partition(b"<title>")[0]
    assert b'sandbox="allow-scripts"' in site[f"{home}toan-man-hinh/index.html"]


def test_a_picture_that_cannot_be_decoded_stops_the_publication(root: Path) -> None:
    add(root, f"{FOLDER}/hinh/anh.jpg", photograph()[:4000])

    told = refuse(root)

    assert "hinh/anh.jpg: không mở được ảnh" in told
    assert not (root / "site").exists()


def test_a_picture_that_a_guide_shows_stays_under_its_own_name(root: Path) -> None:
    write(root, "![Ảnh trong trang hướng dẫn](../toan/6/hinh/anh.jpg)", "content/huong-dan/hoc-sinh.md")

    assert "toan/6/hinh/anh.jpg" in publish(root)
