"""What stands in a paper whichever its format: words of the letterhead, cells and days in words."""

from datetime import date

from generator.engine.harmless import paper
from generator.model.filing import Letterhead
from generator.model.message import N_, Translate
from generator.model.table import Cell

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
"""Quốc hiệu and tiêu ngữ, letter by letter as Nghị định 30/2020/NĐ-CP, phụ lục I, prints them."""
FONT = "Times New Roman"
"""As the same decree asks."""
NUMBER = N_("No.: …/…")
TOTAL = N_("Total")
NOBODY = N_("There is nothing to list.")
PREPARED_BY = N_("Prepared by")
SIGNED = N_("(signature and full name)")
ADDRESSED = N_("To: {authority}")
RECIPIENTS = N_("Recipients:")
ON_FILE = N_("- On file: clerk’s office.")
PAGE = N_("Page {page} of {pages}")
DOTS = "…………"
_TWO_DIGITS = 3
"""Days below 10 and the first two months are written with a zero, so that nobody can put a digit before them."""


def dateline(letterhead: Letterhead, translate: Translate) -> str:
    """Place and day as a paper begins with: ``Hà Nội, ngày 05 tháng 9 năm 2026``."""
    day = letterhead.day
    month = f"{day.month:02}" if day.month < _TWO_DIGITS else str(day.month)
    said = translate(N_("{place}, day {day} month {month} year {year}"))
    return said.format(place=letterhead.place or DOTS, day=f"{day.day:02}", month=month, year=day.year)


def in_words(cell: Cell | None) -> str:
    """A cell as it is printed: 30/11/2024, 85,7%."""
    if isinstance(cell, date):
        return paper(cell)
    return "" if cell is None else str(cell)
