"""C412: an assignment of a lesson that is not in the distribution."""

from collections.abc import Iterable

from generator.engine.near import nearest
from generator.model.assignment import EVERY_LESSON, Assignment
from generator.model.finding import Problem, Severity
from generator.model.library import Library
from generator.model.message import N_, say
from generator.model.rule import LibraryRule
from generator.model.school import School
from generator.model.span import Located

from ._cells import distribution_path, subject_name


def _check(library: Library) -> Iterable[Problem]:
    for table in library.school.assignments:
        for row in table.rows:
            if problem := _problem(row, table.school_year, library.school):
                yield problem


def _problem(row: Assignment, year: str, school: School) -> Problem | None:
    subjects = [subject.id for subject in school.catalog.subjects]
    if row.subject.value not in subjects:
        return _unknown(row.subject, subjects)
    if row.grade.value not in school.catalog.grades:
        grades = ", ".join(map(str, school.catalog.grades))
        return Problem(
            row.grade.span, say("the catalogue has no grade {grade}", grade=row.grade.value), say("choose from: {known}", known=grades)
        )
    file = distribution_path(year, row.cell)
    curriculum = school.curriculum(year, row.cell)
    if curriculum is None:
        says = say("“{file}” is missing: there are no lessons yet that can be assigned", file=file)
        return Problem(row.subject.span, says, say("ask the department to put its distribution there, or correct subject, grade and year"))
    if not curriculum.rows or row.lesson.value == EVERY_LESSON or curriculum.row(row.lesson.value):
        return None
    says = say(
        "lesson “{lesson}” is not in the distribution of {subject}, grade {grade}, {year}",
        lesson=row.lesson.value,
        subject=subject_name(school, row.cell),
        grade=row.grade.value,
        year=year,
    )
    ids = [lesson.id for lesson in curriculum.rows]
    near = nearest(row.lesson.value, ids)
    hint = say("do you mean “{nearest}”? all ids are in “{file}”", nearest=near, file=file)
    otherwise = say("write one of the ids in the column “id” of “{file}”", file=file)
    return Problem(row.lesson.span, says, hint if near else otherwise)


def _unknown(subject: Located[str], known: list[str]) -> Problem:
    near, says = nearest(subject.value, known), say("the catalogue has no subject “{subject}”", subject=subject.value)
    listed = ", ".join(known)
    if near:
        return Problem(subject.span, says, say("write {nearest} in its place; or choose from: {known}", nearest=near, known=listed))
    return Problem(subject.span, says, say("choose from: {known}", known=listed))


RULE = LibraryRule(
    code="C412",
    severity=Severity.ERROR,
    title=N_("assignment of a lesson that is not there"),
    why=N_(
        "A lesson is assigned by its id in the distribution of its subject, grade and year (D8, D17). With another id the row "
        "assigns nothing: the lesson stays without anyone who is reminded of it."
    ),
    wrong="toan,6,bai-5,gv-toan-6\n",
    right="toan,6,bai-05,gv-toan-6\n",
    check=_check,
)
