"""The school of the specifications as a value, and a header that is right, for spoiling."""

from functools import cache
from pathlib import Path

from generator.model.document import Document
from generator.model.finding import Fault
from generator.model.school import School
from generator.sources.catalog import read_catalog
from generator.sources.materials import read_document

PATH = "content/tin-hoc/6/bai.md"
SCHOOL_FOLDER = Path(__file__).parent.parent / "rules" / "school"

HEADER = """\
title: Thông tin quanh em
subject: tin-hoc
grade: 6
school_year: 2023-2024
week: 2
phase: after
lesson: bai-01
type: exercise
"""


@cache
def school() -> School:
    catalog, faults = read_catalog("materials_catalog.yml", (SCHOOL_FOLDER / "materials_catalog.yml").read_bytes())
    assert not faults
    return School(catalog)


def document(header: str = HEADER, body: str = "\n## Bài tập\n") -> Document:
    """A material's file, read, with this header and body."""
    return read_document(PATH, f"---\n{header}---\n{body}".encode(), school())


def told(faults: tuple[Fault, ...]) -> list[tuple[str, int, int]]:
    """Kind, line and column of each fault, in order of reading."""
    return [(fault.kind, fault.at.line, fault.at.column) for fault in faults]


def kinds(faults: tuple[Fault, ...]) -> list[str]:
    return [fault.kind for fault in faults]
