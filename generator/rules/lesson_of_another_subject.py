"""C202: a lesson that stands in the distribution of another subject or grade."""

from collections.abc import Iterable

from generator.model.curriculum import Cell, Curriculum
from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School

from ._cells import cell_of, distribution_path, subject_name


def _check(document: Document, school: School) -> Iterable[Problem]:
    header, cell = document.header, cell_of(document)
    if header is None or cell is None or not header.school_year:
        return
    year = header.school_year.value
    own = school.curriculum(year, cell)
    if own is None or not own.rows:
        return
    unknown = [lesson for lesson in header.lesson if school.row(year, cell, lesson.value) is None]
    others = school.curricula_of(year) if unknown else ()
    for lesson in unknown:
        if (other := _other(others, cell, lesson.value)) is None:
            continue
        row = other.row(lesson.value)
        yield Problem(
            lesson.span,
            say(
                "lesson “{lesson}” is not of {subject}, grade {grade}: it is of {other}, grade {its_grade} (“{title}”)",
                lesson=lesson.value,
                subject=subject_name(school, cell),
                grade=cell.grade,
                other=subject_name(school, other.cell),
                its_grade=other.cell.grade,
                title=row.title if row else "",
            ),
            say("write an id from “{file}”, or correct subject and grade", file=distribution_path(year, cell)),
        )


def _other(others: Iterable[Curriculum], cell: Cell, lesson: str) -> Curriculum | None:
    """The distribution that has the lesson; when several have one of this id, one of the same subject or else the same grade."""
    found = [curriculum for curriculum in others if curriculum.row(lesson)]
    return min(found, key=lambda c: (c.cell.subject != cell.subject, c.cell.grade != cell.grade), default=None)


RULE = DocumentRule(
    code="C202",
    severity=Severity.ERROR,
    title=N_("lesson of another subject or grade"),
    why=N_(
        "The material says one subject and grade, and names a lesson of another. "
        "It would be counted for neither (D8, D10), and pupils of both would look for it in vain."
    ),
    wrong="subject: tin-hoc\ngrade: 6\nlesson: tap-hop\n",
    right="subject: toan\ngrade: 6\nlesson: tap-hop\n",
    check=_check,
)
