"""Word documents as teachers write them, made with python-docx and raw XML where that library has no word for a thing."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any, ClassVar

from docx import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml import parse_xml
from docx.shared import Cm, RGBColor
from PIL import Image

NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
WHO = 'w:id="1" w:author="x" w:date="2026-01-01T00:00:00Z"'


def xml(text: str) -> Any:
    """An element; its namespaces are declared on the first tag."""
    end = min(place for place in (text.find(" "), text.find(">"), text.find("/>")) if place > 0)
    return parse_xml(f"{text[:end]} {NS}{text[end:]}")


class Doc:
    """A document that is written from top to bottom; marks in the text make runs.

    ``_x_`` is underlined, ``!x!`` red, ``=x=`` highlighted, ``#x#`` bold, ``^x^`` raised, ``~x~`` lowered; tabs and breaks stay.
    """

    SIGNS: ClassVar = {"_": "underline", "!": "red", "=": "highlight", "#": "bold", "^": "superscript", "~": "subscript"}

    def __init__(self) -> None:
        self.document = Document()

    def line(self, text: str = "", style: str | None = None, font: str = "") -> Any:
        paragraph = self.document.add_paragraph(style=style)
        self.write(paragraph, text, font)
        return paragraph

    def lines(self, *texts: str) -> Doc:
        for text in texts:
            self.line(text)
        return self

    def write(self, paragraph: Any, text: str, font: str = "") -> None:
        part, on = "", set[str]()
        for place, char in enumerate(text):
            is_switch = char in self.SIGNS and (char in on or text.find(char, place + 1) > place) and char in self.used(text)
            if not is_switch:
                part += char
                continue
            self.run(paragraph, part, on, font)
            part = ""
            on ^= {char}
        self.run(paragraph, part, on, font)

    @classmethod
    def used(cls, text: str) -> set[str]:
        """The signs that stand an even number of times: others are text."""
        return {sign for sign in cls.SIGNS if text.count(sign) and text.count(sign) % 2 == 0 and f"{sign}{sign}" not in text}

    def run(self, paragraph: Any, text: str, on: set[str], font: str = "") -> None:
        if not text:
            return
        run = paragraph.add_run(text)
        names = {self.SIGNS[sign] for sign in on}
        run.underline = "underline" in names or None
        run.bold = "bold" in names or None
        if "red" in names:
            run.font.color.rgb = RGBColor(255, 0, 0)
        if "highlight" in names:
            run.font.highlight_color = WD_COLOR_INDEX.YELLOW
        if "superscript" in names:
            run.font.superscript = True
        if "subscript" in names:
            run.font.subscript = True
        if font:
            run.font.name = font

    def heading(self, text: str, level: int = 1) -> Doc:
        self.document.add_heading(text, level)
        return self

    def table(self, rows: Sequence[Sequence[str]]) -> Any:
        table = self.document.add_table(len(rows), max(map(len, rows)))
        for row, texts in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=False):
                self.write(cell.paragraphs[0], text)
        return table

    def picture(self, paragraph: Any, raw: bytes, alt: str = "") -> Any:
        shape = paragraph.add_run().add_picture(BytesIO(raw), width=Cm(4))
        shape._inline.docPr.set("descr", alt)
        return shape

    def raw(self) -> bytes:
        stream = BytesIO()
        self.document.save(stream)
        return stream.getvalue()


def picture(width: int = 40, height: int = 30, colour: str = "navy", kind: str = "PNG") -> bytes:
    stream = BytesIO()
    Image.new("RGB", (width, height), colour).save(stream, kind)
    return stream.getvalue()


def fraction(above: str, below: str) -> str:
    return f"<m:f><m:num><m:r><m:t>{above}</m:t></m:r></m:num><m:den><m:r><m:t>{below}</m:t></m:r></m:den></m:f>"


def equation(inner: str) -> Any:
    return xml(f"<m:oMath>{inner}</m:oMath>")


def display(inner: str) -> Any:
    return xml(f"<m:oMathPara><m:oMath>{inner}</m:oMath></m:oMathPara>")


def ole(program: str) -> Any:
    """An embedded object, as MathType leaves one."""
    return xml(
        f'<w:r><w:object><v:shape id="x"/><o:OLEObject Type="Embed" ProgID="{program}" ShapeID="x" DrawAspect="Content"/></w:object></w:r>'
    )


def text_box(text: str) -> Any:
    """A text box in both tellings, as Word writes it."""
    inner = f"<w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent>"
    return xml(
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><a:graphic>"
        "<a:graphicData uri='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'>"
        f"<wps:wsp><wps:cNvSpPr txBox='1'/><wps:txbx>{inner}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
        "</mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{inner}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def drawing(kind: str) -> Any:
    """A chart, a SmartArt diagram, a shape: by the last part of its namespace."""
    return xml(
        f"<w:r><w:drawing><wp:inline><a:graphic><a:graphicData uri='http://schemas.example/{kind}'/></a:graphic></wp:inline></w:drawing></w:r>"
    )
