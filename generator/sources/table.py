"""CSV tables as schools keep them: comma or semicolon, with or without a byte order mark, headings in English or Vietnamese."""

import csv
import re
from dataclasses import dataclass
from itertools import accumulate

from generator.engine.columns import Columns
from generator.engine.near import meant, nearest
from generator.model.finding import Fault, fault
from generator.model.mend import Edit
from generator.model.span import Located, Span

from .text import decode_text

MOST_BYTES = 1024 * 1024

LONGEST_ROW = 20_000
"""Characters."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table."""

    cells: dict[str, tuple[str, int]]
    """By column: the text, trimmed, and where in the line it begins, from 1."""
    span: Span

    def text(self, column: str) -> str:
        """A cell's text; empty when the table has no such column."""
        return self.cells[column][0] if column in self.cells else ""

    def at(self, column: str) -> Span:
        """A cell's place; the row's when there is no such cell."""
        if column not in self.cells:
            return self.span
        text, start = self.cells[column]
        return Span(self.span.path, self.span.line, start, self.span.line, start + len(text))

    def located(self, column: str) -> Located[str]:
        """A cell's text and place."""
        return Located(self.text(column), self.at(column))


@dataclass(frozen=True, slots=True)
class Table:
    """The rows that could be read, and what was wrong with the others."""

    rows: tuple[Row, ...]
    faults: tuple[Fault, ...]
    span: Span


def read_table(path: str, raw: bytes, columns: Columns) -> Table:
    """The rows of a CSV file; blank lines are passed over."""
    start = Span(path)
    if len(raw) > MOST_BYTES:
        return Table((), (fault("oversized-file", start, size=str(len(raw) // 1024), most=str(MOST_BYTES // 1024)),), start)
    text = decode_text(path, raw)
    if text.value is None:
        return Table((), text.faults, start)
    faults = list(text.faults)
    lines = _logical_lines(text.value)
    if not lines:
        return Table((), (*faults, fault("empty-table", start)), start)
    number, first = lines[0]
    if _is_overlong(path, number, first, faults):
        return Table((), tuple(faults), start)
    separator = _separator(first)
    if separator != ",":
        edits = _with_commas(path, text.value, separator)
        at = Span(path, number, first.index(separator) + 1)
        faults.append(fault("semicolon-table", at, taken_as=edits, separator=separator))
    names = _columns(path, number, first, separator, columns, faults)
    missing = [column for column in columns.required if column not in names]
    if missing:
        faults.append(fault("missing-column", Span(path, number), columns=", ".join(missing), known=", ".join(columns.known)))
        return Table((), tuple(faults), start)
    read = (_row(path, line, content, separator, names, faults) for line, content in lines[1:])
    return Table(tuple(row for row in read if row), tuple(faults), start)


def _logical_lines(text: str) -> list[tuple[int, str]]:
    """Lines with their numbers; a line that ends inside quotes is joined with the next."""
    lines: list[tuple[int, str]] = []
    pending: list[str] = []
    is_open = False
    begun = 0
    for number, line in enumerate(text.split("\n"), 1):
        begun = begun or number
        pending.append(line)
        is_open ^= line.count('"') % 2 == 1
        if is_open:
            continue
        if (joined := " ".join(pending)).strip(" ,;\t"):
            lines.append((begun, joined))
        pending, begun = [], 0
    if pending:
        lines.append((begun, " ".join(pending) + '"'))
    return lines


def _is_overlong(path: str, number: int, line: str, faults: list[Fault]) -> bool:
    """Whether a row is longer than any real one, as when a quote was opened and never closed; then it is noted and not read."""
    if len(line) <= LONGEST_ROW:
        return False
    faults.append(fault("overlong-line", Span(path, number), length=str(len(line)), most=str(LONGEST_ROW)))
    return True


def _separator(header: str) -> str:
    return max(",;\t", key=lambda mark: (header.count(mark), mark == ","))


def _with_commas(path: str, text: str, separator: str) -> tuple[Edit, ...]:
    """What makes commas of the separators: each of them, and quotes around cells that have a comma in them."""
    edits: list[Edit] = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.count('"') % 2:
            return ()  # a cell that goes on in the next line
        for match in re.finditer(rf'(?:^|(?P<mark>{re.escape(separator)}))(?P<cell>"(?:[^"]|"")*"|[^{re.escape(separator)}]*)', line):
            if match["mark"]:
                edits.append(Edit(_piece(path, number, match.start("mark"), match.end("mark")), ","))
            if "," in (cell := match["cell"]) and not cell.startswith('"'):
                edits.append(Edit(_piece(path, number, *match.span("cell")), '"' + cell.replace('"', '""') + '"'))
    return tuple(edits)


def _piece(path: str, number: int, start: int, end: int) -> Span:
    return Span(path, number, start + 1, number, end + 1)


def _cells(line: str, separator: str) -> list[tuple[str, int]]:
    """The values of a line and the columns they begin at."""
    if '"' not in line:
        plain = line.split(separator)
        starts = accumulate((len(value) + 1 for value in plain), initial=1)
        return [(value.strip(), column) for value, column in zip(plain, starts, strict=False)]
    values = next(csv.reader([line], delimiter=separator))
    mark = re.escape(separator)
    columns = [match.start(1) + 1 for match in re.finditer(rf'(?:^|{mark})("(?:[^"]|"")*"|[^{mark}]*)', line)]
    return [(value.strip(), columns[place] if place < len(columns) else len(line) + 1) for place, value in enumerate(values)]


def _columns(path: str, number: int, line: str, separator: str, columns: Columns, faults: list[Fault]) -> list[str]:
    names: list[str] = []
    cells = _cells(line, separator)
    sure = [columns.name_of(written) or meant(written, columns.known) for written, _ in cells]
    for place, (written, column) in enumerate(cells):
        at = Span(path, number, column, number, column + len(written))
        name = columns.name_of(written)
        only = sure[place] if sure.count(sure[place]) == 1 else ""
        if name and name != written:
            faults.append(fault("column-alias", at, column=written, name=name, only=only))
        elif not name and written:
            close, known = nearest(written, columns.known), ", ".join(columns.known)
            faults.append(fault("unknown-column", at, column=written, nearest=close, known=known, only=only))
        names.append(name)
    return names


def _row(path: str, number: int, line: str, separator: str, names: list[str], faults: list[Fault]) -> Row | None:
    if _is_overlong(path, number, line, faults):
        return None
    cells = _cells(line, separator)
    if len(cells) > len(names) and any(value for value, _ in cells[len(names) :]):
        faults.append(fault("row-too-long", Span(path, number, cells[len(names)][1]), cells=str(len(cells)), columns=str(len(names))))
        return None  # its cells have moved: whatever they say would be told of the wrong column
    return Row({name: cell for name, cell in zip(names, cells, strict=False) if name}, Span(path, number, 1, number, len(line) + 1))
