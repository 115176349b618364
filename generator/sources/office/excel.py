"""Sheets of an Excel workbook as tables: values as they were last computed, formulas are never run."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from generator.engine.importing.words import clean
from generator.model.message import say
from generator.model.paper import Box, PaperRow, PaperTable

from .archive import Archive
from .grid import MOST_COLUMNS, below, beside, check_rows
from .trouble import UnreadablePaperError
from .xml import Node

_PASSED = frozenset(
    {"rPh", "phoneticPr", "rPr", "conditionalFormatting", "dataValidations", "cols", "sheetViews", "extLst", "hyperlinks", "drawing"}
)
_DATE_FORMATS = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
"""Numbers of the built-in formats for days and times (ECMA-376, part 1, 18.8.30)."""
_NOT_CODES = re.compile(r'"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]', re.IGNORECASE)
_EPOCH, _EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)
_MOST_DAYS = 80_000
"""After the epoch: the year 2119."""
_MOST_MERGED = 1_000_000
"""Places that merged cells may cover in all."""
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([1-9]\d{0,6})")

Cells = dict[int, dict[int, Box]]
"""By row, then column."""


def tables_of_excel(archive: Archive, part: str, file: str) -> tuple[PaperTable, ...]:
    """Every sheet of a workbook, which is this part of its file, in the order of its tabs."""
    workbook = archive.xml(part)
    relations = archive.relations(part)
    sheets = workbook.child("sheets") if workbook else None
    settings = workbook.child("workbookPr") if workbook else None
    epoch = _EPOCH_1904 if settings and settings.get("date1904") in ("1", "true") else _EPOCH
    values = _Values(_shared(archive), _date_styles(archive), epoch)
    found = []
    for sheet in sheets.all("sheet") if sheets else ():
        tree = archive.xml(relations.get(sheet.get("id"), ""), passing=_PASSED)
        name = clean(sheet.get("name"))
        rows = _rows(tree, values) if tree else ()
        hidden = sheet.get("state") in ("hidden", "veryHidden")
        found.append(PaperTable(file, say("sheet “{name}”", name=name), rows, (name,), is_hidden=hidden))
    return tuple(found)


class _Values:
    """What the cells of a workbook mean."""

    def __init__(self, shared: list[str], dates: frozenset[str], epoch: date) -> None:
        self.shared = shared
        self.dates = dates
        self.epoch = epoch

    def box(self, cell: Node) -> Box:
        kind, value = cell.get("t"), cell.child("v")
        written = value.text.strip() if value else ""
        if kind == "s":
            return Box(self.shared[int(written)] if written.isdigit() and int(written) < len(self.shared) else "")
        if kind == "inlineStr":
            inline = cell.child("is")
            return Box(_rich(inline) if inline else "")
        if kind in ("str", "e", "b"):
            return Box(clean(written))
        if kind == "d":
            return self._day(written[:10])
        return self._number(written, is_date=cell.get("s") in self.dates)

    def _day(self, iso: str) -> Box:
        try:
            return Box(f"{date.fromisoformat(iso):%d/%m/%Y}", was_date=True)
        except ValueError:
            return Box(clean(iso))

    def _number(self, written: str, *, is_date: bool) -> Box:
        try:
            value = float(written)
        except ValueError:
            return Box(clean(written))
        if is_date and 1 <= value < _MOST_DAYS:
            return Box(f"{self.epoch + timedelta(days=int(value)):%d/%m/%Y}", was_date=True)
        return Box(str(int(value)) if value == int(value) else f"{value:.10g}".replace(".", ","))


def _rows(sheet: Node, values: _Values) -> tuple[PaperRow, ...]:
    cells: Cells = {}
    data = sheet.child("sheetData")
    number = 0
    for row in data.all("row") if data else ():
        number = int(row.get("r")) if re.fullmatch(r"[1-9]\d{0,6}", row.get("r")) else number + 1
        found = dict(_boxes(row, values))
        if any(box.text for box in found.values()):
            cells[number] = found
            check_rows(len(cells))
    _merge(sheet, cells)
    widest = max((max(row) for row in cells.values()), default=0)
    return tuple(
        PaperRow(number, tuple(row.get(column, Box()) for column in range(1, widest + 1))) for number, row in sorted(cells.items())
    )


def _boxes(row: Node, values: _Values) -> Iterator[tuple[int, Box]]:
    column = 0
    for cell in row.all("c"):
        place = _REFERENCE.fullmatch(cell.get("r"))
        column = _column(place[1]) if place else column + 1
        if column <= MOST_COLUMNS:
            yield column, values.box(cell)


def _merge(sheet: Node, cells: Cells) -> None:
    """Spreads merged cells over the places they cover, in rows that hold something."""
    merged = sheet.child("mergeCells")
    covered = 0
    for node in merged.children if merged else ():
        corners = [_REFERENCE.fullmatch(corner) for corner in node.get("ref").split(":")]
        if len(corners) != 2 or corners[0] is None or corners[1] is None:  # noqa: PLR2004 -- two corners
            continue
        top, left = int(corners[0][2]), _column(corners[0][1])
        bottom, right = int(corners[1][2]), min(_column(corners[1][1]), MOST_COLUMNS)
        first = cells.get(top, {}).get(left)
        if first is None or not first.text:
            continue
        rows = [number for number in cells if top <= number <= bottom]
        covered += len(rows) * max(right - left + 1, 0) + len(cells)
        if covered > _MOST_MERGED:
            raise UnreadablePaperError(say("its merged cells cover more than any plan has; save the plan alone in a file of its own"))
        for number in rows:
            for column in range(left, right + 1):
                box = first if number == top else below(first)
                cells[number][column] = beside(box) if column > left else box


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _shared(archive: Archive) -> list[str]:
    tree = archive.xml("xl/sharedStrings.xml", passing=_PASSED)
    return [_rich(item) for item in tree.all("si")] if tree else []


def _rich(node: Node) -> str:
    parts = (part if part.name == "t" else part.child("t") for part in node.children)
    return clean("".join(part.text for part in parts if part))


def _date_styles(archive: Archive) -> frozenset[str]:
    """The styles that show numbers as days."""
    styles = archive.xml("xl/styles.xml")
    own, used = (styles.child("numFmts"), styles.child("cellXfs")) if styles else (None, None)
    dated = {str(number) for number in _DATE_FORMATS}
    dated |= {one.get("numFmtId") for one in own.children if _shows_days(one.get("formatCode"))} if own else set()
    return frozenset(str(place) for place, style in enumerate(used.children if used else ()) if style.get("numFmtId") in dated)


def _shows_days(code: str) -> bool:
    return bool(re.search(r"[dy]|mmm", _NOT_CODES.sub("", code), re.IGNORECASE))
