"""S204: a material far away from the weeks in which its lesson is taught."""

from collections.abc import Iterable

from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School

from ._cells import cell_of

_MOST_APART = 3
"""Weeks: room for a lesson that was moved, a test week or a holiday in between, but not for a wrong number."""


def _check(document: Document, school: School) -> Iterable[Problem]:
    header, cell = document.header, cell_of(document)
    if header is None or cell is None or not header.week or not header.school_year:
        return
    year, own = header.school_year.value, header.week.value
    rows = [row for lesson in header.lesson if (row := school.row(year, cell, lesson.value)) and row.weeks]
    if not rows or min(abs(week - own) for row in rows for week in row.weeks) <= _MOST_APART:
        return
    row = min(rows, key=lambda row: min(abs(week - own) for week in row.weeks))
    first, last = row.weeks[0], row.weeks[-1]
    if first == last:
        says = say("the material stands in week {week}, but “{title}” is taught in week {first}", week=own, title=row.title, first=first)
    else:
        says = say(
            "the material stands in week {week}, but “{title}” is taught in weeks {first} to {last}",
            week=own,
            title=row.title,
            first=first,
            last=last,
        )
    near = first if own < first else last
    yield Problem(
        header.week.span, says, say("write: week: {week}, or correct the lesson; if it is meant, allow S204 and say why", week=near)
    )


RULE = DocumentRule(
    code="S204",
    severity=Severity.WARNING,
    title=N_("week far from the lesson's"),
    why=N_(
        "A before-class material prepares a lesson and an after-class one follows it (D2). "
        "More than three weeks away from the lesson it does neither; most often a number was mistyped or a header copied."
    ),
    wrong="lesson: bai-01  # dạy ở tuần 2\nweek: 21\n",
    right="lesson: bai-01\nweek: 2\n",
    allowable=True,
    check=_check,
)
