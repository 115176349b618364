"""The repository's own library, all of it: nothing in it is found fault with, it is published, and what is finished stays so."""

from datetime import date
from pathlib import Path

import pytest

from generator.engine.weight import page_weight
from generator.model.curriculum import Cell
from generator.model.library import Library
from generator.model.material import Phase
from generator.sources.materials import read_body
from generator.workflows.check import results_of
from generator.workflows.read import read_library
from tests.conftest import REPOSITORY, copy_library

from .sites import DAY, publish

FINISHED = ("tin-hoc", "toan")
"""Subjects whose every lesson of grade 6 has a material."""


@pytest.fixture(scope="module")
def library() -> Library:
    return read_library(REPOSITORY, date.fromisoformat(DAY))


def test_no_lesson_is_found_fault_with(library: Library) -> None:
    findings = results_of(library).findings

    assert [f"{one.problem.at.path}: {one.code}" for one in findings if one.problem.at.path.startswith("content/")] == []


@pytest.mark.parametrize("subject", FINISHED)
def test_every_lesson_of_a_finished_subject_has_a_material_before_or_after_it(library: Library, subject: str) -> None:
    mine = [one for one in library.published if (one.subject, one.grade) == (subject, 6) and one.phase is not Phase.IN]
    served = {lesson for one in mine for lesson in one.lessons}
    (curriculum,) = (one for one in library.school.curricula if one.cell == Cell(subject, 6) and one.school_year == "2026-2027")

    assert [row.id for row in curriculum.lessons if row.id not in served] == []


MARGIN = 1_500
"""Bytes by which a page's weight may be misjudged before it is made."""


def _misjudged(library: Library, root: Path) -> dict[str, int]:
    """The pages whose weight is told wrongly from their Markdown, and by how much."""
    teaching = {subject.id for subject in library.school.catalog.subjects if subject.language}
    found = {}
    for one in library.published:
        text = read_body(one.path, (root / one.path).read_bytes())
        size = (root / "site" / one.address / "index.html").stat().st_size
        found[one.path] = size - page_weight(text, mixes_languages=one.subject in teaching)
    return {path: size for path, size in found.items() if abs(size) > MARGIN}


@pytest.mark.slow
def test_all_of_it_is_published(library: Library, tmp_path: Path) -> None:
    copy_library(tmp_path)

    site = publish(tmp_path, SITE_URL="https://kho.example/mot-truong/")

    assert _misjudged(library, tmp_path) == {}
    assert {f"{one.address}index.html" for one in library.published} <= site.keys()
