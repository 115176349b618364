"""Distributions."""

import pytest

from generator.model.curriculum import Cell, Curriculum, RowKind
from generator.model.finding import Fault
from generator.sources.curriculum import cell_of, read_curriculum

from .sample import kinds, told

CELL = Cell("toan", 6)


def read(rows: str, first: str = "id,title,kind,periods,weeks") -> tuple[Curriculum, tuple[Fault, ...]]:
    return read_curriculum("content/ppct/2023-2024/toan-6.csv", f"{first}\n{rows}".encode(), "2023-2024", CELL)


def test_rows_become_lessons_in_order() -> None:
    curriculum, faults = read("b,B,lesson,2,3,2\na,A,review,1,1,1", "id,title,kind,periods,weeks,order")

    assert faults == ()
    assert [(row.id, row.order, row.kind, row.periods, row.weeks) for row in curriculum.rows] == [
        ("a", 1, RowKind.REVIEW, 1, (1,)),
        ("b", 2, RowKind.LESSON, 2, (3,)),
    ]
    assert [row.id for row in curriculum.lessons] == ["b"]


def test_without_an_order_the_place_in_the_file_is_the_order() -> None:
    curriculum, _ = read("b,B,lesson,2,\na,A,lesson,1,")

    assert [(row.id, row.order) for row in curriculum.rows] == [("b", 1), ("a", 2)]


@pytest.mark.parametrize(
    ("written", "weeks"),
    [
        ("", ()),
        ("12", (12,)),
        ("5-6", (5, 6)),
        ("5 – 7", (5, 6, 7)),
        ("Tuần 5", (5,)),
        ("tuần 5 đến 6", (5, 6)),
        ("11;13", (11, 13)),
        ('"2, 1"', (1, 2)),
        ("1+3", (1, 3)),
    ],
)
def test_weeks_are_read_as_plans_write_them(written: str, weeks: tuple[int, ...]) -> None:
    curriculum, faults = read(f"a,A,lesson,2,{written}")

    assert faults == ()
    assert curriculum.rows[0].weeks == weeks


@pytest.mark.parametrize("written", ["6-5", "tháng 9", "123", "1-2-3", "1;;2"])
def test_weeks_that_cannot_be_read_are_told_and_the_row_stays(written: str) -> None:
    curriculum, faults = read(f"a,A,lesson,2,{written}")

    assert kinds(faults) == ["unreadable-weeks"]
    assert curriculum.rows[0].weeks == ()


@pytest.mark.parametrize(
    ("row", "kind", "column"),
    [
        (",A,lesson,2,", "empty-cell", 1),
        ("a,,lesson,2,", "empty-cell", 3),
        ("a,A,lessn,2,", "unknown-row-kind", 5),
        ("a,A,lesson,hai,", "cell-not-a-number", 12),
        ("a,A,lesson,,", "cell-not-a-number", 12),
    ],
)
def test_a_row_that_cannot_be_counted_is_told_at_the_cell_and_left_out(row: str, kind: str, column: int) -> None:
    curriculum, faults = read(f"{row}\nb,B,lesson,1,")

    assert told(faults) == [(kind, 2, column)]
    assert [lesson.id for lesson in curriculum.rows] == ["b"]


def test_an_id_given_twice_is_told_and_the_first_row_stays() -> None:
    curriculum, faults = read("a,A,lesson,1,\na,B,lesson,2,")

    assert [(fault.kind, fault["first"]) for fault in faults] == [("repeated-lesson", "2")]
    assert [row.title for row in curriculum.rows] == ["A"]


def test_kinds_in_vietnamese_are_read_and_noted() -> None:
    curriculum, faults = read("a,A,Ôn tập,1,")

    assert curriculum.rows[0].kind is RowKind.REVIEW
    assert kinds(faults) == ["label-for-token"]


@pytest.mark.parametrize(
    ("name", "cell"),
    [("tin-hoc-6.csv", Cell("tin-hoc", 6)), ("ngoai-ngu-1-9.csv", Cell("ngoai-ngu-1", 9)), ("ke-hoach.csv", None), ("Toan-6.csv", None)],
)
def test_the_name_of_a_file_says_its_cell(name: str, cell: Cell | None) -> None:
    assert cell_of(name) == cell
