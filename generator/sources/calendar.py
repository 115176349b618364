"""``content/ppct/<year>/weeks.csv``: the school's own table of teaching weeks."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise

from generator.engine.columns import WEEKS
from generator.engine.grammar import DAY, WEEK
from generator.engine.text import fold
from generator.model.calendar import Break, Calendar, Week
from generator.model.finding import Fault, fault

from .dates import iso_from_paper
from .numbers import only_number
from .table import Row, read_table

BREAK_WORDS = ("break", "nghi", "nghi tet")
A_WEEK = timedelta(days=7)
SEMESTERS = {"i": "I", "1": "I", "hki": "I", "ii": "II", "2": "II", "hkii": "II"}


def read_calendar(path: str, raw: bytes, school_year: str) -> tuple[Calendar, tuple[Fault, ...]]:
    """The weeks and breaks of a year; weeks that cannot be read, overlap or run backwards are told and left out.

    Rows that have no days yet are left out too: a date is never put there by a sum.
    """
    table = read_table(path, raw, WEEKS)
    faults = list(table.faults)
    weeks: list[Week] = []
    breaks: list[Break] = []
    faults += _undated(table.rows)
    for row in table.rows:
        if _is_undated(row):
            continue
        start, end = _day(row, "start", faults), _day(row, "end", faults)
        if start is None or end is None:
            continue
        if end < start:
            faults.append(fault("backwards-week", row.at("end"), start=_paper(start), end=_paper(end), week=row.text("week")))
            continue
        if fold(row.text("semester")) in BREAK_WORDS or not row.text("week"):
            number = row.text("week")
            breaks.append(Break(start, end, row.text("note"), int(number) if re.fullmatch(r"\d{1,2}", number) else None))
        elif (week := _week(row, start, end, weeks, faults)) is not None:
            weeks.append(week)
    named = tuple(sorted(breaks, key=lambda pause: pause.start))
    return Calendar(school_year, tuple(weeks), _with_gaps(weeks, named), table.span), tuple(faults)


def _is_undated(row: Row) -> bool:
    """Whether it waits for its days, as in the table of a year that has been begun."""
    return not row.text("start") and not row.text("end")


def _undated(rows: Iterable[Row]) -> Iterator[Fault]:
    """The weeks and breaks without days, told once, where the first stands: they are filled in together."""
    waiting = [row for row in rows if _is_undated(row)]
    if waiting:
        yield fault("undated-weeks", waiting[0].at("start"), rows=str(len(waiting)))


def _week(row: Row, start: date, end: date, weeks: list[Week], faults: list[Fault]) -> Week | None:
    written = row.text("week")
    if not re.fullmatch(WEEK, written):
        faults.append(fault("cell-not-a-number", row.at("week"), column="week", value=written, only=only_number(written, "week")))
        return None
    number = int(written)
    if earlier := next((week for week in weeks if week.number == number), None):
        faults.append(fault("repeated-week", row.at("week"), week=written, first=str(earlier.span.line)))
        return None
    if weeks and start <= weeks[-1].end:
        kind = "overlapping-weeks" if end >= weeks[-1].start else "weeks-out-of-order"
        last = weeks[-1]
        faults.append(fault(kind, row.at("start"), week=written, start=_paper(start), other=str(last.number), end=_paper(last.end)))
        return None
    if weeks and number <= weeks[-1].number:
        last = weeks[-1]
        faults.append(
            fault("weeks-out-of-order", row.at("week"), week=written, start=_paper(start), other=str(last.number), end=_paper(last.end))
        )
        return None
    semester = SEMESTERS.get(fold(row.text("semester")).replace(" ", ""), row.text("semester"))
    return Week(number, semester, start, end, row.at("week"), row.text("note"))


def _day(row: Row, column: str, faults: list[Fault]) -> date | None:
    written = row.text(column)
    try:
        if re.fullmatch(DAY, written):
            return date.fromisoformat(written)
    except ValueError:
        pass
    if iso := iso_from_paper(written):
        return date.fromisoformat(iso)
    faults.append(fault("unreadable-date", row.at(column), key=column, value=written, iso=""))
    return None


def _with_gaps(weeks: list[Week], named: tuple[Break, ...]) -> tuple[Break, ...]:
    """The named breaks, and an unnamed one for each free week between two teaching weeks that no named break explains."""
    gaps = []
    for earlier, later in pairwise(weeks):
        first, last = earlier.end + timedelta(days=1), later.start - timedelta(days=1)
        if later.start - earlier.start > A_WEEK and not any(pause.start <= last and pause.end >= first for pause in named):
            gaps.append(Break(first, last))
    return tuple(sorted((*named, *gaps), key=lambda pause: pause.start))


def _paper(day: date) -> str:
    return f"{day:%d/%m/%Y}"
