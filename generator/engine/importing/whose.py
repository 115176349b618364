"""Of which subject, grade and school year a table is, by the lines above it, the name of its sheet and of its file."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.catalog import Catalog, Subject

from .columns import bare_heading
from .words import folded

_GRADE = re.compile(r"\b(?:khoi lop|khoi|lop)\s*:?\s*(\d{1,2})\b")
_YEAR = re.compile(r"\b(20\d\d)\s*[-–/]\s*(20\d\d)\b")
_NOT_SUBJECTS = re.compile(r"^(?:truong|to|phong|so|uy ban|ubnd)\b")
"""Lines of the letterhead that name departments, which are called after subjects."""
_SHORT = 4
"""Letters up to which a subject's name must stand beside the word ``môn`` or a grade: CN, Văn, Tin."""


@dataclass(frozen=True, slots=True)
class Whose:
    """What is known of a table; empty where nothing is."""

    subject: str = ""
    grade: int = 0
    year: str = ""

    def over(self, other: "Whose") -> "Whose":
        """This, and what is not known from another."""
        return Whose(self.subject or other.subject, self.grade or other.grade, self.year or other.year)


def whose(lines: Iterable[str], catalog: Catalog) -> Whose:
    """What lines say; the last that says something is nearest to the table."""
    found = Whose()
    for line in lines:
        found = _said(line, catalog).over(found)
    return found


def whose_file(name: str, catalog: Catalog) -> Whose:
    """What the name of a file says: ``PPCT_Toan6_2026-2027.docx``."""
    words = _words(name.rpartition(".")[0] or name)
    found = _said(words, catalog)
    subject = _longest(bare_heading(words), catalog, shortest=2)
    if subject is None:
        return found
    grade = re.search(rf"\b{re.escape(subject[1])} (?:k |lop |khoi )?(\d{{1,2}})\b", bare_heading(words))
    return found.over(Whose(subject[0].id, _grade(grade[1], catalog) if grade else 0))


def _words(text: str) -> str:
    """Words and numbers that are written together, taken apart: ``KHTN6`` → ``KHTN 6``."""
    return re.sub(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])", " ", text.replace("_", " "))


def _said(line: str, catalog: Catalog) -> Whose:
    bare = folded(line)
    year = _YEAR.search(bare)
    if _NOT_SUBJECTS.match(bare):
        return Whose(year=f"{year[1]}-{year[2]}" if year else "")
    words = bare_heading(_YEAR.sub(" ", _words(line)))
    named = re.search(r"\bmon(?: hoc)?(?:/hoat dong giao duc)?\s+(.*)", words)
    subject = _longest(named[1], catalog, shortest=2) if named else _longest(words, catalog, shortest=_SHORT + 1) or _alone(words, catalog)
    grade = _GRADE.search(folded(_words(line)))
    match = re.search(rf"\b{re.escape(subject[1])} (?:lop |khoi )?(\d{{1,2}})\b", words) if subject and not grade else grade
    return Whose(subject[0].id if subject else "", _grade(match[1], catalog) if match else 0, f"{year[1]}-{year[2]}" if year else "")


def _longest(words: str, catalog: Catalog, *, shortest: int) -> tuple[Subject, str] | None:
    """The subject whose name or alias stands in the words; of several, the one with the longest name."""
    found = [(subject, name) for subject, name in _names(catalog) if len(name) >= shortest and re.search(rf"\b{re.escape(name)}\b", words)]
    return max(found, key=lambda one: len(one[1]), default=None)


def _alone(words: str, catalog: Catalog) -> tuple[Subject, str] | None:
    """A subject with a short name that is all there is, or stands right before a grade: ``Toán``, ``Toán 6``."""
    return next(
        (one for one in _names(catalog) if words == one[1] or re.search(rf"\b{re.escape(one[1])} (?:lop |khoi )?[1-9]\d?\b", words)), None
    )


def _names(catalog: Catalog) -> list[tuple[Subject, str]]:
    return [
        (subject, bare)
        for subject in catalog.subjects
        for name in (subject.name, *subject.aliases, subject.id)
        if (bare := bare_heading(name))
    ]


def subject_called(written: str, catalog: Catalog) -> str:
    """The id of a subject by its id, name or alias; empty when there is none."""
    bare = bare_heading(written)
    return next((subject.id for subject, name in _names(catalog) if name == bare), "")


def _grade(written: str, catalog: Catalog) -> int:
    return int(written) if int(written) in catalog.grades else 0
