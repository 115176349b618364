"""The tiny schools beside this file, read from disk as a real one is, are covered as their README works it out on paper."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.engine.coverage import cover
from generator.engine.digest import digest
from generator.model.coverage import Coverage, Gap, Outcome
from generator.model.document import Document
from generator.model.material import Material
from generator.model.message import as_written
from generator.model.school import School
from generator.model.targets import TARGET_KINDS
from generator.sources.folder import faults_within, read_folder
from generator.sources.materials import material_of, read_document
from generator.sources.places import Disk
from generator.sources.school import read_catalog_file, read_school

HERE = Path(__file__).parent
SCHOOLS = sorted(file.parent.name for file in HERE.glob("*/expected.json"))


def read(name: str) -> tuple[School, list[Document], list[Material]]:
    root = HERE / name
    catalog, faults, _ = read_catalog_file(Disk(root).catalog)
    folder = read_folder(Disk(root).found)
    own, _ = read_school(catalog, (*faults, *folder.faults, *faults_within(folder, catalog.limits)), folder.tables)
    raws = {path: file.read_bytes() for path, file in folder.materials}
    documents = [read_document(path, raw, own) for path, raw in raws.items()]
    return own, documents, [one for document in documents if (one := material_of(document, digest(raws[document.path])))]


def expected_of(name: str) -> dict[str, Any]:
    expected: dict[str, Any] = json.loads((HERE / name / "expected.json").read_text(encoding="utf-8"))
    return expected


DAYS = [pytest.param(name, day, id=f"{name}:{day}") for name in SCHOOLS for day in expected_of(name)]


def shown(gap: Gap) -> str | list[int]:
    return gap.lesson or gap.title or list(gap.weeks)


def facts(outcome: Outcome, asked: dict[str, Any]) -> dict[str, Any]:
    """An outcome as ``expected.json`` writes it; the remedy only where it is written there."""
    found = {
        "target": outcome.target.id,
        "cell": str(outcome.cell),
        "have": outcome.have,
        "need": outcome.need,
        "of": outcome.of,
        "unit": outcome.unit.text(as_written),
        "state": str(outcome.state),
        "due": outcome.due.isoformat(),
        "gaps": [shown(gap) for gap in outcome.gaps],
    }
    return {**found, "remedy": outcome.remedy.text(as_written)} if "remedy" in asked else found


def covered(name: str, day: str) -> Coverage:
    own, _, materials = read(name)
    return cover(own, materials, date.fromisoformat(day))


def test_there_is_a_school_for_every_kind_of_target() -> None:
    assert set(TARGET_KINDS) <= set(SCHOOLS)


@pytest.mark.parametrize("name", SCHOOLS)
def test_a_school_is_read_without_any_fault(name: str) -> None:
    own, documents, materials = read(name)

    assert own.faults == ()
    assert [document.faults for document in documents] == [()] * len(documents)
    assert len(materials) == len(documents) > 0


@pytest.mark.parametrize(("name", "day"), DAYS)
def test_targets_are_measured_as_worked_out_on_paper(name: str, day: str) -> None:
    asked = expected_of(name)[day]["outcomes"]

    outcomes = covered(name, day).outcomes

    by_place = {(one.target.id, str(one.cell)): one for one in outcomes}
    assert len(outcomes) == len(asked)
    assert [facts(by_place[one["target"], one["cell"]], one) for one in asked] == asked


@pytest.mark.parametrize(("name", "day"), DAYS)
def test_lessons_are_covered_as_worked_out_on_paper(name: str, day: str) -> None:
    cells = covered(name, day).cells

    assert {str(cell.cell): [cell.covered, cell.lesson_rows] for cell in cells} == expected_of(name)[day]["lessons"]


@pytest.mark.parametrize("name", SCHOOLS)
def test_the_readme_shows_every_figure_that_is_expected(name: str) -> None:
    readme = (HERE / name / "README.md").read_text(encoding="utf-8")

    for day, expected in expected_of(name).items():
        for one in expected["outcomes"]:
            row = " | ".join(str(value) for value in (day, *(one[key] for key in ("target", "cell", "have", "need", "of", "state"))))
            assert f"| {row} |" in readme
