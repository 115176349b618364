"""Lessons as they were gathered to rows as they will be written: kind, chapter, periods where none are written, weeks through the year."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from generator.model.curriculum import RowKind
from generator.model.imported import Guess, PlannedRow
from generator.model.message import say

from .kinds import is_numbered, is_of_term, is_two_things, known_kind
from .lessons import Draft
from .spread import FIRST_SEMESTER

_MANY = 10
"""Rows from which on a plan with one row a week can be told from a short one."""


def rows_of(drafts: Sequence[Draft], load: int | None) -> tuple[PlannedRow, ...]:
    """The rows of one section.

    Args:
        drafts: its lessons.
        load: periods a week, if they are a whole number; used only where a plan says weeks but no periods.
    """
    numbered = sum(is_numbered(draft.name.title) for draft in drafts) > len(drafts) / 2
    weekly = load if load and len(drafts) >= _MANY and _one_a_week(drafts) else 1
    return tuple(_row(draft, weekly, is_numbered_plan=numbered) for draft in drafts)


def _one_a_week(drafts: Sequence[Draft]) -> bool:
    weeks = Counter(week for draft in drafts for week in draft.weeks)
    return all(len(draft.weeks) == 1 for draft in drafts) and all(count == 1 for count in weeks.values())


def _row(draft: Draft, weekly: int, *, is_numbered_plan: bool) -> PlannedRow:
    title = draft.name.title or "?"
    guesses = list(draft.guesses)
    kind = known_kind(title)
    if kind is None:
        kind = RowKind.LESSON
        if is_numbered_plan:
            guesses.append(Guess("kind", say("taken for a lesson, though it has no number as the others have")))
    elif is_two_things(title):
        guesses.append(Guess("kind", say("a review and a test in one row; choose its kind")))
    if not draft.name.title:
        guesses.append(Guess("title", say("no title was found")))
    periods = draft.periods
    if draft.is_untold:
        periods = weekly
        guesses.append(Guess("periods", say("no periods are written; {count} was taken", count=periods)))
    first = draft.pieces[0]
    return PlannedRow(
        id="",
        title=title,
        kind=kind,
        periods=periods,
        weeks=draft.weeks,
        places=draft.places,
        strand=first.strand,
        chapter="" if kind in (RowKind.TEST, RowKind.RESERVE) or is_of_term(title) else first.chapter,
        outcomes=draft.outcomes,
        semester=first.semester,
        guesses=tuple(dict.fromkeys(guesses)),
    )


def in_one_year(rows: Sequence[PlannedRow]) -> tuple[PlannedRow, ...]:
    """The rows with weeks counted through the year, where the second semester begins at week 1 again."""
    first = [week for row in rows if row.semester == 1 for week in row.weeks]
    second = [week for row in rows if row.semester == 2 for week in row.weeks]  # noqa: PLR2004 -- the second semester
    if not first or not second or min(second) != 1 or max(second) > FIRST_SEMESTER or max(first) < FIRST_SEMESTER - 2:
        return tuple(rows)
    return tuple(_shifted(row) if row.semester == 2 and row.weeks else row for row in rows)  # noqa: PLR2004 -- the second semester


def _shifted(row: PlannedRow) -> PlannedRow:
    why = say("the second semester counts its weeks from 1; {weeks} was added", weeks=FIRST_SEMESTER)
    return replace(row, weeks=tuple(week + FIRST_SEMESTER for week in row.weeks), guesses=(*row.guesses, Guess("weeks", why)))
