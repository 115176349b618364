"""The demo library's own distributions, put on paper as a department would, come back as they were."""

from dataclasses import replace

import pytest

from generator.engine.importing.numbers import written
from generator.engine.importing.plan import Wish
from generator.model.curriculum import Curriculum
from generator.sources.curriculum import cell_of, read_curriculum
from generator.workflows.import_ppct import csv_of
from tests.conftest import REPOSITORY

from .papers import LEFT, LETTERHEAD, UP, Grid, Text, excel, word
from .reading import YEAR, plan_of, school

FOLDER = REPOSITORY / "content" / "ppct" / YEAR
NAMES = sorted(file.name for file in FOLDER.glob("*-[0-9].csv"))


def distribution(name: str) -> Curriculum:
    cell = cell_of(name)
    assert cell is not None
    curriculum, faults = read_curriculum(f"content/ppct/{YEAR}/{name}", (FOLDER / name).read_bytes(), YEAR, cell)
    assert faults == ()
    return curriculum


def on_paper(curriculum: Curriculum) -> Grid:
    """The distribution as phụ lục III has it, with columns for chapters and strands, merged where they go on."""
    rows: list[list[Text]] = [["STT", "Bài học\n(1)", "Số tiết\n(2)", "Thời điểm\n(3)", "Yêu cầu cần đạt", "Phân môn", "Chương"]]
    chapter = ""
    for lesson in curriculum.rows:
        column = UP if lesson.chapter and lesson.chapter == chapter else lesson.chapter
        chapter = lesson.chapter
        outcomes = "\n".join(f"- {outcome}." for outcome in lesson.outcomes)
        rows.append(
            [str(lesson.order), lesson.title, str(lesson.periods), f"Tuần {written(lesson.weeks)}", outcomes, lesson.strand, column]
        )
    rows.append(["Tổng cộng", LEFT, str(curriculum.periods), LEFT, LEFT, LEFT, LEFT])
    subject = school().catalog.subject(curriculum.cell.subject)
    assert subject is not None
    return Grid(
        rows, [*LETTERHEAD, f"MÔN HỌC: {subject.name.upper()}, KHỐI LỚP {curriculum.cell.grade}", f"Năm học {YEAR.replace('-', ' - ')}"]
    )


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("paper", [word, excel], ids=["word", "excel"])
def test_a_distribution_that_is_put_on_paper_comes_back_as_it_was(name: str, paper: object) -> None:
    curriculum = distribution(name)
    raw = (word if paper is word else excel)(on_paper(curriculum))

    plan = plan_of({"ke-hoach": raw}, Wish(), replace(school(), curricula=(curriculum,)))

    read = [(row.id, row.title, row.kind, row.periods, row.weeks, row.chapter, row.outcomes) for row in plan.rows]
    assert read == [(row.id, row.title, row.kind, row.periods, row.weeks, row.chapter, row.outcomes) for row in curriculum.rows]


@pytest.mark.parametrize("name", NAMES)
def test_what_is_written_of_it_is_the_very_table_of_the_library(name: str) -> None:
    curriculum = distribution(name)

    plan = plan_of({"ke-hoach": word(on_paper(curriculum))}, Wish(), replace(school(), curricula=(curriculum,)))

    assert [row for row in plan.rows if row.guesses] == []
    assert csv_of(plan) == (FOLDER / name).read_text(encoding="utf-8")
