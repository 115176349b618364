"""Word and Excel files as schools make them, made with python-docx and openpyxl: the tests' own papers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as DocumentType
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

Text = str | int | float | date | None
UP, LEFT = "\N{UPWARDS ARROW}", "\N{LEFTWARDS ARROW}"
"""In a grid: this place belongs to the cell above, or to the cell on its left."""

LETTERHEAD = ("TRƯỜNG THCS …", "TỔ CHUYÊN MÔN", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")


@dataclass
class Grid:
    """A table: texts by place, merged where ``UP`` and ``LEFT`` say so; the lines before it."""

    rows: Sequence[Sequence[Text]]
    before: Sequence[str] = ()
    name: str = "Sheet"
    hidden: bool = False
    first_row: int = 1
    formats: dict[tuple[int, int], str] = field(default_factory=dict)
    """Number formats of cells, by place."""


def merges(rows: Sequence[Sequence[Text]]) -> Iterable[tuple[int, int, int, int]]:
    """The merged cells of a grid: top, left, bottom, right."""
    for top, row in enumerate(rows):
        for left, text in enumerate(row):
            if text in (UP, LEFT):
                continue
            right = left
            while right + 1 < len(row) and row[right + 1] == LEFT:
                right += 1
            bottom = top
            while bottom + 1 < len(rows) and rows[bottom + 1][left] == UP:
                bottom += 1
            if (bottom, right) != (top, left):
                yield top, left, bottom, right


def word(*grids: Grid, after: Sequence[str] = ()) -> bytes:
    document = Document()
    for grid in grids:
        for line in grid.before:
            document.add_paragraph(line)
        add_table(document, grid.rows)
    for line in after:
        document.add_paragraph(line)
    return saved(document)


def add_table(document: DocumentType, rows: Sequence[Sequence[Text]]) -> Any:
    table = document.add_table(len(rows), max(map(len, rows)))
    cells = [list(row.cells) for row in table.rows]
    for row, texts in zip(cells, rows, strict=True):
        for cell, text in zip(row, texts, strict=False):
            if text not in (UP, LEFT, None):
                write_lines(cell, str(text))
    for top, left, bottom, right in merges(rows):
        cells[top][left].merge(cells[bottom][right])
    return table


def write_lines(cell: Any, text: str) -> None:
    """A paragraph for each line."""
    first, *others = text.split("\n")
    cell.paragraphs[0].text = first
    for line in others:
        cell.add_paragraph(line)


def excel(*grids: Grid) -> bytes:
    book = Workbook()
    for place, grid in enumerate(grids):
        sheet = book.active if place == 0 else book.create_sheet()
        assert isinstance(sheet, Worksheet)
        sheet.title = grid.name
        fill_sheet(sheet, grid)
    return saved(book)


def fill_sheet(sheet: Worksheet, grid: Grid) -> None:
    row = grid.first_row
    for line in grid.before:
        sheet.cell(row, 1, line)
        row += 1
    for down, texts in enumerate(grid.rows):
        for across, text in enumerate(texts):
            if text not in (UP, LEFT, None):
                cell = sheet.cell(row + down, across + 1, text)
                if shape := grid.formats.get((down, across)):
                    cell.number_format = shape
    for top, left, bottom, right in merges(grid.rows):
        sheet.merge_cells(start_row=row + top, start_column=left + 1, end_row=row + bottom, end_column=right + 1)
    if grid.hidden:
        sheet.sheet_state = "hidden"


def saved(paper: Any) -> bytes:
    stream = BytesIO()
    paper.save(stream)
    return stream.getvalue()
