"""What the form is filled in from is what ``hoclieu new`` would write."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.engine.template import body
from generator.model.material import Phase
from generator.pages.form import form_view
from generator.pages.site import Site
from generator.workflows.form import BODIES, form_files, lessons_path
from generator.workflows.new import WITHOUT_MATERIAL, Wish, draft, week_of
from generator.workflows.read import read_library

DAY, YEAR = date(2026, 11, 24), "2026-2027"


def test_weeks_and_names_of_files_are_those_of_a_new_material(library_root: Path) -> None:
    library = read_library(library_root, DAY)
    files = {one.path: json.loads(one.content) for one in form_files(library)}

    for curriculum in library.school.curricula_of(YEAR):
        made = files[lessons_path(curriculum.cell)]
        rows = [row for row in curriculum.rows if row.kind not in WITHOUT_MATERIAL]
        assert [one["id"] for one in made["lessons"]] == [row.id for row in rows]
        for one, row in zip(made["lessons"], rows, strict=True):
            for phase in Phase:
                wish = Wish(YEAR, curriculum.cell, row, phase)
                week, name, _ = one[phase.value]
                assert (week, made["folder"] + name) == (week_of(library, wish), draft(library, wish).path)


def test_a_lesson_that_has_a_material_of_a_phase_says_so(library_root: Path) -> None:
    files = {one.path: json.loads(one.content) for one in form_files(read_library(library_root, DAY))}

    [lesson] = [one for one in files["soan-bai/toan-6.json"]["lessons"] if one["id"] == "bai-01"]
    assert lesson["before"][1:] == ["bai-01-truoc-2.md", True]
    assert lesson["in"][1:] == ["bai-01-trong.md", False]


def test_the_openings_and_the_rest_make_the_body_of_a_new_material(library_root: Path) -> None:
    library = read_library(library_root, DAY)
    files = {one.path: json.loads(one.content) for one in form_files(library)}
    view = form_view(Site(library, str), "schema.json")

    for phase in Phase:
        for kind, rest in files[BODIES]["bodies"][phase.value].items():
            whole = body(phase, kind)
            assert whole.endswith(rest)
            assert [field.heading for field in view.openings if field.phase == phase] == [
                line.removeprefix("## ") for line in whole.removesuffix(rest).splitlines() if line.startswith("## ")
            ]


@pytest.mark.parametrize(
    ("feedback", "mail"),
    [
        ("", ""),
        ("kho@truong.example", "kho@truong.example"),
        ("mailto:kho@truong.example", "kho@truong.example"),
        ("https://bieu-mau.example/?a={title}", ""),
        ("kho@truong.example?bcc=x@y.example", ""),
    ],
)
def test_the_e_mail_goes_to_the_schools_address_where_it_has_one(feedback: str, mail: str, library_root: Path) -> None:
    library = read_library(library_root, DAY)
    catalog = library.school.catalog
    asked = replace(catalog, school=replace(catalog.school, feedback=feedback))

    view = form_view(Site(replace(library, school=replace(library.school, catalog=asked)), str), "schema.json")

    assert view.mail == mail
    assert "title" not in view.optional
    assert "status" not in view.optional
    assert "minutes" in view.optional
