"""C201: a lesson that is not in the curriculum distribution."""

from collections.abc import Iterable

from generator.engine.near import nearest, plain, same
from generator.model.curriculum import Cell, Curriculum
from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.mend import Edit, Mend
from generator.model.message import N_, Message, say
from generator.model.rule import DocumentRule
from generator.model.school import School
from generator.model.span import Located

from ._cells import cell_of, distribution_path, subject_name


def _check(document: Document, school: School) -> Iterable[Problem]:
    header, cell = document.header, cell_of(document)
    if header is None or cell is None or not header.school_year or not header.lesson:
        return
    year = header.school_year.value
    curriculum = school.curriculum(year, cell)
    if curriculum is None:
        yield _without_distribution(school, year, cell, header.lesson[0])
        return
    if not curriculum.rows:
        return  # its table could not be read, and says so itself
    unknown = [lesson for lesson in header.lesson if school.row(year, cell, lesson.value) is None]
    elsewhere = {row.id for other in school.curricula_of(year) for row in other.rows} if unknown else set()
    for lesson in unknown:
        if lesson.value not in elsewhere:
            yield Problem(
                lesson.span,
                say(
                    "lesson “{lesson}” is not in the distribution of {subject}, grade {grade}, {year}",
                    lesson=lesson.value,
                    subject=subject_name(school, cell),
                    grade=cell.grade,
                    year=year,
                ),
                _way_out(curriculum, lesson.value),
                mend=_mend(curriculum, lesson),
            )


def _without_distribution(school: School, year: str, cell: Cell, lesson: Located[str]) -> Problem:
    return Problem(
        lesson.span,
        say(
            "there is no distribution of {subject}, grade {grade}, for {year}: the file “{file}” is missing",
            subject=subject_name(school, cell),
            grade=cell.grade,
            year=year,
            file=distribution_path(year, cell),
        ),
        say("ask the department to put its distribution there, or correct subject, grade and school_year"),
    )


def _way_out(curriculum: Curriculum, written: str) -> Message:
    by_title = {plain(row.title): row.id for row in reversed(curriculum.rows)}
    meant = by_title.get(plain(written)) or nearest(written, (row.id for row in curriculum.rows))
    row = curriculum.row(meant)
    file = distribution_path(curriculum.school_year, curriculum.cell)
    if row is None:
        return say("write one of the ids in the column “id” of “{file}”", file=file)
    return say("write: lesson: {id}, if you mean “{title}”; all ids are in “{file}”", id=row.id, title=row.title, file=file)


def _mend(curriculum: Curriculum, lesson: Located[str]) -> Mend | None:
    """``Bài 4`` or a lesson's whole title for its id, where only one lesson can be meant."""
    ids = [row.id for row in curriculum.rows]
    titled = [row.id for row in curriculum.rows if plain(row.title) == plain(lesson.value)]
    only = same(lesson.value, ids) or (titled[0] if len(titled) == 1 else "")
    return Mend((Edit(lesson.span, only),)) if only else None


RULE = DocumentRule(
    code="C201",
    severity=Severity.ERROR,
    title=N_("lesson that is not in the distribution"),
    why=N_(
        "A material is counted for the lesson it names (D8, D10). When the curriculum distribution of its subject, grade and school "
        "year does not have that lesson, the material counts for nothing and stands beside no lesson."
    ),
    wrong="lesson: bai-1o\n",
    right="lesson: bai-10\n",
    check=_check,
)
