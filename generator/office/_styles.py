"""The styles of a document, real ones that whoever goes on writing can use and change."""

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from generator.model.message import Translate

from . import _words as words

CELL, NUMBER, HEAD, NOTE = "Ô bảng", "Ô bảng giữa", "Đầu bảng", "Chú thích bảng"
LETTERHEAD, RULE = "Đầu văn bản", "Đường kẻ"
ADDRESSED, BODY = "Kính gửi", "Lời báo cáo"
GRID = "Table Grid"
_FONTS = ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia")
_THEMES = ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme")


def set_up(document: Document) -> None:
    """The document's own styles, and those of Word as schools want them: Times New Roman, black."""
    centre, left = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.LEFT
    _shape(_known(document, "Normal"), 13, left, after=4)
    _speak_vietnamese(document)
    _shape(_known(document, "Title"), 14, centre, bold=True, before=10, after=2)
    _shape(_known(document, "Subtitle"), 13, centre, italic=True, after=8)
    _shape(_known(document, "Heading 1"), 13, left, bold=True, before=12, after=4)
    _shape(_known(document, "Header"), 12, centre)
    _shape(_new(document, CELL), 11, left)
    _shape(_new(document, NUMBER), 11, centre)
    _shape(_new(document, HEAD), 11, centre, bold=True)
    _shape(_new(document, NOTE), 11, left, italic=True, before=3)
    _shape(_new(document, LETTERHEAD), 12, centre)
    _shape(_new(document, RULE), 3, centre, before=2, after=6)
    _shape(_new(document, ADDRESSED), 13, centre, after=6)
    _shape(_new(document, BODY), 13, WD_ALIGN_PARAGRAPH.JUSTIFY, after=4)
    _known(document, BODY).paragraph_format.first_line_indent = Mm(10)
    for name in ("Heading 1", HEAD):
        _known(document, name).paragraph_format.keep_with_next = True


def _known(document: Document, name: str) -> ParagraphStyle:
    style = document.styles[name]
    assert isinstance(style, ParagraphStyle)  # noqa: S101 -- Word's own template has it
    return style


def _new(document: Document, name: str) -> ParagraphStyle:
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    assert isinstance(style, ParagraphStyle)  # noqa: S101 -- it was made as one
    style.base_style = document.styles["Normal"]
    style.quick_style = True
    return style


def _shape(
    style: ParagraphStyle,
    size: int,
    align: WD_ALIGN_PARAGRAPH,
    *,
    bold: bool = False,
    italic: bool = False,
    before: int = 0,
    after: int = 0,
) -> None:
    font, space = style.font, style.paragraph_format
    font.name, font.size, font.bold, font.italic, font.color.rgb = words.FONT, Pt(size), bold, italic, RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in _THEMES:
        fonts.attrib.pop(qn(name), None)
    for name in _FONTS:
        fonts.set(qn(name), words.FONT)
    for spread in style.element.rPr.findall(qn("w:spacing")):
        style.element.rPr.remove(spread)
    space.alignment, space.space_before, space.space_after = align, Pt(before), Pt(after)
    space.line_spacing_rule = WD_LINE_SPACING.SINGLE
    for border in style.element.get_or_add_pPr().findall(qn("w:pBdr")):
        style.element.pPr.remove(border)


def _speak_vietnamese(document: Document) -> None:
    """So that Word does not underline every word."""
    (defaults,) = document.styles.element.findall(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for language in defaults.findall(qn("w:lang")):
        language.set(qn("w:val"), "vi-VN")


def number_pages(section: Section, translate: Translate) -> None:
    """Page numbers above the text, in the middle, from the second page on (Nghị định 30/2020/NĐ-CP, phụ lục I)."""
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    before, _, rest = translate(words.PAGE).partition("{page}")
    between, _, after = rest.partition("{pages}")
    for text, field in ((before, "PAGE"), (between, "NUMPAGES"), (after, "")):
        paragraph.add_run(text)
        if field:
            _field(paragraph, field)


def _field(paragraph: Paragraph, name: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    field.append(paragraph.add_run("1")._r)  # noqa: SLF001 -- what is shown until it is counted
    paragraph._p.append(field)  # noqa: SLF001 -- python-docx has no fields of its own
