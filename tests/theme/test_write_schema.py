"""The form's own reading of JSON Schemas finds what the library for JSON Schema finds."""

import itertools
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.engine.schema.material import material_schema
from tests.exports.headers import headers, school

from .scripts import answers

SCHEMAS: dict[str, dict[str, Any]] = {
    "kinds": {"type": ["integer", "string"], "minimum": 3, "maximum": 90, "minLength": 2, "maxLength": 3},
    "choice": {"oneOf": [{"const": "nb", "title": "Nhận biết"}, {"const": "th", "title": "Thông hiểu"}]},
    "list-or-one": {
        "anyOf": [{"type": "array", "items": {"enum": ["oral", "written"]}, "minItems": 1, "uniqueItems": True}, {"const": "oral"}]
    },
    "several-fit": {"oneOf": [{"type": "integer"}, {"minimum": 10}]},
    "pattern": {"type": "string", "pattern": r"^[0-9]{4}-[0-9]{4}$"},
    "contains": {"type": "array", "contains": {"const": "oral"}},
    "not": {"not": {"enum": ["x", 7]}},
    "object": {
        "type": "object",
        "properties": {"phase": {"enum": ["before", "after"]}, "level": {"$ref": "#/definitions/level"}, "minutes": {"type": "integer"}},
        "required": ["phase"],
        "additionalProperties": False,
        "definitions": {"level": {"oneOf": [{"const": "nb"}, {"const": "vd"}]}},
        "allOf": [
            {
                "if": {"properties": {"phase": {"const": "before"}}, "required": ["phase"]},
                "then": {"properties": {"level": {"const": "nb"}}},
                "else": {"required": ["minutes"]},
            }
        ],
    },
    "names": {"type": "object", "propertyNames": {"pattern": "^[a-z]+$"}, "additionalProperties": {"type": "string"}, "minProperties": 1},
}
PLAIN: list[Any] = [
    *(None, True, False, 0, 3, 90, 91, 1.5, 10.0, "", "x", "nb", "oral", "năm", "𝟘𝟘𝟘", "2026-2027", "x2026-2027"),
    *([], ["oral"], ["oral", "oral"], ["oral", "written"], ["x"], {}, {"a": "b"}, {"A": "b"}, {"a": 1}),
]
OBJECTS = [
    {key: value for key, value in zip(("phase", "level", "minutes", "more"), values, strict=True) if value is not None}
    for values in itertools.product(("before", "after", "in", None), ("nb", "vd", None), (15, "15", None), (1, None))
]


def found_by_the_library(schema: dict[str, Any], value: Any) -> set[str]:
    return {"/".join(map(str, error.absolute_path)) for error in Draft202012Validator(schema).iter_errors(value)}


def place(error: dict[str, Any]) -> str:
    path = error["path"][:-1] if error["keyword"] in {"required", "false"} else error["path"]
    return "/".join(map(str, path))


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_same_values_are_wrong_at_the_same_places(name: str) -> None:
    schema, values = SCHEMAS[name], PLAIN + OBJECTS

    found = answers("write-schema.js", [["errors", schema, value] for value in values])

    differ = [
        (value, [place(error) for error in errors], found_by_the_library(schema, value))
        for value, errors in zip(values, found, strict=True)
        if {place(error) for error in errors} != found_by_the_library(schema, value)
    ]
    assert differ == []


def test_what_is_missing_is_told_at_its_own_key() -> None:
    [found] = answers("write-schema.js", [["errors", {"required": ["title", "week"]}, {"week": 1}]])

    assert found == [{"path": ["title"], "keyword": "required", "limit": ["title", "week"]}]


def test_an_error_carries_what_the_nearest_schema_around_it_says_of_its_rule() -> None:
    minutes = {"maximum": 90, "errorMessage": "Nhiều nhất 90 phút."}
    schema = {
        "errorMessage": "Sai.",
        "allOf": [{"x-code": "P107", "x-severity": "warning", "then": {"properties": {"minutes": minutes}}, "if": {}}],
    }

    [found] = answers("write-schema.js", [["errors", schema, {"minutes": 91}]])

    told = {"code": "P107", "severity": "warning", "says": "Nhiều nhất 90 phút."}
    assert found == [{"path": ["minutes"], "keyword": "maximum", "limit": 90, **told}]


def test_a_keyword_that_is_not_known_is_not_overlooked() -> None:
    with pytest.raises(Exception, match="exit status 1"):
        answers("write-schema.js", [["errors", {"prefixItems": [{"const": 1}]}, [1]]])


def test_the_choices_of_a_key_are_found_wherever_they_stand() -> None:
    schema = {
        "properties": {
            "level": {"$ref": "#/definitions/level"},
            "assessment": {"anyOf": [{"type": "array", "items": {"$ref": "#/definitions/level"}}, {"$ref": "#/definitions/level"}]},
            "minutes": {"type": "integer", "minimum": 3, "maximum": 90},
        },
        "definitions": {"level": {"oneOf": [{"const": "nb", "title": "Nhận biết"}, {"const": "vd"}]}},
    }

    level, several, minutes, none = answers(
        "write-schema.js", [["facts", schema, name] for name in ("level", "assessment", "minutes", "x")]
    )

    assert level["choices"] == several["choices"] == [["nb", "Nhận biết"], ["vd", "vd"]]
    assert (minutes, none) == ({"choices": [], "minimum": 3, "maximum": 90}, {"choices": []})


SPOILT: list[dict[str, Any]] = [
    *(
        {key: None}
        for key in ("title", "subject", "grade", "week", "phase", "lesson", "type", "minutes", "assessment", "status", "approval")
    ),
    *(
        {"title": " "},
        {"title": "a" * 121},
        {"grade": "6"},
        {"grade": 5},
        {"week": 99},
        {"week": "1"},
        {"phase": "trước"},
        {"lesson": "bai-99"},
    ),
    *(
        {"lesson": []},
        {"lesson": ["bai-01", "bai-02"]},
        {"level": "vdc"},
        {"level": "x"},
        {"minutes": 1},
        {"minutes": 500},
        {"minutes": "15"},
    ),
    *(
        {"license": "x"},
        {"sources": "một nguồn"},
        {"sources": [1]},
        {"type": "x"},
        {"school_year": "2026"},
        {"khoa": 1},
        {"allow": {"P107": "lí do"}},
    ),
]


def test_the_published_schema_is_read_as_the_library_reads_it() -> None:
    schema = material_schema(school(), str)
    whole = [{**header, **change} for header in headers()[::4] for change in ({}, *SPOILT)]
    values = [{key: value for key, value in header.items() if value is not None} for header in whole]

    found = answers("write-schema.js", [["errors", schema, value] for value in values])

    differ = [
        (value, [place(error) for error in errors], theirs)
        for value, errors in zip(values, found, strict=True)
        if {place(error) for error in errors} != (theirs := found_by_the_library(schema, value))
    ]
    assert differ == []
    assert {error.get("code") for errors in found for error in errors} >= {"M142", "P103", "P107", "C201", "S201"}
