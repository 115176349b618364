"""C210: a distribution whose periods do not add up to the programme's."""

from collections.abc import Iterable

from generator.model.finding import Problem, Severity
from generator.model.library import Library
from generator.model.message import N_, say
from generator.model.rule import LibraryRule

from ._cells import subject_name


def _check(library: Library) -> Iterable[Problem]:
    school = library.school
    for curriculum in school.curricula:
        subject = school.catalog.subject(curriculum.cell.subject)
        wanted = subject.periods_in(curriculum.cell.grade) if subject else None
        have = curriculum.periods
        if wanted is None or not curriculum.rows or have == wanted:
            continue
        facts: dict[str, str | int] = {"subject": subject_name(school, curriculum.cell), "grade": curriculum.cell.grade, "have": have}
        if have < wanted:
            says = say(
                "the rows of {subject}, grade {grade}, have {have} periods, {short} fewer than the {wanted} of the programme",
                wanted=wanted,
                short=wanted - have,
                **facts,
            )
        else:
            says = say(
                "the rows of {subject}, grade {grade}, have {have} periods, {over} more than the {wanted} of the programme",
                wanted=wanted,
                over=have - wanted,
                **facts,
            )
        hint = say("correct the column “periods” or add what is missing; reviews, tests and reserve are rows too")
        yield Problem(curriculum.span, says, hint)


RULE = LibraryRule(
    code="C210",
    severity=Severity.WARNING,
    title=N_("periods that do not add up"),
    why=N_(
        "The programme fixes how many periods a subject has in a year (Thông tư 32/2018/TT-BGDĐT, in the catalogue), "
        "and no period is cut (D6). A sum that differs means that a row is missing, stands twice, or has a wrong number; "
        "the shares counted from it are wrong too."
    ),
    wrong="id,title,kind,periods\nbai-01,Bài 1,lesson,3\n",
    right="id,title,kind,periods\nbai-01,Bài 1,lesson,35\n",
    check=_check,
)
