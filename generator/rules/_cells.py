"""How messages name a subject in a grade, and the files that are about it."""

from generator.model.curriculum import Cell
from generator.model.document import Document
from generator.model.header import Vocabulary
from generator.model.school import School


def subject_name(school: School, cell: Cell) -> str:
    """The subject as readers know it."""
    return school.catalog.label(Vocabulary.SUBJECT, cell.subject)


def cell_of(document: Document) -> Cell | None:
    """The subject and grade that a header says; None when it lacks one."""
    header = document.header
    if header is None or header.subject is None or header.grade is None:
        return None
    return Cell(header.subject.value, header.grade.value)


def distribution_path(school_year: str, cell: Cell) -> str:
    """Where a cell's distribution belongs."""
    return f"content/ppct/{school_year}/{cell.subject}-{cell.grade}.csv"


def weeks_path(school_year: str) -> str:
    """Where a year's table of weeks belongs."""
    return f"content/ppct/{school_year}/weeks.csv"
