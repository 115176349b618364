"""The part of the JSON report that is about a change."""

from generator.engine.harmless import one_line
from generator.model.patch import ChangedFile, Fill, Patch, Shift
from generator.model.report import Style
from generator.model.results import Results

from . import _change as change
from ._words import cell, text


def patch(one: Patch, results: Results, style: Style) -> dict[str, object]:
    """What a change does; sentences are in the reader's language."""
    return {
        "base": one.commit,
        "accepted": one.is_accepted,
        "mended": one.mended,
        "files": [_file(file) for file in one.files],
        "fills": [_fill(fill, results, style) for fill in one.fills],
        "targets": [_shift(shift, results, style) for shift in one.shifts],
        "bared": [
            {
                "subject": bare.cell.subject,
                "grade": bare.cell.grade,
                "lesson": bare.lesson.id,
                "title": one_line(bare.lesson.title),
                "cell": text(cell(results, bare.cell), style),
            }
            for bare in one.bared
        ],
        "debt": {
            "errors": len(change.old_errors(results.debt)),
            "findings": len(results.debt),
            "targets": len(change.debts(results)),
        },
    }


def _file(file: ChangedFile) -> dict[str, object]:
    return {"path": file.path, "change": file.change.value, **({"before": file.before} if file.before else {})}


def _fill(fill: Fill, results: Results, style: Style) -> dict[str, object]:
    return {
        "path": fill.path,
        "title": one_line(fill.title),
        "subject": fill.cell.subject,
        "grade": fill.cell.grade,
        "week": fill.week,
        "phase": fill.phase.value,
        "before": fill.before,
        "now": fill.now,
        "of": fill.of,
        "counts": fill.counts,
        "says": change.fill(fill, results, style),
    }


def _shift(shift: Shift, results: Results, style: Style) -> dict[str, object]:
    outcome = shift.outcome
    return {
        "id": outcome.target.id,
        "name": one_line(outcome.target.name),
        "school_year": outcome.target.school_year,
        "subject": outcome.cell.subject,
        "grade": outcome.cell.grade,
        "effect": "rejects" if shift.is_charged else "worse" if shift.is_worse else "better" if change.is_better(shift) else "other",
        "says": change.shift(shift, results, style),
        "remedy": change.way_out(shift, style) if shift.is_worse else "",
    }
