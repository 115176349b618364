"""The schemas of the catalogue and of the tables are of one mind with their readers."""

import csv
import io
import json
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.engine.schema.catalogue import catalogue_schema
from generator.engine.schema.tables import assignments_table, curriculum_table, weeks_table
from generator.model.curriculum import Cell
from generator.model.message import as_written
from generator.model.school import School
from generator.sources.assignments import read_assignments
from generator.sources.calendar import read_calendar
from generator.sources.catalog import read_catalog
from generator.sources.curriculum import read_curriculum
from tests.conftest import REPOSITORY

from .headers import as_editors_see, school

CATALOGUE = REPOSITORY / "materials_catalog.yml"
DISTRIBUTIONS = sorted(file for file in (REPOSITORY / "content/ppct").glob("*/*-[0-9].csv"))
ASSIGNED = sorted((REPOSITORY / "content/ppct").glob("*/phan-cong-*.csv"))
CALENDARS = sorted((REPOSITORY / "content/ppct").glob("*/weeks.csv"))
ONLY_THE_READER_KNOWS = {"unknown-subject", "unknown-grade", "unknown-person", "unusable-feedback"}
"""Subjects, grades and roles of targets and waivers are offered, not demanded; an address has too many forms for one pattern."""
WAIVER = {
    "id": "thi-cuoi-ki-1",
    "reason": "Tuần kiểm tra cuối học kì I",
    "scope": {"subjects": ["toan"], "grades": [6]},
    "signed_by": "pho-hieu-truong",
    "signed_on": "2026-12-14",
    "expires": "2027-05-31",
    "lessons": ["bai-05"],
    "weeks": [18],
    "targets": ["moi-bai-2026-2027"],
}

Place = tuple[str | int, ...]


@cache
def validator() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(catalogue_schema(school(), as_written), format_checker=jsonschema.FormatChecker())


@cache
def demo() -> Any:
    catalogue = as_editors_see(CATALOGUE.read_text(encoding="utf-8"))
    catalogue["years"][-1]["waivers"] = [WAIVER]
    return catalogue


def places(value: Any, at: Place = ()) -> Iterator[Place]:
    """Where something stands in a catalogue."""
    for key, below in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield (*at, key)
        yield from places(below, (*at, key))


def at(value: Any, place: Place) -> Any:
    for key in place:
        value = value[key]
    return value


def kinds(catalogue: Any) -> set[str]:
    """What the strict reader says of a catalogue, as far as the schema can know it."""
    _, faults = read_catalog("materials_catalog.yml", json.dumps(catalogue, ensure_ascii=False).encode())
    return {fault.kind for fault in faults} - ONLY_THE_READER_KNOWS


@pytest.mark.parametrize(
    ("key", "value", "is_right"),
    [
        ("signed_by", None, False),
        ("expires", "31/05/2027", False),
        ("weeks", 18, True),
        ("weeks", ["mười tám"], False),
        ("lessons", [], True),
        ("scope", {"subjects": ["toan"]}, False),
        ("approved_by", "hieu-truong", False),
    ],
)
def test_the_schema_refuses_a_waiver_when_and_only_when_the_reader_does(key: str, value: Any, is_right: bool) -> None:  # noqa: FBT001
    catalogue = json.loads(json.dumps(demo()))
    (waiver,) = catalogue["years"][-1]["waivers"]
    waiver[key] = value
    if value is None:
        del waiver[key]

    assert bool([*validator().iter_errors(catalogue)]) is not is_right
    assert bool(kinds(catalogue)) is not is_right


def test_the_demo_is_what_its_schema_says() -> None:
    assert [error.message for error in validator().iter_errors(demo())] == []


@settings(deadline=None)
@given(st.data())
def test_the_schema_refuses_a_catalogue_when_and_only_when_the_reader_does(data: st.DataObject) -> None:
    catalogue = json.loads(json.dumps(demo()))
    place = data.draw(st.sampled_from(sorted(places(catalogue), key=str)))
    parent, key = at(catalogue, place[:-1]), place[-1]
    was = parent[key]
    how = data.draw(st.sampled_from(("delete", "rename", "spoil", "number", "list")))
    if how == "delete":
        del parent[key]
    elif how == "rename":
        assume(isinstance(parent, dict) and "periods" not in place[:-1])
        parent[f"{key}x"] = parent.pop(key)
    elif how == "spoil":
        parent[key] = data.draw(st.sampled_from(("", "rejekt", None, {"a": "b"}))) if isinstance(was, str) else "rejekt"
    elif how == "number":
        assume(not isinstance(was[0] if isinstance(was, list) else was, str))  # to the reader a number is a text too, to editors it is none
        parent[key] = data.draw(st.sampled_from((0, 3, 1_000_000, -1, 0.5)))
    else:
        parent[key] = [was] if data.draw(st.booleans()) else []
    assume(not any(isinstance(one, list) and not all(one) for one in (parent,)))  # the reader passes over what is empty in a list

    assert bool([*validator().iter_errors(catalogue)]) == bool(kinds(catalogue)), (place, how, kinds(catalogue))


def cell_faults(field: dict[str, Any], value: str) -> Iterator[str]:
    """What Table Schema's words say against a cell: the part of them that our tables use."""
    constraints = field["constraints"]
    if not value:
        yield from ["required"] if constraints["required"] else []
        return
    if "pattern" in constraints and not re.search(constraints["pattern"], value):
        yield "pattern"
    if "enum" in constraints and value not in map(str, constraints["enum"]):
        yield "enum"
    if field["type"] == "date":
        try:
            date.fromisoformat(value)
        except ValueError:
            yield "type"
    if field["type"] == "integer":
        if not re.fullmatch(r"-?[0-9]+", value):
            yield "type"
        elif "minimum" in constraints and not constraints["minimum"] <= int(value) <= constraints["maximum"]:
            yield "bounds"


def table_faults(schema: dict[str, Any], text: str) -> list[str]:
    rows = list(csv.DictReader(io.StringIO(text)))
    fields = {field["name"]: field for field in schema["fields"]}
    names = set(rows[0])
    faults = [f"unknown {name}" for name in names - fields.keys()]
    faults += [f"missing {name}" for name, field in fields.items() if field["constraints"]["required"] and name not in names]
    faults += [f"{name}: {why}" for row in rows for name in names & fields.keys() for why in cell_faults(fields[name], row[name] or "")]
    for name in (name for name, field in fields.items() if field["constraints"].get("unique")):
        values = [row.get(name) for row in rows]
        faults += ["repeated"] if len(set(values)) < len(values) else []
    if keys := schema.get("primaryKey", []):
        together = [tuple(row.get(name) for name in keys) for row in rows]
        faults += ["repeated key"] if len(set(together)) < len(together) else []
    return faults


@pytest.mark.parametrize("file", DISTRIBUTIONS, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_every_distribution_of_the_demo_is_what_its_schema_says(file: Any) -> None:
    assert table_faults(curriculum_table(as_written), file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("file", CALENDARS, ids=lambda file: file.parent.name)
def test_every_table_of_weeks_of_the_demo_is_what_its_schema_says(file: Any) -> None:
    assert table_faults(weeks_table(as_written), file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("file", ASSIGNED, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_every_table_of_assignments_of_the_demo_is_what_its_schema_says(file: Any) -> None:
    own = read_catalog("materials_catalog.yml", CATALOGUE.read_bytes())[0]

    assert table_faults(assignments_table(School(own), as_written), file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("row", "is_right"),
    [
        ("toan,6,bai-01,gv-toan-6,", True),
        ("toan,6,*,gv-toan-6,ghi chú", True),
        ("toan,6,,gv-toan-6,", False),
        ("toan,,bai-01,gv-toan-6,", False),
        ("toan,sáu,bai-01,gv-toan-6,", False),
        ("toan,6,bai-05,gv-toan-6,\ntoan,6,bai-05,to-truong-toan-tin,", False),
    ],
)
def test_the_schema_of_assignments_refuses_what_the_reader_refuses(row: str, is_right: bool) -> None:  # noqa: FBT001
    text = f"subject,grade,lesson,role,note\n{row}\n"
    own = read_catalog("materials_catalog.yml", CATALOGUE.read_bytes())[0]

    _, faults = read_assignments("a.csv", text.encode(), "2026-2027", "to-toan-tin")

    assert (faults == ()) is is_right
    assert (table_faults(assignments_table(School(own), as_written), text) == []) is is_right


CELLS = st.sampled_from(
    ("", "bai-01", "bai-1,5", "lesson", "Bài học", "test", "2", "-1", "12345", "1,5", "5-6", "11;13", "tuần 3", "sáu", "0")
)


@settings(deadline=None)
@given(st.data())
def test_the_schema_of_a_distribution_refuses_a_cell_when_and_only_when_the_reader_does(data: st.DataObject) -> None:
    text = DISTRIBUTIONS[-1].read_text(encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(text)))
    column = data.draw(st.sampled_from([*rows[0]]))
    if data.draw(st.booleans()) and data.draw(st.booleans()):
        renamed = data.draw(st.sampled_from((f"{column}x", "màu")))
        rows = [{(renamed if name == column else name): value for name, value in row.items()} for row in rows]
    else:
        rows[data.draw(st.integers(0, len(rows) - 1))][column] = data.draw(CELLS)
    made = io.StringIO()
    writer = csv.DictWriter(made, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)

    _, faults = read_curriculum("a.csv", made.getvalue().encode(), "2026-2027", Cell("toan", 6))

    assert bool(table_faults(curriculum_table(as_written), made.getvalue())) == bool(faults), faults


@pytest.mark.parametrize(
    ("row", "is_right"),
    [
        ("1,2026-09-07,2026-09-12", True),
        (",2027-02-01,2027-02-14", True),
        ("0,2026-09-07,2026-09-12", False),
        ("100,2026-09-07,2026-09-12", False),
        ("1,2026-09-31,2026-10-03", False),
        ("1,,2026-09-12", False),
    ],
)
def test_the_schema_of_weeks_refuses_what_the_reader_refuses(row: str, is_right: bool) -> None:  # noqa: FBT001 -- a row of a table
    text = f"week,start,end\n{row}\n"

    _, faults = read_calendar("weeks.csv", text.encode(), "2026-2027")

    assert (not faults) is is_right
    assert (not table_faults(weeks_table(as_written), text)) is is_right


def test_a_catalogue_is_read_as_editors_read_it() -> None:
    assert demo()["years"][0]["id"] == "2023-2024"
    assert yaml.safe_load(CATALOGUE.read_text(encoding="utf-8"))["grades"] == demo()["grades"]
