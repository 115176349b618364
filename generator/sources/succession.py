"""``content/ppct/<year>/<subject>-<grade>-doi-bai.csv``: which lesson took the place of which (D11)."""

import re
from collections.abc import Iterable, Iterator

from generator.engine.columns import SUCCESSION
from generator.model.curriculum import Cell
from generator.model.finding import Fault, fault
from generator.model.succession import Succession, Successor

from .table import Row, read_table

_FILE_NAME = re.compile(r"(?P<subject>[a-z0-9-]+)-(?P<grade>\d{1,2})-doi-bai\.csv")


def cell_changed(file_name: str) -> Cell | None:
    """Whose lessons a file is about, by its name: ``toan-6-doi-bai.csv``."""
    match = _FILE_NAME.fullmatch(file_name)
    return Cell(match["subject"], int(match["grade"])) if match else None


def read_succession(path: str, raw: bytes, school_year: str, cell: Cell) -> tuple[Succession, tuple[Fault, ...]]:
    """The table in a file; a row that says nothing or what another has said is left out and told.

    The guesses that a person has not confirmed yet are told once, where the first of them stands: they are gone through together.
    """
    table = read_table(path, raw, SUCCESSION)
    faults = list(table.faults)
    rows: dict[tuple[str, str], Successor] = {}
    for row in table.rows:
        old, new = row.text("old"), row.text("new")
        if not old:
            faults.append(fault("empty-cell", row.at("old"), column="old"))
        elif first := _said_before(rows, old, new):
            faults.append(fault("repeated-successor", row.at("old"), old=old, new=new, first=str(first.span.line)))
        else:
            rows[old, new] = Successor(old, new, not row.text("guessed"), row.at("old"), row.at("new"))
    return Succession(school_year, cell, tuple(rows.values()), table.span), (*faults, *_unconfirmed(table.rows))


def _said_before(rows: dict[tuple[str, str], Successor], old: str, new: str) -> Successor | None:
    """The row that says the same, or that the lesson was dropped where this one names a successor, or the other way round."""
    if not new:
        return next((one for (before, _), one in rows.items() if before == old), None)
    return rows.get((old, new)) or rows.get((old, ""))


def _unconfirmed(rows: Iterable[Row]) -> Iterator[Fault]:
    waiting = [row for row in rows if row.text("old") and row.text("guessed")]
    if waiting:
        first = waiting[0]
        old, new, guess = first.text("old"), first.text("new"), first.text("guessed")
        yield fault("unconfirmed-successor", first.at("guessed"), old=old, new=new, guess=guess, rows=str(len(waiting)))
