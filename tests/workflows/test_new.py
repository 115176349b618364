"""``hoclieu new``: a file in which only what the teacher must write is missing."""

import re
from collections.abc import Callable
from datetime import date
from itertools import count
from pathlib import Path

import pytest

from generator.engine.template import MARK
from generator.model.curriculum import Cell
from generator.model.finding import Severity
from generator.model.material import Phase
from generator.workflows.check import check
from generator.workflows.new import Wish, draft, lacking
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

    made = draft(library, Wish(YEAR, TOAN, row, phase))
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
        made = draft(make.library(), Wish(make.YEAR, make.CELL, make.lesson(2), phase))

        assert "Viết ở đây" in made.text


def test_a_title_with_quotes_and_backslashes_is_read_back_as_it_was_given(library_root: Path) -> None:
    library, title = read_library(library_root, DAY), 'Bài "khó": C:\\Users # không?'
    row = library.school.row(YEAR, TOAN, "bai-04")
    assert row is not None

    made = draft(library, Wish(YEAR, TOAN, row, Phase.BEFORE, title=title))
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

    made = draft(library, Wish(make.YEAR, make.CELL, make.lesson(1), Phase.BEFORE))

    assert made.path == "content/tin-hoc/6/bai-01-truoc-3.md"


def test_a_lesson_without_weeks_is_put_into_the_week_of_the_day_or_the_one_that_is_given() -> None:
    row = make.lesson(1, weeks=())

    planned = draft(make.library(day="2023-10-03"), Wish(make.YEAR, make.CELL, row, Phase.AFTER))
    given = draft(make.library(), Wish(make.YEAR, make.CELL, row, Phase.AFTER, week=9))

    assert "week: 4\n" in planned.text
    assert "week: 9\n" in given.text


def test_no_material_is_offered_for_tests_and_reserves() -> None:
    rows = [make.lesson(1), make.lesson(2, kind="test"), make.lesson(3, kind="reserve"), make.lesson(4, kind="review")]
    school = make.school(curricula=(make.curriculum(*rows),))
    library = make.library(make.material(lessons="bai-09"), school=school)

    assert [row.id for row in lacking(library, make.YEAR, make.CELL, Phase.AFTER)] == ["bai-01", "bai-04"]


TYPES = ("lecture", "guide", "simulation", "question-bank", "exercise", "test", "reference")


@pytest.mark.parametrize("kind", TYPES)
@pytest.mark.parametrize("phase", list(Phase))
def test_what_the_check_finds_in_a_draft_is_only_what_its_teacher_must_write(library_root: Path, phase: Phase, kind: str) -> None:
    assert made_and_judged(library_root, phase, kind, str) == {"P122"}


@pytest.mark.parametrize("kind", TYPES)
@pytest.mark.parametrize("phase", list(Phase))
def test_a_draft_that_is_filled_in_has_no_findings_at_all(library_root: Path, phase: Phase, kind: str) -> None:
    """Every place is told apart, so that filling it in needs no more than words."""
    place = count(1)

    assert made_and_judged(library_root, phase, kind, lambda text: re.sub(MARK, lambda _: f"Lời của thầy cô {next(place)}", text)) == set()


def made_and_judged(root: Path, phase: Phase, kind: str, written: Callable[[str], str]) -> set[str]:
    """The codes of everything that is found in a new material after its teacher has written."""
    library = read_library(root, DAY)
    row = library.school.row(YEAR, TOAN, "bai-04")
    assert row is not None
    made = draft(library, Wish(YEAR, TOAN, row, phase, kind))
    write_file(root / made.path, written(made.text).encode())
    return {finding.code for finding in check(root, DAY).findings if finding.at.path == made.path}


def test_the_demo_school_has_the_types_that_there_are_templates_for(library_root: Path) -> None:
    assert tuple(term.id for term in read_library(library_root, DAY).school.catalog.types) == TYPES


@pytest.mark.parametrize("phase", list(Phase))
def test_a_type_of_the_schools_own_has_a_template_too(phase: Phase) -> None:
    assert "## Nội dung" in draft(make.library(), Wish(make.YEAR, make.CELL, make.lesson(1), phase, "podcast")).text
