"""``hoclieu new``: a file in which only what the teacher must write is missing."""

from datetime import date
from pathlib import Path

import pytest

from generator.model.curriculum import Cell
from generator.model.finding import Severity
from generator.model.material import Phase
from generator.workflows.check import check
from generator.workflows.new import draft, lacking
from generator.workflows.publish import write_file
from generator.workflows.read import read_library
from tests import builders as make

DAY, YEAR, TOAN = date(2026, 11, 24), "2026-2027", Cell("toan", 6)


@pytest.mark.parametrize("phase", list(Phase))
@pytest.mark.parametrize("lesson", ["bai-01", "bai-04"])
def test_a_draft_has_nothing_that_the_check_rejects(library_root: Path, phase: Phase, lesson: str) -> None:
    library = read_library(library_root, DAY)
    row = library.school.row(YEAR, TOAN, lesson)
    assert row is not None

    made = draft(library, YEAR, TOAN, row, phase)
    write_file(library_root / made.path, made.text.encode())

    own = [finding for finding in check(library_root, DAY).findings if finding.at.path == made.path]
    assert [finding for finding in own if finding.severity is Severity.ERROR] == []
    entry = read_library(library_root, DAY).entry_at[made.path]
    assert entry.material is not None
    assert (entry.material.cell, entry.material.lessons, entry.material.phase) == (TOAN, (lesson,), phase)
    assert (entry.material.title, entry.material.status, entry.material.week) == (
        row.title,
        "draft",
        row.weeks[-1 if phase == "after" else 0],
    )


def test_a_draft_says_where_the_teacher_writes() -> None:
    for phase in Phase:
        made = draft(make.library(), make.YEAR, make.CELL, make.lesson(2), phase)

        assert "Viết ở đây" in made.text


def test_a_title_with_quotes_and_backslashes_is_read_back_as_it_was_given(library_root: Path) -> None:
    library, title = read_library(library_root, DAY), 'Bài "khó": C:\\Users # không?'
    row = library.school.row(YEAR, TOAN, "bai-04")
    assert row is not None

    made = draft(library, YEAR, TOAN, row, Phase.BEFORE, title=title)
    write_file(library_root / made.path, made.text.encode())

    material = read_library(library_root, DAY).entry_at[made.path].material
    assert material is not None
    assert material.title == title


def test_the_lessons_offered_are_those_that_lack_a_material_of_the_phase() -> None:
    library = make.library(
        make.material(lessons="bai-01"),
        make.material(lessons=("bai-02", "bai-03"), status="draft"),
        make.material(lessons="bai-04", phase="after"),
    )

    offered = [row.id for row in lacking(library, make.YEAR, make.CELL, Phase.BEFORE)]

    assert offered == ["bai-04", "bai-05", "on-tap"]


def test_materials_of_another_cell_serve_no_lesson_of_this_one() -> None:
    library = make.library(make.material(subject="toan", lessons="bai-01"))

    assert lacking(library, make.YEAR, make.CELL, Phase.BEFORE)[0].id == "bai-01"


def test_without_a_distribution_nothing_is_offered() -> None:
    assert lacking(make.library(), "1999-2000", make.CELL, Phase.BEFORE) == ()


def test_a_draft_never_takes_the_place_of_a_file_that_is_there() -> None:
    taken = ("content/tin-hoc/6/bai-01-truoc.md", "content/tin-hoc/6/bai-01-truoc-2.md")
    library = make.library(*(make.material(path=path) for path in taken))

    made = draft(library, make.YEAR, make.CELL, make.lesson(1), Phase.BEFORE)

    assert made.path == "content/tin-hoc/6/bai-01-truoc-3.md"


def test_a_lesson_without_weeks_still_gets_a_draft() -> None:
    made = draft(make.library(), make.YEAR, make.CELL, make.lesson(1, weeks=()), Phase.AFTER)

    assert "week: 1\n" in made.text
