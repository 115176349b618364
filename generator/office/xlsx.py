"""A workbook: a sheet for each table, with filters, sums that calculate, and the school's letterhead; it prints on A4, landscape."""

import io
import re
from datetime import datetime, time

from xlsxwriter import Workbook

from generator.model.filing import Dossier, OfficeFormat
from generator.model.message import Translate

from . import _words as words
from ._sheet import Sheet
from ._steady import steady

_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME = 31
"""Characters that Excel takes for the name of a sheet."""


def _write(dossier: Dossier, translate: Translate) -> bytes:
    made = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False} | {
        "default_format_properties": {"font_name": words.FONT, "font_size": 12, "font_scheme": "none"}
    }
    book = Workbook(made, options)
    book.set_properties(
        {
            "title": dossier.title,
            "author": dossier.letterhead.school,
            "created": datetime.combine(dossier.letterhead.day, time()),
        }
    )
    for table in dossier.tables:
        Sheet(book, book.add_worksheet(_name(table.short)), table, dossier, translate).write()
    book.close()
    return steady(made.getvalue())


def _name(title: str) -> str:
    return _NOT_IN_A_NAME.sub(" ", title)[:_LONGEST_NAME].strip()


FORMAT = OfficeFormat(".xlsx", _write)
