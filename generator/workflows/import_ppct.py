"""``hoclieu import ppct``: papers of departments to the tables of the library (D8)."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.engine.importing.numbers import written
from generator.engine.importing.plan import Wish, import_plans
from generator.model.imported import Guess, Import, ImportedPlan, PlannedRow
from generator.model.message import N_, Message, Translate, as_written
from generator.model.paper import PaperTable
from generator.model.school import School
from generator.sources.locale import read_locale
from generator.sources.office.read import read_tables
from generator.sources.office.trouble import UnreadablePaperError

from .publish import UnwritableError
from .store import write_together

COLUMNS = ("id", "order", "strand", "chapter", "title", "kind", "periods", "weeks", "outcomes")
GUESSED = "guessed"
COLUMN_NAMES = {
    "id": N_("id"),
    "title": N_("title"),
    "kind": N_("kind"),
    "periods": N_("number of periods"),
    "weeks": N_("teaching week"),
    "chapter": N_("chapter"),
    "outcomes": N_("outcomes"),
}
"""What people call the columns in which something is guessed."""


class UnreadablePapersError(Exception):
    """Files that cannot be read, each with the reason and the way out."""

    def __init__(self, files: Sequence[tuple[str, Message]]) -> None:
        super().__init__()
        self.files = tuple(files)


class OccupiedError(Exception):
    """A table that is there already and is not to be replaced unasked."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table to be written."""

    file: Path
    content: bytes

    @property
    def is_there(self) -> bool:
        """Whether it is written already, to the byte."""
        return self.file.is_file() and self.file.read_bytes() == self.content


def import_ppct(files: Sequence[Path], school: School, year: str, wish: Wish) -> Import:
    """The distributions in some Word and Excel files.

    Raises:
        UnreadablePapersError: not all of them can be read.
    """
    tables: list[PaperTable] = []
    refused: list[tuple[str, Message]] = []
    for file in files:
        try:
            tables += read_tables(file.name, file.read_bytes())
        except UnreadablePaperError as error:
            refused.append((file.name, error.why))
    if refused:
        raise UnreadablePapersError(refused)
    return import_plans(tables, school, year, wish)


def sheets(plans: Sequence[ImportedPlan], root: Path, out: Path | None) -> tuple[Sheet, ...]:
    """The tables that are to be written: each at its place in the library, or one in a file of its own."""
    return tuple(Sheet(out or root / path_of(plan), csv_of(plan).encode()) for plan in plans)


def path_of(plan: ImportedPlan) -> str:
    """Where a distribution stands in the library."""
    return f"content/ppct/{plan.school_year}/{plan.cell.subject}-{plan.cell.grade}.csv"


def write_sheets(wanted: Sequence[Sheet], *, replace: bool) -> tuple[Sheet, ...]:
    """Writes tables, all of them or none; gives those that were not there yet.

    Raises:
        OccupiedError: another table is there, and was not to be replaced.
        UnwritableError: they cannot be written there.
    """
    changed = tuple(sheet for sheet in wanted if not sheet.is_there)
    for sheet in changed:
        if sheet.file.exists() and not replace:
            raise OccupiedError(str(sheet.file))
    try:
        write_together((sheet.file, sheet.content) for sheet in changed)
    except OSError as error:
        raise UnwritableError(", ".join(str(sheet.file) for sheet in changed)) from error
    return changed


def csv_of(plan: ImportedPlan) -> str:
    """A distribution as the library keeps it; with a column of guesses when there are some, in Vietnamese like all content."""
    translate = read_locale("vi") if plan.guessed else as_written
    columns = (*COLUMNS, GUESSED) if plan.guessed else COLUMNS
    made = io.StringIO()
    table = csv.writer(made, lineterminator="\n")
    table.writerow(columns)
    for order, row in enumerate(plan.rows, 1):
        table.writerow(_cells(row, order, translate)[: len(columns)])
    return made.getvalue()


def _cells(row: PlannedRow, order: int, translate: Translate) -> tuple[str, ...]:
    return (
        row.id,
        str(order),
        row.strand,
        row.chapter,
        row.title,
        row.kind.value,
        str(row.periods),
        written(row.weeks),
        "; ".join(row.outcomes),
        "; ".join(guess_text(guess, translate).replace(";", ",") for guess in row.guesses),
    )


def guess_text(guess: Guess, translate: Translate) -> str:
    """A guess in words: ``tuần: …``."""
    return f"{translate(COLUMN_NAMES[guess.column])}: {guess.why.text(translate)}"
