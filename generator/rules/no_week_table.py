"""S203: a school year without its table of weeks."""

from collections.abc import Iterable

from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School

from ._cells import weeks_path


def _check(document: Document, school: School) -> Iterable[Problem]:
    year = document.header.school_year if document.header else None
    if year and school.calendar(year.value) is None:
        yield Problem(
            year.span,
            say("the school year {year} has no table of weeks: the file “{file}” is missing", year=year.value, file=weeks_path(year.value)),
            say("ask the school's office for the table of weeks and put it there, or correct school_year"),
        )


RULE = DocumentRule(
    code="S203",
    severity=Severity.ERROR,
    title=N_("school year without a table of weeks"),
    why=N_(
        "The dates of weeks come from the school's own table, never from a formula, because Tết and the Department's plan move them. "
        "Without it nobody can say on which days a material is due (D9, D22)."
    ),
    wrong="school_year: 2024-2025  # chưa có content/ppct/2024-2025/weeks.csv\n",
    right="school_year: 2023-2024  # có content/ppct/2023-2024/weeks.csv\n",
    check=_check,
)
