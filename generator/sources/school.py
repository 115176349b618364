"""The school's own files: the catalogue and the tables below ``content/ppct/``."""

from collections.abc import Iterable

from generator.engine.digest import digest
from generator.model.assignment import Assignments
from generator.model.calendar import Calendar
from generator.model.catalog import Catalog
from generator.model.curriculum import Curriculum
from generator.model.finding import Fault, fault
from generator.model.school import School
from generator.model.span import Span
from generator.model.succession import Succession

from .assignments import department_of, read_assignments
from .calendar import read_calendar
from .catalog import NO_CATALOG, read_catalog
from .curriculum import cell_of, read_curriculum
from .places import CATALOG, File
from .succession import cell_changed, read_succession

YearTable = Calendar | Curriculum | Assignments | Succession
"""What a table of a school year is read into."""


def read_catalog_file(file: File | None) -> tuple[Catalog, tuple[Fault, ...], str]:
    """The catalogue of a library, its faults, and the digest of its bytes; without a file nothing but the fault."""
    if file is None:
        return NO_CATALOG, (fault("missing-catalog", Span(CATALOG)),), ""
    raw = file.read_bytes()
    return (*read_catalog(CATALOG, raw), digest(raw))


def read_school(catalog: Catalog, faults: Iterable[Fault], tables: Iterable[tuple[str, File]]) -> tuple[School, str]:
    """The school with the tables of its years, and a digest of their bytes.

    Args:
        catalog: as read.
        faults: of the catalogue.
        tables: every CSV file below ``content/ppct/``: its path relative to the root, and where to read it.
    """
    raw = [(path, file.read_bytes()) for path, file in tables]
    return school_of(catalog, faults, raw), digest("\n".join(f"{path} {digest(content)}" for path, content in raw).encode())


def school_of(catalog: Catalog, faults: Iterable[Fault], tables: Iterable[tuple[str, bytes]]) -> School:
    """The school with the tables of its years, given as path and bytes."""
    calendars: list[Calendar] = []
    curricula: list[Curriculum] = []
    successions: list[Succession] = []
    assignments: list[Assignments] = []
    found = list(faults)
    for path, raw in tables:
        read, told = read_year_table(path, raw)
        found += told
        if isinstance(read, Calendar):
            calendars.append(read)
        elif isinstance(read, Assignments):
            assignments.append(read)
        elif isinstance(read, Succession):
            successions.append(read)
        elif read is not None:
            curricula.append(read)
    return School(catalog, tuple(calendars), tuple(curricula), tuple(found), tuple(assignments), tuple(successions))


def read_year_table(path: str, raw: bytes) -> tuple[YearTable | None, tuple[Fault, ...]]:
    """A table below ``content/ppct/``, of the kind that its name says; None for one of another name."""
    year, _, name = path.removeprefix("content/ppct/").partition("/")
    if name == "weeks.csv":
        return read_calendar(path, raw, year)
    if department := department_of(name):
        return read_assignments(path, raw, year, department)
    if (cell := cell_changed(name)) is not None:
        return read_succession(path, raw, year, cell)
    if (cell := cell_of(name)) is not None:
        return read_curriculum(path, raw, year, cell)
    return None, (fault("misplaced-table", Span(path), name=name or year),)
