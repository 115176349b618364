"""One table on one sheet of a workbook: letterhead, title, heads, rows, totals, notes, signatures, from top to bottom."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import accumulate
from textwrap import wrap
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from generator.engine.harmless import is_formula
from generator.model.filing import Dossier
from generator.model.message import Translate
from generator.model.table import Cell, Kind, Share, Table

from . import _words as words

HEADS = 5
"""The row of the heads, counted from 0: the letterhead has three, title and subtitle one each."""
_A4_LANDSCAPE = 120
"""Characters across a page."""
_REGULAR, _BOLD = 1.0, 0.9
"""Letters that fit beside one another where one digit does."""
_SUM_OF_SHOWN = 109
"""SUBTOTAL's number for a sum of the rows that the filter shows."""
_LONGEST_TEXT = 32_000
"""Characters; Excel holds a few more."""
_A4 = 9
_LINE = 16.5
_HIGHEST = 400.0
"""Points: of a line of text, and of the highest row that Excel takes."""

_LOOKS: Mapping[str, Mapping[str, Any]] = {
    "plain": {"align": "center"},
    "strong": {"align": "center", "bold": True},
    "ruled": {"align": "center", "bold": True, "underline": 1},
    "slanted": {"align": "center", "italic": True},
    "title": {"align": "center", "bold": True, "font_size": 14},
    "note": {"italic": True, "text_wrap": True, "valign": "top"},
    "head": {"bold": True, "text_wrap": True, "align": "center", "border": 1, "bg_color": "#E7EDF3"},
    "text": {"text_wrap": True, "valign": "top", "border": 1},
    "quoted": {"text_wrap": True, "valign": "top", "border": 1, "quote_prefix": True},
    "number": {"num_format": "#,##0", "align": "center", "valign": "top", "border": 1},
    "share": {"num_format": "0.0%", "align": "center", "valign": "top", "border": 1},
    "day": {"num_format": "dd/mm/yyyy", "align": "center", "valign": "top", "border": 1},
    "total": {"bold": True, "border": 1, "num_format": "#,##0", "align": "center"},
    "total-share": {"bold": True, "border": 1, "num_format": "0.0%", "align": "center"},
}


@dataclass
class Sheet:
    """A sheet while it is written."""

    book: Workbook
    page: Worksheet
    table: Table
    dossier: Dossier
    translate: Translate
    _made: dict[str, Format] = field(default_factory=dict)

    def write(self) -> None:
        """Everything, and how it is printed."""
        self._set_up()
        self._letterhead()
        self._table()
        end = HEADS + len(self.table.rows) + 1
        if self.table.has_totals:
            self._totals(end)
            end += 1
        self._foot(end + 1)

    @cached_property
    def _width(self) -> int:
        """How many columns the sheet uses; letterhead and signatures need two."""
        return max(len(self.table.heads), 2)

    @cached_property
    def _middle(self) -> int:
        """The first column of the right half of the letterhead."""
        widths = [head.width for head in self.table.heads] or [1]
        place = next(number for number, left in enumerate(accumulate(widths), 1) if left * 2 >= sum(widths))
        return min(max(place, 1), self._width - 1)

    def _look(self, name: str) -> Format:
        if name not in self._made:
            self._made[name] = self.book.add_format(
                {"font_name": words.FONT, "font_size": 12, "font_scheme": "none", "valign": "vcenter", **_LOOKS[name]}
            )
        return self._made[name]

    def _height(self, cells: Iterable[str], share: float = _REGULAR) -> float:
        """Of a row whose cells have these texts, in points: programs that are not Excel do not find it out for themselves."""
        lines = (len(wrap(text, max(int(width * share), 1))) for text, width in zip(cells, self._widths, strict=True))
        return min(_LINE * max(*lines, 1), _HIGHEST)

    @cached_property
    def _widths(self) -> tuple[float, ...]:
        """Of the columns, in characters: they fill the page."""
        across = sum(head.width for head in self.table.heads)
        return tuple(max(head.width * max(_A4_LANDSCAPE / across, 1), 6) for head in self.table.heads)

    def _set_up(self) -> None:
        page, last = self.page, HEADS + len(self.table.rows)
        page.set_landscape()
        page.set_paper(_A4)
        page.set_margins(left=0.8, right=0.6, top=0.8, bottom=0.8)
        page.fit_to_pages(1, 0)
        page.center_horizontally()
        page.repeat_rows(HEADS)
        page.set_footer("&C" + self.translate(words.PAGE).format(page="&P", pages="&N"))
        page.freeze_panes(HEADS + 1, 0)
        page.autofilter(HEADS, 0, max(last, HEADS + 1), len(self.table.heads) - 1)
        page.hide_gridlines(2)
        page.set_default_row(_LINE)
        for place, width in enumerate(self._widths):
            page.set_column(place, place, width)

    def _across(self, row: int, first: int, last: int, text: str, look: str) -> None:
        """A text over several columns."""
        if first == last:
            self.page.write_string(row, first, text, self._look(look))
        else:
            self.page.merge_range(row, first, row, last, "", self._look(look))
            self.page.write_string(row, first, text, self._look(look))

    def _letterhead(self) -> None:
        head, left, right = self.dossier.letterhead, self._middle - 1, self._middle
        end = self._width - 1
        rows = (
            (head.authority.upper(), "plain", words.NATION, "strong"),
            (head.school.upper(), "ruled", words.MOTTO, "ruled"),
            (self.translate(words.NUMBER), "plain", words.dateline(head, self.translate), "slanted"),
        )
        for row, (here, look, there, other) in enumerate(rows):
            self._across(row, 0, left, here, look)
            self._across(row, right, end, there, other)
        self._across(3, 0, end, self.table.title.upper(), "title")
        self.page.set_row(3, 30)
        self._across(4, 0, end, self.dossier.subtitle, "slanted")

    def _table(self) -> None:
        for place, head in enumerate(self.table.heads):
            self.page.write_string(HEADS, place, head.text, self._look("head"))
        self.page.set_row(HEADS, self._height((head.text for head in self.table.heads), _BOLD))
        for row, cells in enumerate(self.table.rows, HEADS + 1):
            self.page.set_row(row, self._height(words.in_words(cell) for cell in cells))
            for place, cell in enumerate(cells):
                self._cell(row, place, cell)
        if not self.table.rows:
            self._across(HEADS + 1, 0, self._width - 1, self.translate(words.NOBODY), "slanted")

    def _cell(self, row: int, place: int, cell: Cell) -> None:
        page = self.page
        if isinstance(cell, Share):
            self._share(row, place, cell, "share")
        elif isinstance(cell, date):
            page.write_datetime(row, place, cell, self._look("day"))
        elif isinstance(cell, int):
            page.write_number(row, place, cell, self._look("number"))
        elif cell:
            page.write_string(row, place, cell[:_LONGEST_TEXT], self._look("quoted" if is_formula(cell) else "text"))
        else:
            page.write_blank(row, place, None, self._look("text"))

    def _share(self, row: int, place: int, share: Share, look: str) -> None:
        """Calculated from its two columns where both are shown, with the result for programs that do not calculate."""
        ratio, of = share.ratio, self.table.heads[place].share_of
        if of is None:
            self.page.write(row, place, "" if ratio is None else ratio, self._look(look))
            return
        part, whole = (xl_rowcol_to_cell(row, one) for one in of)
        self.page.write_formula(row, place, f'=IF({whole}=0,"",{part}/{whole})', self._look(look), "" if ratio is None else ratio)

    def _totals(self, row: int) -> None:
        """Sums of the rows that the filter shows."""
        first, last = HEADS + 1, HEADS + len(self.table.rows)
        told = False
        for place, (head, total) in enumerate(zip(self.table.heads, self.table.totals, strict=True)):
            if isinstance(total, Share):
                self._share(row, place, total, "total-share")
            elif total is not None:
                shown = f"=SUBTOTAL({_SUM_OF_SHOWN},{xl_range(first, place, last, place)})"
                self.page.write_formula(row, place, shown, self._look("total"), total)
            elif not told and head.kind is Kind.TEXT:
                told = True
                self.page.write_string(row, place, self.translate(words.TOTAL), self._look("total"))
            else:
                self.page.write_blank(row, place, None, self._look("total"))

    def _foot(self, row: int) -> None:
        """Notes, then room for the signatures."""
        end = self._width - 1
        for place, note in enumerate(self.table.notes):
            self._across(row + place, 0, end, note, "note")
            self.page.set_row(row + place, len(wrap(note, _A4_LANDSCAPE)) * _LINE)
        row += len(self.table.notes) + 1
        right, signed = self._middle, self.translate(words.SIGNED)
        signer = self.dossier.letterhead.signer
        prepared = [*[""] * (len(signer) - 1), self.translate(words.PREPARED_BY)]
        for line, (here, there) in enumerate(zip(prepared, signer, strict=True)):
            self._across(row + line, 0, right - 1, here.upper(), "strong")
            self._across(row + line, right, end, there.upper(), "strong")
        self._across(row + len(signer), 0, right - 1, signed, "slanted")
        self._across(row + len(signer), right, end, signed, "slanted")
