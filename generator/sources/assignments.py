"""``content/ppct/<year>/phan-cong-<department>.csv``: what a department has assigned to its roles (D17)."""

import re

from generator.engine.columns import ASSIGNMENTS
from generator.engine.grammar import COUNT
from generator.model.assignment import Assignment, Assignments
from generator.model.finding import Fault, fault
from generator.model.span import Located

from .numbers import only_number
from .table import Row, read_table

_FILE_NAME = re.compile(r"phan-cong-(?P<department>[a-z0-9-]+)\.csv")


def department_of(file_name: str) -> str:
    """Whose assignments a file holds, by its name: ``phan-cong-to-toan-tin.csv``; empty when it is no such table."""
    match = _FILE_NAME.fullmatch(file_name)
    return match["department"] if match else ""


def read_assignments(path: str, raw: bytes, school_year: str, department: str) -> tuple[Assignments, tuple[Fault, ...]]:
    """The assignments in a file; a row that cannot be taken, or that names a lesson a second time, is left out and told."""
    table = read_table(path, raw, ASSIGNMENTS)
    faults = list(table.faults)
    rows: dict[tuple[object, ...], Assignment] = {}
    for row in table.rows:
        one = _assignment(row, faults)
        if one is None:
            continue
        first = rows.setdefault((one.cell, one.lesson.value), one)
        if first is not one:
            faults.append(fault("repeated-assignment", one.lesson.span, id=one.lesson.value, first=str(first.lesson.span.line)))
    return Assignments(school_year, department, tuple(rows.values()), table.span), tuple(faults)


def _assignment(row: Row, faults: list[Fault]) -> Assignment | None:
    empty = [column for column in ASSIGNMENTS.required if not row.text(column)]
    faults += (fault("empty-assignment", row.at(column), column=column) for column in empty)
    if empty:
        return None
    grade = row.text("grade")
    if not re.fullmatch(COUNT, grade):
        faults.append(fault("cell-not-a-number", row.at("grade"), column="grade", value=grade, only=only_number(grade, "grade")))
        return None
    return Assignment(
        row.located("subject"), Located(int(grade), row.at("grade")), row.located("lesson"), row.located("role"), note=row.text("note")
    )
