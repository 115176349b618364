"""``hoclieu year``: a school year begun from the one before it, and what its plan has changed (D11). Planned first, then written."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from generator.engine.rollover.catalogue import with_year
from generator.engine.rollover.likeness import Changed, changed_lessons
from generator.engine.rollover.serving import Serving, serving
from generator.engine.rollover.table import guess_of, with_guesses
from generator.engine.rollover.weeks import undated_table
from generator.engine.succession import lessons_in
from generator.model.calendar import Calendar
from generator.model.catalog import YearPlan
from generator.model.curriculum import Cell, Curriculum
from generator.model.library import Library
from generator.model.message import N_, Message
from generator.model.school import School
from generator.model.succession import Succession
from generator.sources.catalog import read_catalog
from generator.sources.locale import read_locale
from generator.sources.places import CATALOG
from generator.sources.school import read_year_table
from generator.sources.text import decode_text

from .publish import UnwritableError
from .store import write_together

REMARK = N_("Copied from {year}: look at the name, scope and days of each target, then delete this line.")


class YearThereError(Exception):
    """The school year has been begun already; its argument is where."""


class NoEarlierYearError(Exception):
    """The catalogue has no school year before it that could be carried on."""


class NoDistributionError(Exception):
    """The school year has no distribution whose lessons could be compared."""


class UneditableFileError(Exception):
    """A file that is to be added to is not written in a way that can be; its argument is its path."""


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file that is to be written, and what it is."""

    path: str
    """Relative to the root."""
    content: bytes
    kind: str
    """``catalogue``, ``weeks``, ``distribution`` or ``changed``."""
    rows: int
    """Targets copied, weeks and breaks, lessons carried, changed lessons to confirm."""


@dataclass(frozen=True, slots=True)
class CellChanges:
    """The lessons of a cell of which nobody has said yet what became of them, each with its guess."""

    cell: Cell
    guesses: tuple[tuple[Changed, Message], ...]


@dataclass(frozen=True, slots=True)
class Rollover:
    """What there is to write, and how the school year stands with it."""

    year: str
    before: str
    """The year that is carried on; empty when the year is there already and only compared."""
    files: tuple[NewFile, ...]
    changes: tuple[CellChanges, ...]
    serving: tuple[Serving, ...]


def begin_year(root: Path, library: Library, year: str) -> Rollover:
    """A new school year: catalogue, weeks without days, distributions with their ids, and guesses where one is there already and differs.

    Raises:
        YearThereError: it has been begun.
        NoEarlierYearError: there is none to begin it from.
        UneditableFileError: the catalogue or a table cannot be added to.
    """
    school, weeks = library.school, f"content/ppct/{year}/weeks.csv"
    if any(plan.id == year for plan in school.catalog.years):
        raise YearThereError(CATALOG)
    if (root / weeks).exists():
        raise YearThereError(weeks)
    earlier = sorted((plan for plan in school.catalog.years if plan.id < year), key=lambda plan: plan.id)
    if not earlier:
        raise NoEarlierYearError(year)
    before = earlier[-1]
    table = undated_table(school.calendar(before.id))
    carried = tuple(_carried(root, school, before.id, year))
    files = (
        _catalogue(root, before, year),
        NewFile(weeks, table.encode(), "weeks", table.count("\n") - 1),
        *carried,
    )
    school = _with(school, files)
    changes, tables = _changes(root, replace(library, school=school), year)
    return Rollover(year, before.id, (*files, *tables), changes, serving(_with(school, tables), library, year))


def compare_year(root: Path, library: Library, year: str) -> Rollover:
    """A school year that is there, with its distributions as they are now: guesses for the lessons that changed since the year before.

    Raises:
        NoDistributionError: it has no distributions.
        UneditableFileError: a table of changed lessons cannot be added to.
    """
    if not library.school.curricula_of(year):
        raise NoDistributionError(year)
    changes, tables = _changes(root, library, year)
    return Rollover(year, "", tables, changes, serving(_with(library.school, tables), library, year))


def write_year(root: Path, rollover: Rollover) -> None:
    """Writes all files or none.

    Raises:
        UnwritableError: they cannot be written there.
    """
    try:
        write_together((root / file.path, file.content) for file in rollover.files)
    except OSError as error:
        raise UnwritableError(", ".join(file.path for file in rollover.files)) from error


def _catalogue(root: Path, before: YearPlan, year: str) -> NewFile:
    """The catalogue with the new year, taken only if it is read as it was before and the year with it."""
    raw = (root / CATALOG).read_bytes()
    text = decode_text(CATALOG, raw)
    remark = read_locale("vi")(REMARK).format(year=before.id)
    made = with_year(text.value, before.span, before.id, year, remark) if text.value is not None and not text.faults else None
    if made is None:
        raise UneditableFileError(CATALOG)
    (was, faults), (now, more) = read_catalog(CATALOG, raw), read_catalog(CATALOG, made.encode())
    added = [plan for plan in now.years if plan.id == year]
    others = [(plan.id, len(plan.targets)) for plan in now.years if plan.id != year]
    is_whole = len(added) == 1 and not added[0].waivers and len(added[0].targets) == len(before.targets) and len(faults) == len(more)
    if not is_whole or others != [(plan.id, len(plan.targets)) for plan in was.years]:
        raise UneditableFileError(CATALOG)
    return NewFile(CATALOG, made.encode(), "catalogue", len(before.targets))


def _carried(root: Path, school: School, before: str, year: str) -> Iterator[NewFile]:
    """The distributions of the year before, to the byte; those that the new year has already are left alone."""
    for curriculum in school.curricula_of(before):
        cell = curriculum.cell
        if school.curriculum(year, cell) is None:
            content = (root / curriculum.span.path).read_bytes()
            yield NewFile(f"content/ppct/{year}/{cell.subject}-{cell.grade}.csv", content, "distribution", len(curriculum.rows))


def _changes(root: Path, library: Library, year: str) -> tuple[tuple[CellChanges, ...], tuple[NewFile, ...]]:
    """The changed lessons of each cell, and the tables that ask for them to be confirmed."""
    school = library.school
    changes: list[CellChanges] = []
    files: list[NewFile] = []
    for after in school.curricula_of(year):
        earlier = [one for one in school.curricula if one.cell == after.cell and one.school_year < year]
        if not earlier:
            continue
        before = max(earlier, key=lambda one: one.school_year)
        known = {row.old for one in school.successions_of(after.cell) if one.school_year == year for row in one.rows}
        found = changed_lessons(before, after, _used(library, before), known)
        guesses = tuple((changed, guess_of(changed, after)) for changed in found)
        if guesses:
            changes.append(CellChanges(after.cell, guesses))
            files.append(_table(root, after, guesses))
    return tuple(changes), tuple(files)


def _used(library: Library, before: Curriculum) -> frozenset[str]:
    """The ids of a year that materials made by then serve, whatever their status."""
    year = before.school_year
    own = (one for one in library.materials if one.cell == before.cell and one.school_year <= year)
    return frozenset(lesson for one in own for lesson in lessons_in(library.school, one, year))


def _table(root: Path, after: Curriculum, guesses: tuple[tuple[Changed, Message], ...]) -> NewFile:
    path = f"content/ppct/{after.school_year}/{after.cell.subject}-{after.cell.grade}-doi-bai.csv"
    text = decode_text(path, (root / path).read_bytes()) if (root / path).is_file() else None
    is_fit = text is None or (text.value is not None and not text.faults)
    made = with_guesses((text.value or "") if text else "", guesses, read_locale("vi")) if is_fit else None
    if made is None:
        raise UneditableFileError(path)
    return NewFile(path, made.encode(), "changed", len(guesses))


def _with(school: School, files: Iterable[NewFile]) -> School:
    """The school as it is when the tables are written."""
    fresh = [read_year_table(file.path, file.content)[0] for file in files if file.path != CATALOG]
    replaced = {(one.school_year, one.cell) for one in fresh if isinstance(one, Succession)}
    kept = (one for one in school.successions if (one.school_year, one.cell) not in replaced)
    return replace(
        school,
        calendars=(*school.calendars, *(one for one in fresh if isinstance(one, Calendar))),
        curricula=(*school.curricula, *(one for one in fresh if isinstance(one, Curriculum))),
        successions=(*kept, *(one for one in fresh if isinstance(one, Succession))),
    )
