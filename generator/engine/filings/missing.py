"""The lessons without material (bài còn thiếu học liệu): what departments have to share out."""

from collections.abc import Iterator

from generator.engine.figures.lessons import MissingLesson, missing_lessons
from generator.engine.weeks import week_list
from generator.model.catalog import Catalog
from generator.model.filing import Filing
from generator.model.library import Library
from generator.model.material import Status
from generator.model.message import N_, Message, say
from generator.model.table import Column, Kind, Row

from ._columns import DEPARTMENT, GRADE, NUMBER, REMARKS, SUBJECT, of_cell, waived


def _columns(_catalog: Catalog) -> tuple[Column, ...]:
    return (
        *(NUMBER, DEPARTMENT, SUBJECT, GRADE),
        Column(id="week", head=say("week"), width=8),
        Column(id="lesson", head=say("lesson"), width=36),
        Column(id="chapter", head=say("chapter"), width=20, is_usual=False),
        Column(id="periods", head=say("number of periods"), kind=Kind.NUMBER, width=8, has_total=True),
        Column(id="way", head=say("on the way"), width=16),
        Column(id="due", head=say("due"), kind=Kind.DAY, width=11),
        REMARKS,
    )


def _rows(library: Library) -> Iterator[Row]:
    for missing in missing_lessons(library):
        yield {
            **of_cell(library.school.catalog, missing.cell),
            "week": week_list(missing.lesson.weeks),
            "lesson": missing.lesson.title,
            "chapter": missing.lesson.part,
            "periods": missing.lesson.periods,
            "way": _way(missing),
            "due": missing.due,
            "remarks": say("waived: {reason}", reason=missing.waiver.reason) if missing.waiver else None,
        }


def _way(missing: MissingLesson) -> Message | None:
    if not missing.on_the_way:
        return None
    return say("in review") if missing.on_the_way[0].status is Status.REVIEW else say("a draft")


def _notes(library: Library) -> tuple[Message, ...]:
    year = library.coverage.school_year if library.coverage else ""
    lessons = sum(cell.lesson_rows for cell in library.coverage.cells) if library.coverage else 0
    missing = len(missing_lessons(library))
    if not lessons:
        told = say("There is no curriculum distribution for {year} yet.", year=year or "–")
    elif missing:
        words = N_("Lessons of {year} without an approved before-class or after-class material: {count} of {of}.")
        told = say(words, year=year, count=missing, of=lessons)
    else:
        told = say("All {of} lessons of {year} have an approved before-class or after-class material.", year=year, of=lessons)
    return (told, *waived(library))


FILING = Filing(
    place=4,
    title=N_("Lessons that still lack a digital material"),
    short=N_("Lessons without material"),
    columns=_columns,
    rows=_rows,
    notes=_notes,
)
