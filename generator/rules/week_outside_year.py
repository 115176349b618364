"""S201: a week that the school year does not have."""

from collections.abc import Iterable

from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School

from ._cells import weeks_path


def _check(document: Document, school: School) -> Iterable[Problem]:
    header = document.header
    if header is None or not header.week or not header.school_year:
        return
    calendar, week = school.calendar(header.school_year.value), header.week.value
    if calendar is None or not calendar.weeks or calendar.week(week) or calendar.break_numbered(week):
        return
    first, last = calendar.weeks[0].number, calendar.weeks[-1].number
    yield Problem(
        header.week.span,
        say(
            "the school year {year} has no week {week}: its weeks are {first} to {last}",
            year=calendar.school_year,
            week=week,
            first=first,
            last=last,
        ),
        say("write the number of a week that is in “{file}”", file=weeks_path(calendar.school_year)),
    )


RULE = DocumentRule(
    code="S201",
    severity=Severity.ERROR,
    title=N_("week that the school year does not have"),
    why=N_(
        "A material stands in its week: on the page of the week, in the plan and in the count of one material a week (D9). "
        "In a week that is not in the school's table nobody will meet it."
    ),
    wrong="school_year: 2023-2024\nweek: 53\n",
    right="school_year: 2023-2024\nweek: 35\n",
    check=_check,
)
