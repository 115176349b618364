"""What stands above and below the tables of a document: the school's letterhead, and room for signatures (Nghị định 30/2020/NĐ-CP)."""

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from generator.model.filing import Letterhead
from generator.model.message import Translate

from . import _styles as styles
from . import _words as words

_HALVES = (Mm(112), Mm(150))
"""The school's half of the page, and the nation's; together what stands between the margins."""


def letterhead(document: Document, head: Letterhead, translate: Translate) -> None:
    """The school on the left, the nation, the motto and the day on the right; a table without lines, as the decree draws it."""
    left, right = _two(document, rows=2)[0]
    if head.authority:
        _line(left, head.authority.upper())
    _line(left, head.school.upper(), bold=True)
    _rule(left, Mm(38))
    _line(right, words.NATION, bold=True)
    _line(right, words.MOTTO, bold=True, size=13)
    _rule(right, Mm(45))
    number, day = _cells(document.tables[-1], 1)
    _line(number, translate(words.NUMBER))
    _line(day, words.dateline(head, translate), italic=True, size=13)


def signatures(document: Document, head: Letterhead, translate: Translate) -> None:
    """Who is sent it on the left, who signs on the right; both stay on one page."""
    document.add_paragraph()
    left, right = _two(document, rows=1)[0]
    to = _line(left, translate(words.RECIPIENTS), bold=True, italic=True)
    sent = (f"- {head.authority or words.DOTS};", translate(words.ON_FILE))
    for line in (to, *(_line(left, one, size=11) for one in sent)):
        line.alignment = WD_ALIGN_PARAGRAPH.LEFT
    for office in head.signer:
        _line(right, office.upper(), bold=True, size=13)
    _line(right, translate(words.SIGNED), italic=True, size=13)
    for paragraph in (*left.paragraphs, *right.paragraphs):
        paragraph.paragraph_format.keep_with_next = True


def _two(document: Document, rows: int) -> list[tuple[_Cell, _Cell]]:
    """A table of two columns without lines, whose cells are still without text."""
    table = document.add_table(rows=rows, cols=2)
    table.autofit = False
    for column, width in zip(table.columns, _HALVES, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 -- python-docx has no word for it
    return [_cells(table, row) for row in range(rows)]


def _cells(table: Table, row: int) -> tuple[_Cell, _Cell]:
    return table.cell(row, 0), table.cell(row, 1)


def _line(cell: _Cell, text: str, *, bold: bool = False, italic: bool = False, size: int = 12) -> Paragraph:
    """The next line of a cell; its first paragraph is there already."""
    only = cell.paragraphs[-1]
    paragraph: Paragraph = only if len(cell.paragraphs) == 1 and not only.text else cell.add_paragraph()
    paragraph.style = styles.LETTERHEAD
    run = paragraph.add_run(text)
    run.bold, run.italic, run.font.size = bold, italic, Pt(size)
    return paragraph


def _rule(cell: _Cell, indent: Mm) -> None:
    """The line below the school's name and below the motto."""
    paragraph = cell.add_paragraph(style=styles.RULE)
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = indent
    borders, top = OxmlElement("w:pBdr"), OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        top.set(qn(f"w:{name}"), value)
    borders.append(top)
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 -- python-docx draws no borders
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")
