"""A table of a document: heads that come again on every page, rows that are never torn, totals.

Rows are written as XML: python-docx looks at the whole table for each cell, a minute for a list of a thousand materials.
"""

from collections.abc import Iterable
from xml.sax.saxutils import escape

from docx.document import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.table import CT_Tbl
from docx.shared import Mm

from generator.model.message import Translate
from generator.model.table import Kind, Table

from . import _styles as styles
from . import _words as words

_ACROSS = 262
"""Millimetres between the margins of A4, landscape."""
_LEAST = {Kind.TEXT: 12.0, Kind.NUMBER: 11.0, Kind.SHARE: 13.0, Kind.DAY: 19.5}
"""Millimetres in which a day or a percentage stands on one line."""
_CHARACTER = 1.9
"""Millimetres, on an average."""
_SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="E7EDF3"/>'


def grid(document: Document, table: Table, translate: Translate) -> None:
    """Appends the table to the document."""
    made = document.add_table(rows=0, cols=len(table.heads), style=styles.GRID)
    made.autofit = False
    widths = _widths(table)
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width
    twips = [round(width.twips) for width in widths]
    names = {name: _style_id(document, name) for name in (styles.HEAD, styles.CELL, styles.NUMBER)}
    kinds = [names[styles.CELL if head.kind is Kind.TEXT else styles.NUMBER] for head in table.heads]
    rows = [_row([head.text for head in table.heads], twips, [names[styles.HEAD]] * len(twips), is_head=True)]
    rows += [_row([words.in_words(cell) for cell in row], twips, kinds) for row in table.rows]
    if table.has_totals:
        rows.append(_row(_totals(table, translate), twips, kinds, is_bold=True))
    for row in rows:
        made._tbl.append(parse_xml(row))  # noqa: SLF001 -- see above
    _narrow(made._tbl)  # noqa: SLF001 -- as above
    _described(made._tbl, table.title)  # noqa: SLF001 -- python-docx has no word for it


def _widths(table: Table) -> list[Mm]:
    """What fills the page: each column has room for its kind, and by its own width a part of what is left."""
    least = [_LEAST[head.kind] for head in table.heads]
    narrow = min(_ACROSS / sum(least), 1)
    more = [max(head.width - one / _CHARACTER, 1) for one, head in zip(least, table.heads, strict=True)]
    rest = _ACROSS - sum(least) * narrow
    return [Mm(one * narrow + rest * own / sum(more)) for one, own in zip(least, more, strict=True)]


def _totals(table: Table, translate: Translate) -> list[str]:
    cells = [words.in_words(total) for total in table.totals]
    place = next((number for number, head in enumerate(table.heads) if head.kind is Kind.TEXT and not cells[number]), None)
    return cells if place is None else [*cells[:place], translate(words.TOTAL), *cells[place + 1 :]]


def _row(cells: Iterable[str], widths: list[int], style_ids: list[str], *, is_head: bool = False, is_bold: bool = False) -> str:
    about = f"<w:trPr><w:cantSplit/>{'<w:tblHeader/>' if is_head else ''}</w:trPr>"
    bold = "<w:rPr><w:b/></w:rPr>" if is_bold else ""
    made = (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{_SHADE if is_head else ""}'
        f"{'<w:vAlign w:val=' + chr(34) + 'center' + chr(34) + '/>' if is_head else ''}</w:tcPr>"
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r>{bold}<w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p></w:tc>'
        for text, width, style in zip(cells, widths, style_ids, strict=True)
    )
    return f"<w:tr {nsdecls('w')}>{about}{''.join(made)}</w:tr>"


def _style_id(document: Document, name: str) -> str:
    return str(document.styles[name].style_id)


def _narrow(table: CT_Tbl) -> None:
    """Little room beside the text: many columns share the page."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), "60")
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    table.tblPr.find(qn("w:tblLook")).addprevious(margins)  # the format knows one order


def _described(table: CT_Tbl, title: str) -> None:
    """What a screen reader says of the table before it is read."""
    caption = OxmlElement("w:tblCaption")
    caption.set(qn("w:val"), title)
    table.tblPr.append(caption)
