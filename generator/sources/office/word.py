"""Tables of a Word document, with the lines before each. Insertions of tracked changes are read, deletions are not."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.engine.importing.words import clean
from generator.model.message import say
from generator.model.paper import Box, PaperRow, PaperTable

from .archive import Archive
from .grid import MOST_COLUMNS, below, beside, check_rows
from .word_numbers import Numbering, numbering_of
from .xml import Node

_PASSED = frozenset({"drawing", "pict", "object", "rPr", "sectPr", "delText", "instrText", "Fallback", "tblPr", "tblGrid"})
_AROUND = frozenset({"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"})
"""Wrappers that say nothing of their own: content controls, insertions, tags."""


def tables_of_word(archive: Archive, part: str, file: str) -> tuple[PaperTable, ...]:
    """All tables of a document, which is this part of its file, in order, those inside cells after the one they stand in."""
    document = archive.xml(part, passing=_PASSED)
    body = document.child("body") if document else None
    reading = _Reading(file, numbering_of(archive))
    reading.blocks(body.children if body else ())
    return tuple(reading.tables)


@dataclass
class _Reading:
    """A document while it is read from top to bottom."""

    file: str
    numbering: Numbering
    tables: list[PaperTable] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    """Those since the table before."""

    def blocks(self, nodes: Iterable[Node]) -> None:
        for node in _bare(nodes):
            if node.name == "p":
                self.lines += clean(self.paragraph(node)).split("\n")
            elif node.name == "tbl":
                self.table(node)

    def table(self, node: Node) -> None:
        """One table; those inside its cells follow it."""
        place = len(self.tables)
        name = say("table {number}", number=place + 1)
        context, self.lines = tuple(line for line in self.lines if line), []
        self.tables.append(PaperTable(self.file, name, (), context))
        inner: list[Node] = []
        rows: list[PaperRow] = []
        lines = [row for row in _bare(node.children) if row.name == "tr" and row.child("trPr", "del") is None]
        check_rows(len(lines))
        for number, row in enumerate(lines, 1):
            rows.append(PaperRow(number, self.row(row, rows[-1].boxes if rows else (), inner)))
        self.tables[place] = PaperTable(self.file, name, tuple(rows), context)
        for table in inner:
            self.table(table)

    def row(self, node: Node, above: tuple[Box, ...], inner: list[Node]) -> tuple[Box, ...]:
        boxes = [Box()] * _count(node.child("trPr", "gridBefore"), 0)
        for cell in _bare(node.children):
            if cell.name != "tc" or len(boxes) >= MOST_COLUMNS:
                continue
            settings = cell.child("tcPr")
            box = Box(clean(self.cell(cell, inner)))
            merge, across = (settings.child("vMerge"), settings.child("hMerge")) if settings else (None, None)
            if merge is not None and merge.get("val") != "restart" and len(boxes) < len(above):
                box = below(above[len(boxes)])
            if across is not None and across.get("val") != "restart" and boxes:
                box = beside(boxes[-1])
            boxes.append(box)
            boxes += [beside(box)] * (_count(settings.child("gridSpan") if settings else None, 1) - 1)
        return tuple(boxes[:MOST_COLUMNS])

    def cell(self, node: Node, inner: list[Node]) -> str:
        lines = []
        for block in _bare(node.children):
            if block.name == "p":
                lines.append(self.paragraph(block))
            elif block.name == "tbl":
                inner.append(block)
        return "\n".join(lines)

    def paragraph(self, node: Node) -> str:
        text = "".join(_texts(node))
        return self.numbering.label(node) + text if text.strip() else text


def _bare(nodes: Iterable[Node]) -> Iterator[Node]:
    """The elements without the wrappers around them."""
    for node in nodes:
        if node.name in _AROUND:
            yield from _bare(node.children)
        elif node.name == "AlternateContent":
            yield from _bare(node.children[0].children if node.children else ())
        else:
            yield node


def _texts(node: Node) -> Iterator[str]:
    for part in node.children:
        if part.name == "t":
            yield part.text
        elif part.name == "tab":
            yield " "
        elif part.name in ("br", "cr"):
            yield "\n"
        elif part.name == "noBreakHyphen":
            yield "-"
        elif part.name not in ("pPr", "del", "moveFrom"):
            yield from _texts(part)


def _count(node: Node | None, otherwise: int) -> int:
    """A number of columns that a cell covers or a row leaves free."""
    written = node.get("val") if node else ""
    return min(int(written), MOST_COLUMNS) if written.isascii() and written.isdigit() else otherwise
