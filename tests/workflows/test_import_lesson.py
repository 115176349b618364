"""A Word lesson in a library: the file passes the check but for what only the teacher can write, its pictures lie beside it."""

import os
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from generator.engine.manuscript.check import missing
from generator.model.curriculum import Cell
from generator.model.finding import Severity
from generator.model.library import Library
from generator.model.manuscript import Manuscript, Spot
from generator.model.material import Phase
from generator.sources.locale import read_locale
from generator.workflows.import_lesson import Brought, OccupiedError, bring_lesson, write_lesson
from generator.workflows.judge import judge
from generator.workflows.lesson_report import report_lesson
from generator.workflows.new import Wish
from generator.workflows.read import read_library
from tests.conftest import Accept
from tests.manuscript.documents import Doc, picture
from tests.manuscript.lesson import photo, whole_lesson

DAY = date(2026, 11, 24)
YEAR = "2026-2027"
EXPECTED = Path(__file__).parent / "expected"
VIETNAMESE = read_locale("vi")


@pytest.fixture
def library(library_root: Path) -> Library:
    return read_library(library_root, DAY)


def wish(library: Library, phase: Phase = Phase.AFTER, lesson: str = "bai-05") -> Wish:
    cell = Cell("toan", 6)
    row = library.school.row(YEAR, cell, lesson)
    assert row is not None
    return Wish(YEAR, cell, row, phase)


def brought(library: Library, raw: bytes, phase: Phase = Phase.AFTER) -> Brought:
    return bring_lesson("bai-5.docx", raw, library, wish(library, phase))


def test_a_whole_lesson_comes_over_and_all_that_is_doubtful_is_told(library: Library, accept: Accept) -> None:
    found = brought(library, whole_lesson())

    accept(found.text, EXPECTED / "bai-05-sau.md")
    accept(report_lesson(found, VIETNAMESE), EXPECTED / "bai-05-sau.txt")
    assert found == brought(library, whole_lesson())


def test_what_is_written_passes_the_check_but_for_what_only_the_teacher_can_write(library: Library, library_root: Path) -> None:
    write_lesson(brought(library, whole_lesson()), library_root)

    after = read_library(library_root, DAY)
    own = [finding for finding in judge(after) if finding.at.path.startswith("content/toan/6/bai-05") or "bai-05-sau" in finding.at.path]
    errors = {finding.name for finding in own if finding.severity is Severity.ERROR}
    assert errors == {"picture-without-description"}
    assert {finding.name for finding in own} - errors <= {"template-left", "question-without-answer", "answer-without-explanation"}


def test_pictures_are_made_small_named_for_the_lesson_and_kept_once(library: Library) -> None:
    document = Doc()
    for raw in (photo(), picture(), picture()):
        document.picture(document.line(), raw, "Một hình")

    found = brought(library, document.raw())

    assert [path.rpartition(".")[0] for path, _ in found.pictures] == [
        "content/toan/6/hinh/bai-05-sau-1",
        "content/toan/6/hinh/bai-05-sau-2",
    ]
    most = library.school.catalog.limits.picture_kb * 1024
    assert all(len(content) <= most for _, content in found.pictures)
    assert max(Image.open(BytesIO(content)).width for _, content in found.pictures) <= 1200
    assert found.text.count("hinh/bai-05-sau-2") == 2


def test_a_drawing_of_windows_is_told_and_its_place_kept(library: Library) -> None:
    raw = Doc()
    raw.picture(raw.line(), picture(), "Sơ đồ")
    source, target = zipfile.ZipFile(BytesIO(raw.raw())), BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        for info in source.infolist():
            made.writestr(info.filename, b"\x01\x00\x00\x00 emf" if "media" in info.filename else source.read(info))

    found = brought(library, target.getvalue())

    assert found.pictures == ()
    assert "[Viết ở đây: hình]" in found.text
    assert "EMF, WMF" in report_lesson(found, VIETNAMESE)


def test_before_class_the_task_and_the_reason_are_asked_for_where_they_are_missing(library: Library) -> None:
    without = brought(library, Doc().heading("Nội dung", 2).lines("Lời.").raw(), Phase.BEFORE)
    with_both = brought(library, Doc().heading("Nhiệm vụ", 2).lines("Đọc.").heading("Vì sao", 2).lines("Để biết.").raw(), Phase.BEFORE)

    assert without.text.count("## Nhiệm vụ") == with_both.text.count("## Nhiệm vụ") == 1
    assert "Viết ở đây" in without.text
    assert "Viết ở đây" not in with_both.text
    assert [finding.code for finding in with_both.findings if finding.severity is Severity.ERROR] == []


def test_nothing_is_written_over_and_nothing_is_written_in_part(library: Library, library_root: Path) -> None:
    found = brought(library, whole_lesson())
    occupied = library_root / found.pictures[0][0]
    occupied.write_bytes(b"of somebody else")

    with pytest.raises(OccupiedError, match="bai-05-sau-1"):
        write_lesson(found, library_root)

    assert occupied.read_bytes() == b"of somebody else"
    assert not (library_root / found.path).exists()


def test_a_title_of_the_call_comes_first_and_a_document_without_one_has_that_of_the_lesson(library: Library) -> None:
    titled = bring_lesson("a.docx", whole_lesson(), library, replace(wish(library), title="Tên khác"))
    untitled = brought(library, Doc().lines("Chỉ có lời.").raw())

    assert 'title: "Tên khác"' in titled.text
    assert 'title: "Bài 5. Phép nhân và phép chia số tự nhiên"' in untitled.text


def test_words_that_no_step_has_written_are_told() -> None:
    lines = ((Spot(1, "Có mặt"), "Có mặt trong bài"), (Spot(2, "Bị rơi"), "Bị rơi mất một từ hiếm"), (Spot(3, "Câu"), "Câu 1. Có mặt"))
    manuscript = Manuscript("a.docx", "", (), lines=lines)

    (told,) = missing(manuscript, "**Câu 1.** Có *mặt* trong bài", (), ())

    assert told.at.paragraph == 2
    assert "rơi mất một từ hiếm" in told.says.text(VIETNAMESE)


@pytest.mark.slow
def test_without_pandoc_one_line_says_what_to_install(library_root: Path) -> None:
    (library_root / "bai.docx").write_bytes(whole_lesson())
    call = [
        "import",
        "lesson",
        "bai.docx",
        "--subject",
        "toan",
        "--grade",
        "6",
        "--phase",
        "after",
        "--lesson",
        "bai-05",
        "--today",
        "2026-11-24",
    ]
    hide = "import sys; sys.modules['pypandoc'] = None; from generator.cli._main import run; sys.exit(run(sys.argv[1:]))"

    done = subprocess.run(
        [sys.executable, "-c", hide, *call], cwd=library_root, env=os.environ | {"PATH": ""}, capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert "pandoc" in done.stderr
    assert f"{sys.executable} -m pip install pypandoc-binary" in done.stderr
