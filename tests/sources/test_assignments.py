"""What departments have assigned."""

import pytest

from generator.model.assignment import Assignments
from generator.model.curriculum import Cell
from generator.model.finding import Fault
from generator.sources.assignments import department_of, read_assignments
from generator.sources.school import read_year_table

PATH = "content/ppct/2026-2027/phan-cong-to-toan-tin.csv"


def read(*rows: str, head: str = "subject,grade,lesson,role") -> tuple[Assignments, tuple[Fault, ...]]:
    return read_assignments(PATH, "\n".join((head, *rows, "")).encode(), "2026-2027", "to-toan-tin")


@pytest.mark.parametrize(
    ("name", "department"),
    [("phan-cong-to-toan-tin.csv", "to-toan-tin"), ("phan-cong-to-toan-6.csv", "to-toan-6"), ("phan-cong-.csv", ""), ("toan-6.csv", "")],
)
def test_a_table_of_assignments_is_known_by_its_name(name: str, department: str) -> None:
    assert department_of(name) == department


def test_a_table_whose_department_ends_in_a_number_is_no_distribution() -> None:
    table, _ = read_year_table("content/ppct/2026-2027/phan-cong-to-toan-6.csv", b"subject,grade,lesson,role\n")

    assert isinstance(table, Assignments)


def test_each_row_names_a_lesson_and_its_role_with_their_places() -> None:
    table, faults = read("toan,6,bai-05,gv-toan-6")

    assert faults == ()
    (row,) = table.rows
    assert (row.cell, row.lesson.value, row.role.value) == (Cell("toan", 6), "bai-05", "gv-toan-6")
    assert (row.role.span.line, row.role.span.column) == (2, 15)


def test_headings_may_be_vietnamese_and_are_answered_with_the_right_ones() -> None:
    table, faults = read("toan,6,bai-05,gv-toan-6", head="Môn,Khối,Mã bài,Giáo viên")

    assert {fault.kind for fault in faults} == {"column-alias"}
    assert len(table.rows) == 1


@pytest.mark.parametrize(
    ("row", "kind", "column"),
    [
        ("toan,6,,gv-toan-6", "empty-assignment", 8),
        ("toan,6,bai-05,", "empty-assignment", 15),
        ("toan,khối sáu,bai-05,gv-toan-6", "cell-not-a-number", 6),
        ("toan,6,bai-01,to-truong", "repeated-assignment", 8),
        ("toan,6,bai-05,gv-toan-6,thừa", "row-too-long", 25),
    ],
)
def test_a_row_that_cannot_be_taken_is_told_at_its_cell_and_assigns_nothing(row: str, kind: str, column: int) -> None:
    table, faults = read("toan,6,bai-01,gv-toan-6", row)

    assert [(fault.kind, fault.at.line, fault.at.column) for fault in faults] == [(kind, 3, column)]
    assert len(table.rows) == 1
