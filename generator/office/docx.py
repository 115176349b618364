"""A document of Word: letterhead, title, a table under its own heading for each kind, signatures; A4, landscape."""

import io
from datetime import datetime, time

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.shared import Mm

from generator.model.filing import Dossier, OfficeFormat
from generator.model.message import Translate
from generator.model.table import Table

from . import _styles as styles
from . import _words as words
from ._foot import letterhead, signatures
from ._grid import grid
from ._steady import steady

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
"""How parts of a paper are counted, Nghị định 30/2020/NĐ-CP."""


def _write(dossier: Dossier, translate: Translate) -> bytes:
    document = docx.Document()
    _describe(document, dossier)
    styles.set_up(document)
    _page(document, translate)
    letterhead(document, dossier.letterhead, translate)
    document.add_paragraph(dossier.title.upper(), style="Title")
    document.add_paragraph(f"({dossier.subtitle})", style="Subtitle")
    if dossier.opening and dossier.letterhead.authority:
        addressed = translate(words.ADDRESSED).format(authority=dossier.letterhead.authority)
        document.add_paragraph(addressed, style=styles.ADDRESSED)
    for sentence in dossier.opening:
        document.add_paragraph(sentence, style=styles.BODY)
    for number, table in enumerate(dossier.tables):
        if len(dossier.tables) > 1:
            document.add_paragraph(f"{_ROMAN[number]}. {table.title}", style="Heading 1")
        _part(document, table, translate)
    signatures(document, dossier.letterhead, translate)
    made = io.BytesIO()
    document.save(made)
    return steady(made.getvalue())


def _part(document: Document, table: Table, translate: Translate) -> None:
    if table.rows:
        grid(document, table, translate)
    else:
        document.add_paragraph(translate(words.NOBODY), style=styles.NOTE)
    for note in table.notes:
        document.add_paragraph(note, style=styles.NOTE)


def _describe(document: Document, dossier: Dossier) -> None:
    """What file managers show of it; nothing of the program that made it, nor of the clock."""
    day = datetime.combine(dossier.letterhead.day, time())
    about = document.core_properties
    about.title, about.author, about.last_modified_by = dossier.title, dossier.letterhead.school, dossier.letterhead.school
    about.created = about.modified = day
    about.language, about.comments, about.revision = "vi-VN", "", 1


def _page(document: Document, translate: Translate) -> None:
    (section,) = document.sections
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin, section.right_margin = Mm(20), Mm(15)
    section.top_margin = section.bottom_margin = Mm(20)
    section.header_distance = Mm(10)
    styles.number_pages(section, translate)


FORMAT = OfficeFormat(".docx", _write)
