"""The columns, and the notes, that several kinds of reports have."""

from dataclasses import replace

from generator.engine.easing import easing
from generator.model.catalog import Catalog
from generator.model.curriculum import Cell
from generator.model.header import Vocabulary
from generator.model.library import Library
from generator.model.material import Material
from generator.model.message import Message, say
from generator.model.school import School
from generator.model.table import Column, Kind, Row

NUMBER = Column(id="number", head=say("no."), kind=Kind.NUMBER, width=6)
"""Counted by whoever makes the table."""
DEPARTMENT = Column(id="department", head=say("department"), width=19)
SUBJECT = Column(id="subject", head=say("subject"), width=16)
GRADE = Column(id="grade", head=say("grade"), kind=Kind.NUMBER, width=7)
WEEK = Column(id="week", head=say("week"), kind=Kind.NUMBER, width=7)
LESSON = Column(id="lesson", head=say("lesson"), width=24)
TITLE = Column(id="title", head=say("material"), width=26)
TEACHER = Column(id="teacher", head=say("teacher"), width=17)
REMARKS = Column(id="remarks", head=say("remarks"), width=12)
"""Left empty, for the hand of whoever files the report."""


def usual(column: Column, *, is_usual: bool) -> Column:
    """The same column, shown or not where the catalogue chooses none."""
    return replace(column, is_usual=is_usual)


def of_cell(catalog: Catalog, cell: Cell) -> Row:
    """Department, subject and grade."""
    subject = catalog.subject(cell.subject)
    departments = {one.id: one.name for one in catalog.departments}
    return {
        "department": departments.get(subject.department, "") if subject else "",
        "subject": catalog.label(Vocabulary.SUBJECT, cell.subject),
        "grade": cell.grade,
    }


def of_material(school: School, material: Material) -> Row:
    """What lists of materials say of one: cell, lessons, title, teachers, type, phase, status."""
    label = school.catalog.label
    rows = [school.row(material.school_year, material.cell, lesson) for lesson in material.lessons]
    return {
        **of_cell(school.catalog, material.cell),
        "school-year": material.school_year,
        "week": material.week,
        "lesson": "; ".join(row.title if row else lesson for row, lesson in zip(rows, material.lessons, strict=True)),
        "title": material.title,
        "teacher": ", ".join(label(Vocabulary.PERSON, author) for author in material.authors),
        "type": label(Vocabulary.TYPE, material.type),
        "phase": label(Vocabulary.PHASE, material.phase.value),
        "status": label(Vocabulary.STATUS, material.status.value),
        "level": label(Vocabulary.LEVEL, material.level) if material.level else "",
        "minutes": material.minutes,
    }


def waived(library: Library) -> tuple[Message, ...]:
    """The waivers without which other numbers would stand in the report, each with what it changes of this year's targets."""
    coverage = library.coverage
    outcomes = [one for one in coverage.outcomes if one.target.school_year == coverage.school_year] if coverage else []
    return tuple(easing(outcomes, library.school.catalog))
