"""M140: a header that says another subject or grade than the folder the file lies in."""

from collections.abc import Iterable

from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School

from ._cells import cell_of


def _check(document: Document, school: School) -> Iterable[Problem]:
    if not school.catalog.subjects or document.header is None:
        return
    subject, grade = document.folder
    if not (school.catalog.subject(subject) and grade.isdigit() and int(grade) in school.catalog.grades):
        yield _misplaced(document)
        return
    written, own = document.header.subject, document.header.grade
    if written and written.value != subject:
        yield Problem(
            written.span,
            say("the header says “{written}”, but the file lies in the folder “{folder}”", written=written.value, folder=subject),
            say("write: subject: {folder}, or move the file to “{place}”", folder=subject, place=_place(written.value, grade)),
        )
    if own and str(own.value) != grade:
        yield Problem(
            own.span,
            say("the header says grade {written}, but the file lies in the folder of grade {folder}", written=own.value, folder=grade),
            say("write: grade: {folder}, or move the file to “{place}”", folder=grade, place=_place(subject, str(own.value))),
        )


def _misplaced(document: Document) -> Problem:
    cell = cell_of(document)
    says = say("“{path}” lies in no folder of a subject and a grade", path=document.path)
    if cell is None:
        return Problem(document.start, says, say("move the file to the folder of its subject and grade, such as “content/toan/6/”"))
    return Problem(document.start, says, say("move the file to “{place}”", place=_place(cell.subject, str(cell.grade))))


def _place(subject: str, grade: str) -> str:
    return f"content/{subject}/{grade}/"


RULE = DocumentRule(
    code="M140",
    severity=Severity.ERROR,
    title=N_("header and folder disagree"),
    why=N_(
        "The folder makes the address of the page, the header decides in which subject and grade the material is counted (D8). "
        "When the two disagree, pupils look for it in one place and the school counts it in another."
    ),
    wrong="content/toan/6/bai-01-truoc.md\n\nsubject: tin-hoc\ngrade: 6\n",
    right="content/tin-hoc/6/bai-01-truoc.md\n\nsubject: tin-hoc\ngrade: 6\n",
    check=_check,
)
