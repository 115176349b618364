"""``content/ppct/<year>/<subject>-<grade>.csv``: one cell's curriculum distribution (D8)."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress

from generator.engine.columns import CURRICULUM
from generator.engine.grammar import COUNT, LAST_WEEK, NUMBER
from generator.engine.importing.numbers import numbers_in
from generator.engine.near import meant, nearest
from generator.engine.text import fold
from generator.model.curriculum import Cell, Curriculum, Lesson, RowKind
from generator.model.finding import Fault, fault

from .numbers import only_number
from .table import Row, read_table

KIND_LABELS = {
    "bai hoc": "lesson",
    "bai": "lesson",
    "luyen tap": "practice",
    "thuc hanh": "practice",
    "on tap": "review",
    "kiem tra": "test",
    "hoat dong": "activity",
    "trai nghiem": "activity",
    "du phong": "reserve",
}

_COUNT, _NUMBER = re.compile(COUNT), re.compile(NUMBER)
_WEEK_WORDS = re.compile(r"tuần|tuan|\s", re.IGNORECASE)
_FILE_NAME = re.compile(r"(?P<subject>[a-z0-9-]+)-(?P<grade>\d{1,2})\.csv")


def cell_of(file_name: str) -> Cell | None:
    """Which cell a file is about, by its name: ``tin-hoc-6.csv``."""
    match = _FILE_NAME.fullmatch(file_name)
    return Cell(match["subject"], int(match["grade"])) if match else None


def read_curriculum(path: str, raw: bytes, school_year: str, cell: Cell) -> tuple[Curriculum, tuple[Fault, ...]]:
    """The distribution in a file, rows in order; a row that cannot be taken is left out and told."""
    table = read_table(path, raw, CURRICULUM)
    faults = list(table.faults)
    faults += _guesses(table.rows)
    rows: dict[str, Lesson] = {}
    for place, row in enumerate(table.rows, 1):
        lesson = _lesson(row, place, faults)
        if lesson is None:
            continue
        if lesson.id in rows:
            faults.append(fault("repeated-lesson", row.at("id"), id=lesson.id, first=str(rows[lesson.id].span.line)))
            continue
        rows[lesson.id] = lesson
    ordered = tuple(sorted(rows.values(), key=lambda lesson: (lesson.order, lesson.span.line)))
    return Curriculum(school_year, cell, ordered, table.span), tuple(faults)


def _guesses(rows: Iterable[Row]) -> Iterator[Fault]:
    """What ``hoclieu import`` guessed and nobody has confirmed: one fault for each guess, at the first of the rows that share it."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        for guess in filter(None, map(str.strip, row.text("guessed").split(";"))):
            found.setdefault(guess, []).append(row)
    for guess, sharing in found.items():
        yield fault("unconfirmed-guess", sharing[0].at("guessed"), guess=guess, rows=str(len(sharing)))


def _lesson(row: Row, place: int, faults: list[Fault]) -> Lesson | None:
    lesson_id, title = row.text("id"), row.text("title")
    if not lesson_id or not title:
        column = "title" if lesson_id else "id"
        faults.append(fault("empty-cell", row.at(column), column=column))
        return None
    kind, periods = _kind(row, faults), _whole(row, "periods", faults)
    if kind is None or periods is None:
        return None
    order = _whole(row, "order", faults) if row.text("order") else place
    return Lesson(
        id=lesson_id,
        order=place if order is None else order,
        title=title,
        kind=kind,
        periods=periods,
        weeks=read_weeks(row, faults),
        span=row.at("id"),
        strand=row.text("strand"),
        chapter=row.text("chapter"),
        outcomes=tuple(part.strip() for part in row.text("outcomes").split(";") if part.strip()),
    )


def _kind(row: Row, faults: list[Fault]) -> RowKind | None:
    written = row.text("kind")
    with suppress(ValueError):
        return RowKind(written)
    tokens = tuple(kind.value for kind in RowKind)
    if token := KIND_LABELS.get(fold(written)):
        faults.append(fault("label-for-token", row.at("kind"), key="kind", label=written, token=token, only=token))
        return RowKind(token)
    close, known = nearest(written, tokens), ", ".join(tokens)
    faults.append(fault("unknown-row-kind", row.at("kind"), value=written, nearest=close, known=known, only=meant(written, tokens)))
    return None


def _whole(row: Row, column: str, faults: list[Fault]) -> int | None:
    written = row.text(column)
    if _COUNT.fullmatch(written):
        return int(written)
    faults.append(fault("cell-not-a-number", row.at(column), column=column, value=written, only=only_number(written, column)))
    return None


def read_weeks(row: Row, faults: list[Fault]) -> tuple[int, ...]:
    """``12``, ``5-6``, ``Tuần 1, 2``, ``11;13`` as rising week numbers; empty when blank."""
    written = row.text("weeks")
    if _NUMBER.fullmatch(written) and int(written) <= LAST_WEEK:
        return (int(written),)  # as in nearly all rows
    bare = _WEEK_WORDS.sub("", written).replace("–", "-").replace("đến", "-")
    if not bare:
        return ()
    weeks = numbers_in(bare)
    if weeks is None or weeks[-1] > LAST_WEEK:
        faults.append(fault("unreadable-weeks", row.at("weeks"), value=written))
        return ()
    return weeks
