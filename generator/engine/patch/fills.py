"""What the materials of a change fill."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generator.engine.coverage import cover_cell
from generator.model.coverage import LessonCoverage
from generator.model.library import Library
from generator.model.material import Material, Status
from generator.model.patch import Fill


def fills(before: Library, after: Library, paths: Iterable[str], moved: Mapping[str, str]) -> Iterator[Fill]:
    """For each material for homework among some files: how many lessons up to its week have one of its phase, before and now.

    A material that is not approved yet is counted as if it were. One that was counted before and still is in the same place says nothing.
    """
    for path in paths:
        entry = after.entry_at.get(path)
        if entry is None or entry.material is None or not entry.material.phase.is_online:
            continue
        material = entry.material
        former = before.entry_at.get(moved.get(path, path))
        if former is not None and former.material is not None and _stands(former.material) == _stands(material):
            continue
        yield _fill(before, after, material)


def _fill(before: Library, after: Library, material: Material) -> Fill:
    approved = [one if one.path != material.path else replace(material, status=Status.APPROVED) for one in after.materials]
    was, _ = _filled(before, before.materials, material)
    now, of = _filled(after, approved, material)
    return Fill(material.path, material.title, material.cell, material.week, material.phase, was, now, of, counts=material.counts)


def _filled(library: Library, materials: Iterable[Material], like: Material) -> tuple[int, int]:
    """How many lessons up to a material's week have one of its phase, and how many there are."""
    own = [one for one in materials if one.cell == like.cell]
    coverage = cover_cell(library.school, own, like.school_year, like.cell, library.day)
    rows = [row for row in coverage.lessons if row.lesson.counts and _begins(row) <= like.week]
    return sum(bool(row.of_phase(like.phase)) for row in rows), len(rows)


def _begins(row: LessonCoverage) -> int:
    return row.lesson.weeks[0] if row.lesson.weeks else 0


def _stands(material: Material) -> tuple[object, ...]:
    return (material.cell, material.school_year, material.week, material.phase, material.lessons, material.status)
