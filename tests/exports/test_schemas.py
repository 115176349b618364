"""The schemas for editors and forms: valid, true of the demo, and of one mind with the strict readers."""

import json
from datetime import date
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.engine.fields import fields_of
from generator.engine.schema.shapes import Drawing
from generator.engine.schema.words import WORDS
from generator.exports.schemas import CATALOGUE, EXPORT, MATERIAL
from generator.model.catalog import Subject
from generator.model.header import Header
from generator.model.language import Language
from generator.model.look import Colour, Icon
from generator.model.school import School
from generator.sources.locale import read_locale
from generator.workflows.judge import rule_table
from tests.conftest import REPOSITORY

from .headers import MATERIALS, as_editors_see, found, headers, refused, school
from .sample import LIBRARY, PUBLICATION

MADE = {artifact.path: json.loads(artifact.content) for artifact in EXPORT.make(LIBRARY, PUBLICATION)}
GOOD = next(header for header in headers() if header["lesson"] == "bai-01" and header["subject"] == "toan" and header["phase"] == "before")


def conditions() -> list[dict[str, Any]]:
    return MADE[MATERIAL]["allOf"]


@pytest.mark.parametrize("address", [MATERIAL, CATALOGUE])
def test_a_schema_is_valid_in_the_dialect_it_names_and_in_the_one_that_editors_know(address: str) -> None:
    jsonschema.Draft202012Validator.check_schema(MADE[address])
    jsonschema.Draft7Validator.check_schema(MADE[address])
    assert MADE[address]["$schema"] == jsonschema.Draft202012Validator.META_SCHEMA["$id"]
    assert MADE[address]["$id"] == f"https://thcs.example.vn/kho/{address}"


@pytest.mark.parametrize("place", range(len(MATERIALS)), ids=[file.relative_to(REPOSITORY).as_posix() for file in MATERIALS])
def test_every_material_of_the_demo_is_what_the_schema_says(place: int) -> None:
    assert refused(headers()[place]) == []


def test_choices_are_named_in_vietnamese_and_shown_beside_their_tokens() -> None:
    types = MADE[MATERIAL]["$defs"]["type"]["oneOf"]

    assert {choice["const"]: choice["title"] for choice in types} == {
        "lecture": "Bài giảng đa phương tiện",
        "exercise": "Bài tập luyện tập",
    }


def test_words_are_in_the_language_of_the_site() -> None:
    vietnamese = read_locale("vi")
    made = Drawing(vietnamese, lambda _: {}).shape(Header)

    assert made["properties"]["minutes"]["title"] == "Số phút"
    assert made["properties"]["lesson"]["description"].startswith("Mã bài ở cột id")


def test_colours_signs_and_languages_are_called_what_the_guide_for_leaders_calls_them() -> None:
    guide = (REPOSITORY / "content/huong-dan/lanh-dao.md").read_text(encoding="utf-8")
    made = Drawing(read_locale("vi"), lambda _: {}).shape(Subject)["properties"]

    named = {choice["const"]: choice["title"] for key in ("colour", "icon", "language") for choice in made[key]["oneOf"]}
    assert set(named) == {*Colour, *Icon, *Language}
    assert [f"`{token}` ({name})" for token, name in named.items() if f"`{token}` ({name})" not in guide] == []


@pytest.mark.parametrize("shape", WORDS, ids=lambda shape: shape.__name__)
def test_every_key_of_a_file_has_its_words_and_none_has_words_for_nothing(shape: type) -> None:
    assert set(fields_of(shape)) == set(WORDS[shape])


def test_a_condition_has_the_weight_of_its_rule_and_is_silent_where_the_rule_may_be_allowed() -> None:
    rules = {rule.code: rule for rule in rule_table().values()}

    assert conditions()
    for condition in conditions():
        rule = rules[condition["x-code"]]
        assert condition["x-severity"] == rule.severity.value
        assert ("not" in condition["if"]) is rule.allowable


def test_sections_of_the_body_are_those_that_the_rules_ask_for() -> None:
    sections = MADE[MATERIAL]["x-sections"]
    rules = {rule.code: rule for rule in rule_table().values()}

    assert {phase: [section["code"] for section in asked] for phase, asked in sections.items()} == {
        "before": ["P101", "P102"],
        "after": ["P104"],
    }
    assert all(section["severity"] == rules[section["code"]].severity.value for asked in sections.values() for section in asked)


TOKENS = ("before", "after", "in", "Trước lớp học", "nb", "th", "vd", "vdc", "draft", "review", "approved", "oral", "written", "toan")
PLACES = ("tin-hoc", "khtn", "Toán", "2026-2027", "2025-2026", "2019-2020", "bai-01", "bai-05", "on-tap")
WORDS_OF_ANY_KIND = st.sampled_from((*TOKENS, *PLACES, "lecture", "exercise", "lektur"))
OTHERS = st.sampled_from(("", " ", "gv-toan-6", "CC-BY-4.0", "không rõ", "x" * 121, "2026-11-05", "2026-02-30", "5/11/2026"))
NUMBERS = st.sampled_from((0, 1, 2, 3, 6, 9, 12, 35, 36, 90, 91, 999_999, 1_000_000, -1, 1.5))
STEPS = st.fixed_dictionaries(
    {},
    optional={
        "step": st.sampled_from(("department", "leadership", "Tổ chuyên môn", "ai đó")),
        "by": st.sampled_from(("to-truong-toan-tin", "pho-hieu-truong", "ông A")),
        "date": st.sampled_from(("2026-09-03", "2026-02-30", "3/9/2026", "hôm qua")),
        "note": st.sampled_from(("đã đọc", "")),
        "colour": st.just("red"),
    },
)
LISTS = st.lists(st.sampled_from((*TOKENS, "bai-01", "bai-02", "gv-toan-6")), max_size=3)
CODES = st.sampled_from(("P103", "P106", "P107", "P108", "P110", "R104", "R105", ""))
ALLOWED = st.dictionaries(CODES, st.sampled_from(("đã hỏi tổ", "")), max_size=3)
KEYS = (*GOOD, "allow", "colour", "Tuần", "titel")
NUMERIC = ("grade", "week", "minutes")


def values(key: str) -> st.SearchStrategy[Any]:
    """Right and wrong values of a key. A number in quotes is left out: the reader takes it, and the schema wants it without."""
    if key in NUMERIC:
        return st.one_of(NUMBERS, st.sampled_from(("Lớp 6", "15 phút", "")), st.just([6]), st.just({}))
    if key == "approval":
        return st.one_of(st.lists(STEPS, max_size=3), STEPS, st.sampled_from(("rồi", "")))
    if key == "allow":
        return st.one_of(ALLOWED, LISTS, st.just("P103"))
    return st.one_of(WORDS_OF_ANY_KIND, OTHERS, LISTS, st.just({"a": "b"}), st.none())


@st.composite
def mutated(draw: st.DrawFn) -> dict[str, Any]:
    """A header of the demo with up to three keys taken away, changed or added."""
    header = dict(draw(st.sampled_from(headers())))
    for key in draw(st.lists(st.sampled_from(KEYS), min_size=1, max_size=3)):
        if draw(st.booleans()) and draw(st.booleans()):
            header.pop(key, None)
        else:
            header[key] = draw(values(key))
    return header


@settings(deadline=None)
@given(mutated())
def test_the_schema_refuses_a_header_when_and_only_when_the_reader_or_a_rule_finds_something(header: dict[str, Any]) -> None:
    assert bool(refused(header)) == bool(found(header)), (refused(header), found(header))


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"colour": "red"}, "M118"),
        ({"phase": "Trước lớp học"}, "M122"),
        ({"grade": 16}, "M131"),
        ({"week": 36}, "S201"),
        ({"level": "vd"}, "P103"),
        ({"minutes": 120}, "P107"),
        ({"lesson": "bai-99"}, "C201"),
        ({"grade": 9}, "C201"),
        ({"approval": []}, "P108"),
        ({"title": ""}, "M120"),
    ],
)
def test_what_teachers_mistype_is_refused_while_they_type(changes: dict[str, Any], code: str) -> None:
    header = GOOD | changes

    assert found(header) == {code}
    assert refused(header)


def test_what_is_allowed_with_a_reason_is_not_refused() -> None:
    header = GOOD | {"level": "vd", "allow": {"P103": "bài này đã được học ở tiểu học"}}

    assert refused(header) == []


def test_a_school_without_tables_has_a_schema_that_says_so() -> None:
    own = School(school().catalog)

    assert found(GOOD, own) == {"S203", "C201"}
    assert refused(GOOD, own)


def test_the_day_changes_nothing() -> None:
    later = LIBRARY.__class__(LIBRARY.school, date(2030, 1, 1), LIBRARY.entries)

    assert list(EXPORT.make(later, PUBLICATION)) == list(EXPORT.make(LIBRARY, PUBLICATION))


def test_numbers_in_quotes_are_the_only_thing_that_the_schema_wants_more_strictly() -> None:
    header = GOOD | {"week": "1"}

    assert found(header) == set()
    assert refused(header)
    assert as_editors_see("week: 1") == {"week": 1}
