"""C211: a row of a distribution in a week that the school year does not have."""

from collections.abc import Iterable

from generator.model.finding import Problem, Severity
from generator.model.library import Library
from generator.model.message import N_, say
from generator.model.rule import LibraryRule

from ._cells import weeks_path


def _check(library: Library) -> Iterable[Problem]:
    for curriculum in library.school.curricula:
        calendar = library.school.calendar(curriculum.school_year)
        if calendar is None or not calendar.weeks:
            continue
        known = {week.number for week in calendar.weeks}
        for row in curriculum.rows:
            if outside := [week for week in row.weeks if week not in known]:
                yield Problem(
                    row.span,
                    say(
                        "“{title}” is planned in a week without lessons, or one that {year} does not have: {weeks}",
                        title=row.title,
                        year=curriculum.school_year,
                        weeks=", ".join(map(str, outside)),
                    ),
                    say("write weeks that are in “{file}” in the column “weeks”", file=weeks_path(curriculum.school_year)),
                )


RULE = LibraryRule(
    code="C211",
    severity=Severity.WARNING,
    title=N_("lesson in a week that the year does not have"),
    why=N_(
        "The distribution (D8) and the table of weeks are made by different people and change at different times. "
        "A lesson in a week that is free or not in the table has no date: its materials are due on no day (D22)."
    ),
    wrong="id,title,kind,periods,weeks\nbai-17,Bài 17. Chương trình máy tính,lesson,2,36-37\n",
    right="id,title,kind,periods,weeks\nbai-17,Bài 17. Chương trình máy tính,lesson,2,32-33\n",
    check=_check,
)
