"""For programs: everything a check found, versioned; ``_schema/results-1.json`` describes it."""

from generator.engine.harmless import json_text, one_line
from generator.model.coverage import CellCoverage, Gap, LessonCoverage, Outcome, State
from generator.model.finding import Finding, Severity
from generator.model.message import N_
from generator.model.report import Report, Style
from generator.model.results import Results
from generator.model.suggestion import Suggestion
from generator.model.targets import TARGET_KINDS, Target
from generator.model.waivers import Relief

from ._patch_json import patch
from ._words import text

VERSION = 1
"""Grows when a reader of the earlier form would be misled; new keys alone do not make a new version."""


def _render(results: Results, style: Style) -> str:
    coverage = results.coverage
    brought = {id(one) for one in results.charged}
    return json_text(
        {
            "version": VERSION,
            "school": one_line(results.school),
            "day": coverage.day.isoformat(),
            "school_year": coverage.school_year,
            "accepted": results.is_accepted,
            "summary": _summary(results),
            "targets": [_outcome(outcome, results, style) for outcome in coverage.outcomes],
            "findings": [{**_finding(one, style), **({"is_new": id(one) in brought} if results.patch else {})} for one in results.in_files],
            "coverage": [_cell(cell, results) for cell in coverage.cells],
            "suggestions": [_suggestion(one, style) for one in results.suggestions],
            **({"patch": patch(results.patch, results, style)} if results.patch else {}),
        }
    )


def _summary(results: Results) -> dict[str, int]:
    weights = [finding.severity for finding in results.in_files]
    states = [outcome.state for outcome in results.coverage.outcomes]
    return {
        "materials": results.materials,
        "published": results.published,
        "errors": weights.count(Severity.ERROR),
        "warnings": weights.count(Severity.WARNING),
        "notes": weights.count(Severity.NOTE),
        "targets_met": states.count(State.MET),
        "targets_missed": states.count(State.MISSED),
        "targets_rejecting": len(results.rejecting),
        "targets_pending": states.count(State.PENDING),
    }


def _outcome(outcome: Outcome, results: Results, style: Style) -> dict[str, object]:
    target = outcome.target
    return {
        "id": target.id,
        "name": one_line(target.name),
        "kind": _kind(target),
        "on_miss": target.on_miss.value,
        "school_year": target.school_year,
        "subject": outcome.cell.subject,
        "subject_name": one_line(results.subject(outcome.cell.subject)),
        "grade": outcome.cell.grade,
        "state": outcome.state.value,
        "have": outcome.have,
        "need": outcome.need,
        "of": outcome.of,
        "short": outcome.short,
        "unit": text(outcome.unit, style),
        "due": outcome.due.isoformat(),
        "gaps": [_gap(gap) for gap in outcome.gaps],
        "remedy": text(outcome.remedy, style) if outcome.remedy.msgid else "",
        "path": target.span.path,
        "line": target.span.line,
        **({"waivers": [_relief(one, results) for one in outcome.reliefs]} if outcome.reliefs else {}),
    }


def _relief(relief: Relief, results: Results) -> dict[str, object]:
    waiver = relief.waiver
    return {
        "id": waiver.id,
        "reason": one_line(waiver.reason),
        "signed_by": waiver.signed_by,
        "signed_by_name": one_line(results.role(waiver.signed_by)),
        "signed_on": waiver.signed_on.isoformat(),
        "expires": waiver.expires.isoformat(),
        "lifted": relief.lifted,
        "path": waiver.span.path,
        "line": waiver.span.line,
    }


def _kind(target: Target) -> str:
    return next(name for name, kind in TARGET_KINDS.items() if type(target) is kind)


def _gap(gap: Gap) -> dict[str, object]:
    return {"lesson": gap.lesson, "title": one_line(gap.title), "weeks": list(gap.weeks)}


def _finding(finding: Finding, style: Style) -> dict[str, object]:
    at = finding.at
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "path": at.path,
        "line": at.line,
        "column": at.column,
        "end_line": at.end_line or at.line,
        "end_column": at.end_column if at.end_line else at.column,
        "message": text(finding.problem.says, style),
        "hint": text(finding.problem.hint, style) if finding.problem.hint.msgid else "",
    }


def _suggestion(suggestion: Suggestion, style: Style) -> dict[str, object]:
    return {
        "path": suggestion.path,
        "line": suggestion.line,
        "end_line": suggestion.end_line,
        "before": suggestion.before,
        "after": suggestion.after,
        "mends": [
            {"code": one.code, "severity": one.severity.value, "message": text(one.problem.says, style)} for one in suggestion.findings
        ],
    }


def _cell(coverage: CellCoverage, results: Results) -> dict[str, object]:
    return {
        "subject": coverage.cell.subject,
        "subject_name": one_line(results.subject(coverage.cell.subject)),
        "grade": coverage.cell.grade,
        "school_year": coverage.school_year,
        "covered": coverage.covered,
        "of": coverage.lesson_rows,
        "rows": [_row(row) for row in coverage.lessons],
    }


def _row(row: LessonCoverage) -> dict[str, object]:
    return {
        "id": row.lesson.id,
        "title": one_line(row.lesson.title),
        "kind": row.lesson.kind.value,
        "periods": row.lesson.periods,
        "weeks": list(row.lesson.weeks),
        "covered": row.is_covered,
        "materials": [{"path": material.path, "phase": material.phase.value} for material in row.materials],
    }


REPORT = Report(".json", N_("for programs, versioned"), _render, shows_suggestions=True)
