"""What the form for new materials (``soan-bai/``) is filled in from: lessons with weeks and file names, and how a body begins.

Nothing of it is a rule: which values a header may have says the JSON Schema that the form reads beside these files.
"""

import json
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from generator.engine.succession import lessons_in
from generator.engine.template import LEVELS, MARK, rest
from generator.model.curriculum import Cell, Curriculum, Lesson
from generator.model.export import Artifact
from generator.model.library import Library
from generator.model.material import Phase, Status

from .judge import rule_table
from .new import FIRST_TYPE, WITHOUT_MATERIAL, Wish, free_path, usual_assessment, week_of

FORM = "soan-bai/"
"""The address of the form's page."""
BODIES = f"{FORM}bodies.json"
RULES = {"required": "missing-key", "type": "not-a-number", "body": "empty-body", "left": "template-left"}
"""The rules that tell of what the form sees by itself, the schema aside."""

Served = AbstractSet[tuple[Cell, str, Phase]]
"""Which lessons have a material of which phase."""


def form_files(library: Library) -> Iterator[Artifact]:
    """The bodies, and a file for each distribution of the school year of the day."""
    yield Artifact(BODIES, _json(_bodies(library)))
    year = library.school.year_on(library.day)
    served = {(m.cell, lesson, m.phase) for m in library.materials for lesson in lessons_in(library.school, m, year)}
    for curriculum in library.school.curricula_of(year):
        yield Artifact(lessons_path(curriculum.cell), _json(_lessons(library, curriculum, served)))


def lessons_path(cell: Cell) -> str:
    """Where the lessons of a cell are, such as ``soan-bai/tin-hoc-6.json``."""
    return f"{FORM}{cell.subject}-{cell.grade}.json"


def _bodies(library: Library) -> dict[str, object]:
    types = [term.id for term in library.school.catalog.types]
    rules = {name: rule_table()[rule] for name, rule in RULES.items()}
    return {
        "mark": MARK,
        "cells": _cells(library),
        "statuses": [status for status in Status if status is not Status.APPROVED],
        "bodies": {phase: {kind: rest(phase, kind) for kind in types} for phase in Phase},
        "usual": {phase: {"type": FIRST_TYPE[phase], "level": LEVELS[phase][-1]} for phase in Phase},
        "assessments": {kind: usual_assessment(library, kind) for kind in types},
        "rules": {name: {"code": rule.code, "severity": rule.severity} for name, rule in rules.items()},
    }


def _cells(library: Library) -> dict[str, list[int]]:
    """The grades of each subject that have a distribution in the school year of the day."""
    found: dict[str, list[int]] = {}
    for curriculum in library.school.curricula_of(library.school.year_on(library.day)):
        found.setdefault(curriculum.cell.subject, []).append(curriculum.cell.grade)
    return found


def _lessons(library: Library, curriculum: Curriculum, served: Served) -> dict[str, object]:
    rows = [row for row in curriculum.rows if row.kind not in WITHOUT_MATERIAL]
    return {
        "school_year": curriculum.school_year,
        "folder": f"content/{curriculum.cell.subject}/{curriculum.cell.grade}/",
        "lessons": [
            {"id": row.id, "title": row.title, **{phase: _place(library, curriculum, row, phase, served) for phase in Phase}}
            for row in rows
        ],
    }


def _place(library: Library, curriculum: Curriculum, row: Lesson, phase: Phase, served: Served) -> list[object]:
    """Of a lesson in a phase: its week, the name of the next file, and whether it has a material already."""
    wish = Wish(curriculum.school_year, curriculum.cell, row, phase)
    return [week_of(library, wish), free_path(library, wish).rpartition("/")[2], (curriculum.cell, row.id, phase) in served]


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
