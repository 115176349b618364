"""What is to be known of a plan as a whole: sums that differ from what the papers or the programme say."""

from collections.abc import Sequence

from generator.model.curriculum import RowKind
from generator.model.imported import PlannedRow
from generator.model.message import Message, say

from .kinds import is_numbered
from .pieces import Total

_FEW = 5
"""Rows below which a plan is only a part, and nothing is missed in it."""


def remarks_of(rows: Sequence[PlannedRow], totals: Sequence[tuple[Total, Sequence[PlannedRow]]], wanted: int | None) -> tuple[Message, ...]:
    """The remarks on a finished plan.

    Args:
        rows: all of it.
        totals: the totals that the papers say, each with the rows above it.
        wanted: the periods of the programme.
    """
    remarks = [_on_total(total, above) for total, above in totals]
    have = sum(row.periods for row in rows)
    if wanted is not None and have != wanted:
        remarks.append(say("the rows have {have} periods; the programme has {wanted}", have=have, wanted=wanted))
    if len(rows) > _FEW and not any(row.kind is RowKind.TEST for row in rows):
        remarks.append(say("no row is a test; if tests stand in another table, add them by hand"))
    if len(rows) > _FEW and not any(is_numbered(row.title) for row in rows):
        remarks.append(say("titles have no numbers (“Bài 1”): every row that is not plainly something else was taken for a lesson"))
    return tuple(remark for remark in remarks if remark is not None)


def _on_total(total: Total, above: Sequence[PlannedRow]) -> Message | None:
    """A remark when none of the sums that a total may mean agrees with it: of all, of the semester, of the chapter above."""
    if not total.numbers or not above:
        return None
    semester, chapter = above[-1].semester, above[-1].chapter
    sums = {
        sum(row.periods for row in above),
        sum(row.periods for row in above if row.semester == semester),
        sum(row.periods for row in above if row.chapter == chapter),
    }
    if sums & set(total.numbers):
        return None
    return say("the papers say “{text}”, the rows above it have {have} periods", text=total.text, have=sum(row.periods for row in above))
