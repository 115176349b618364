"""C212: a table for a subject, grade or school year that the catalogue does not have."""

from collections.abc import Iterable, Iterator

from generator.engine.near import nearest
from generator.model.catalog import Catalog
from generator.model.curriculum import Curriculum
from generator.model.finding import Problem, Severity
from generator.model.library import Library
from generator.model.message import N_, say
from generator.model.rule import LibraryRule
from generator.model.succession import Succession

from ._tables import instead


def _check(library: Library) -> Iterable[Problem]:
    catalog = library.school.catalog
    years = tuple(year.id for year in catalog.years)
    tables = [(table.school_year, table.span) for table in library.school.calendars]
    tables += [(table.school_year, table.span) for table in library.school.curricula]
    tables += [(table.school_year, table.span) for table in library.school.successions]
    tables += [(table.school_year, table.span) for table in library.school.assignments]
    for year, at in tables:
        if years and year not in years:
            otherwise = say("add “- id: {year}” below “years:” in materials_catalog.yml", year=year)
            yield Problem(at, say("the catalogue has no school year “{year}”", year=year), instead(nearest(year, years), otherwise))
    for curriculum in library.school.curricula:
        yield from _cell(catalog, curriculum)
    for succession in library.school.successions:
        yield from _cell(catalog, succession)


def _cell(catalog: Catalog, table: Curriculum | Succession) -> Iterator[Problem]:
    subject, grade = table.cell.subject, table.cell.grade
    known = tuple(one.id for one in catalog.subjects)
    if known and subject not in known:
        yield Problem(
            table.span,
            say("the catalogue has no subject “{subject}”", subject=subject),
            instead(nearest(subject, known), say("name the file after a subject of the catalogue: {known}", known=", ".join(known))),
        )
    if catalog.grades and grade not in catalog.grades:
        yield Problem(
            table.span,
            say("the catalogue has no grade {grade}", grade=grade),
            say("name the file after a grade of the catalogue: {known}", known=", ".join(map(str, catalog.grades))),
        )


RULE = LibraryRule(
    code="C212",
    severity=Severity.ERROR,
    title=N_("table of something that the catalogue does not know"),
    why=N_(
        "The name of the folder and of the file say which school year, subject and grade a table is about (D8). "
        "When the catalogue does not know them, no material can point to its lessons and no target counts them."
    ),
    wrong="content/ppct/2023-2024/tinhoc-6.csv\n",
    right="content/ppct/2023-2024/tin-hoc-6.csv\n",
    check=_check,
)
