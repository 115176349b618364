"""A table for Excel: one row for each target in each cell, then one for each row of the distributions (D16)."""

from datetime import date

from generator.engine.harmless import sheet
from generator.engine.weeks import week_list
from generator.model.coverage import CellCoverage, LessonCoverage, Outcome
from generator.model.curriculum import RowKind
from generator.model.material import Phase
from generator.model.message import N_
from generator.model.report import Report, Style
from generator.model.results import Results
from generator.model.targets import OnMiss

from ._words import STATES, gaps, relief, text, waiver

ROW_OF, SCHOOL_YEAR, SUBJECT, GRADE, COUNTED_ON = N_("row of"), N_("school year"), N_("subject"), N_("grade"), N_("counted on")
TARGET, WHEN_MISSED, STATE, DUE = N_("target"), N_("when missed"), N_("state"), N_("due")
HAVE, NEEDED, OUT_OF, UNIT, SHORT = N_("have"), N_("needed"), N_("out of"), N_("counted in"), N_("short")
LACKING, TO_DO = N_("lacking"), N_("to do")
LESSON, LESSON_ID, KIND, WEEKS, PERIODS = N_("lesson"), N_("lesson id"), N_("kind of row"), N_("weeks"), N_("number of periods")
BEFORE, AFTER, FILES = N_("before-class materials"), N_("after-class materials"), N_("material files")

WAIVED = N_("waivers")
"""A column only where there is something in it."""

COLUMNS = (
    *(ROW_OF, SCHOOL_YEAR, SUBJECT, GRADE, COUNTED_ON, STATE),
    *(TARGET, WHEN_MISSED, DUE, HAVE, NEEDED, OUT_OF, UNIT, SHORT, LACKING, TO_DO),
    *(LESSON, LESSON_ID, KIND, WEEKS, PERIODS, BEFORE, AFTER, FILES),
)

KINDS = {
    RowKind.LESSON: LESSON,
    RowKind.PRACTICE: N_("practice"),
    RowKind.REVIEW: N_("review"),
    RowKind.TEST: N_("test"),
    RowKind.ACTIVITY: N_("activity"),
    RowKind.RESERVE: N_("reserve"),
}
ON_MISS = {OnMiss.REJECT: N_("stops publication"), OnMiss.WARN: N_("reminds only")}

Cells = dict[str, str | int | date]


def _render(results: Results, style: Style) -> str:
    columns = (*COLUMNS, WAIVED) if results.eased else COLUMNS
    heads = [_head(name, style) for name in columns]
    targets = (_target(outcome, results, style) for outcome in results.coverage.outcomes)
    lessons = (_lesson(row, cell, results, style) for cell in results.coverage.cells for row in cell.lessons)
    return sheet([heads, *([cells.get(column, "") for column in columns] for cells in (*targets, *lessons))])


def _head(name: str, style: Style) -> str:
    words = style.translate(name)
    return words[:1].upper() + words[1:]


def _target(outcome: Outcome, results: Results, style: Style) -> Cells:
    return {
        ROW_OF: style.translate(TARGET),
        SCHOOL_YEAR: outcome.target.school_year,
        SUBJECT: results.subject(outcome.cell.subject),
        GRADE: outcome.cell.grade,
        COUNTED_ON: outcome.day,
        STATE: style.translate(STATES[outcome.state]),
        TARGET: outcome.target.name,
        WHEN_MISSED: style.translate(ON_MISS[outcome.target.on_miss]),
        DUE: outcome.due,
        HAVE: outcome.have,
        NEEDED: outcome.need,
        OUT_OF: outcome.of,
        UNIT: text(outcome.unit, style),
        SHORT: outcome.short,
        LACKING: gaps(outcome, style, len(outcome.gaps)),
        TO_DO: text(outcome.remedy, style) if outcome.remedy.msgid else "",
        WAIVED: "; ".join(text(told, style) for one in outcome.reliefs for told in (relief(one), waiver(one.waiver, results))),
    }


def _lesson(row: LessonCoverage, cell: CellCoverage, results: Results, style: Style) -> Cells:
    lesson = row.lesson
    return {
        ROW_OF: style.translate(LESSON),
        SCHOOL_YEAR: cell.school_year,
        SUBJECT: results.subject(cell.cell.subject),
        GRADE: cell.cell.grade,
        COUNTED_ON: cell.day,
        STATE: style.translate(_state(row)),
        LESSON: lesson.title,
        LESSON_ID: lesson.id,
        KIND: style.translate(KINDS[lesson.kind]),
        WEEKS: week_list(lesson.weeks),
        PERIODS: lesson.periods,
        BEFORE: len(row.of_phase(Phase.BEFORE)),
        AFTER: len(row.of_phase(Phase.AFTER)),
        FILES: ", ".join(material.path for material in row.materials),
    }


def _state(row: LessonCoverage) -> str:
    if row.is_covered:
        return N_("has material")
    return N_("no material yet") if row.lesson.counts else N_("not counted")


REPORT = Report(".csv", N_("a table of coverage for Excel"), _render)
