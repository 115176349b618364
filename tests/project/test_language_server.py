"""The schemas in the program behind VS Code's YAML extension: it offers the school's own words, and underlines what is wrong."""

import json
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator.engine.harmless import json_text
from generator.engine.schema.catalogue import catalogue_schema
from generator.engine.schema.material import material_schema
from generator.sources.locale import read_locale
from tests.conftest import REPOSITORY
from tests.exports.headers import school
from tests.npm import installed, program

HERE = Path(__file__).parent / "language_server"

pytestmark = pytest.mark.slow

HEADER = """\
title: "Gọi tên"
subject: toan
grade: 6
school_year: 2026-2027
week: 45
phase: before
lesson: bai-99
type: lecture
level: vd
colour: red
"""


@cache
def server() -> Path:
    return installed(HERE)


def told(folder: Path, schema: Any, text: str, *places: tuple[int, int]) -> dict[str, Any]:
    """What an editor would underline and offer; lines and columns from 0."""
    (folder / "a.schema.json").write_text(json_text(schema), encoding="utf-8")
    (folder / "a.yml").write_text(text, encoding="utf-8")
    asked = json.dumps([{"line": line, "character": column} for line, column in places])
    call = [program("node", "nodejs"), server() / "ask.cjs", folder / "a.schema.json", folder / "a.yml"]
    outcome = subprocess.run(call, input=asked, capture_output=True, text=True, timeout=60, check=False)
    assert outcome.returncode == 0, outcome.stderr
    found: dict[str, Any] = json.loads(outcome.stdout)
    return found


def lines(found: dict[str, Any]) -> dict[int, str]:
    return {one["line"]: one["message"] for one in found["diagnostics"]}


def test_what_is_wrong_is_underlined_in_vietnamese(tmp_path: Path) -> None:
    found = lines(told(tmp_path, material_schema(school(), read_locale("vi")), HEADER))

    assert set(found) == {4, 6, 8, 9}
    assert found[4] == "Năm học 2026-2027 có các tuần học từ 1 đến 35."
    assert found[8] == "Học liệu trước lớp học chỉ ở mức cơ bản: nb hoặc th."
    assert "colour" in found[9]


def test_after_subject_grade_and_year_exactly_their_lessons_are_offered(tmp_path: Path) -> None:
    text = HEADER.replace("lesson: bai-99", "lesson: ")

    (offered,) = told(tmp_path, material_schema(school(), read_locale("vi")), text, (6, 8))["offered"]

    lessons = [row.id for curriculum in school().curricula_of("2026-2027") if str(curriculum.cell) == "toan/6" for row in curriculum.rows]
    assert [one["label"] for one in offered] == lessons
    assert offered[4]["about"] == "Bài 5. Phép nhân và phép chia số tự nhiên (tuần 2, số tiết: 2)"


def test_words_of_the_school_are_offered_with_their_names(tmp_path: Path) -> None:
    (offered,) = told(tmp_path, material_schema(school(), read_locale("vi")), "phase: \n", (0, 7))["offered"]

    assert [(one["label"], one["about"].partition(";")[0]) for one in offered] == [
        ("before", "Trước lớp học"),
        ("in", "Trong lớp học"),
        ("after", "Sau lớp học"),
    ]


def test_the_catalogue_of_the_demo_has_nothing_underlined_until_something_is_wrong(tmp_path: Path) -> None:
    schema, text = catalogue_schema(school(), read_locale("vi")), (REPOSITORY / "materials_catalog.yml").read_text(encoding="utf-8")

    assert lines(told(tmp_path, schema, text)) == {}
    wrong = lines(told(tmp_path, schema, text.replace("  on_miss: reject", "  on_miss: rejekt", 1)))
    assert len(wrong) == 1
