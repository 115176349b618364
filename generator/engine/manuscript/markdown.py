"""Blocks as Markdown."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from generator.engine.template import MARK
from generator.model.manuscript import (
    Block,
    Formula,
    Grid,
    Items,
    Lost,
    Manuscript,
    Mark,
    Note,
    Paragraph,
    Picture,
    Piece,
    Quoted,
    Rich,
    Thing,
    Title,
)
from generator.model.message import Message, Translate, say

from .escape import at_start, escaped
from .inline import formula, inline
from .rich import is_blank, split, stripped, without
from .typed_lists import with_lists

Named = Callable[[int], str]
"""Where the picture of a number lies, seen from the file; empty when it could not be brought over."""


@dataclass
class Writer:
    """Writes one file: its footnotes are counted on, and stand at its end."""

    manuscript: Manuscript
    picture: Named
    translate: Translate
    notes: list[str] = field(default_factory=list)

    def line(self, rich: Rich, *, in_table: bool = False) -> str:
        """Text on one line."""
        return inline(stripped(rich), self._other, in_table=in_table).strip()

    def blocks(self, blocks: Sequence[Block]) -> list[str]:
        """The chunks of some blocks, to be parted by empty lines; of two lists one after the other the second has another sign."""
        chunks: list[str] = []
        last: Block | None = None
        other = False
        for block in with_lists(blocks):
            other = isinstance(block, Items) and isinstance(last, Items) and block.is_numbered == last.is_numbered and not other
            chunks += self.block(block, other_sign=other)
            last = block
        return chunks

    def block(self, block: Block, *, other_sign: bool = False) -> Iterator[str]:
        """The chunks of a block."""
        if isinstance(block, Paragraph):
            yield from self._paragraph(block.text)
        elif isinstance(block, Title):
            yield from self._title(block)
        elif isinstance(block, Items):
            yield self._items(block, other_sign=other_sign)
        elif isinstance(block, Quoted):
            yield quoted(self.blocks(block.blocks))
        else:
            yield from self._grid(block)

    def _paragraph(self, rich: Rich) -> Iterator[str]:
        """The lines of a paragraph; what floats beside it, and formulas on lines of their own, are chunks of their own."""
        floating = [piece for piece in rich if self._floats(piece)]
        resting = tuple(piece for piece in rich if not self._floats(piece))
        if is_blank(resting) and floating:
            resting, floating = tuple(floating), []
        group: list[Piece] = []
        for piece in resting:
            if isinstance(piece, Formula) and piece.is_display:
                yield from self._lines(tuple(group))
                group = []
                yield f"$${formula(piece)}$$".replace("$$$", "$$")
            else:
                group.append(piece)
        yield from self._lines(tuple(group))
        yield from (self._other(piece) for piece in floating if isinstance(piece, Thing))

    def _lines(self, rich: Rich) -> Iterator[str]:
        lines = [at_start(line) for part in split(stripped(rich)) if (line := self.line(part))]
        if lines:
            yield "\\\n".join(lines)

    def _title(self, title: Title) -> Iterator[str]:
        """A heading, which holds words only; its pictures stand below it."""
        words = tuple(piece for piece in title.text if not isinstance(piece, Thing | Note))
        text = self.line(without(words, *Mark))
        if text:
            yield f"{'#' * title.level} {text.rstrip('#').rstrip()}"
        yield from (self._other(piece) for piece in title.text if isinstance(piece, Thing))

    def _items(self, items: Items, *, other_sign: bool) -> str:
        made: list[str] = []
        is_tight = True
        for place, item in enumerate(items.items):
            sign = f"{items.start + place}{')' if other_sign else '.'}" if items.is_numbered else "*" if other_sign else "-"
            chunks = self.blocks(item) or [""]
            is_tight = is_tight and all(isinstance(block, Paragraph | Items) for block in item) and sum(map(_is_paragraph, item)) < 2  # noqa: PLR2004
            indent = " " * (len(sign) + 1)
            joint = "\n" if is_tight else "\n\n"
            made.append(f"{sign} {_indented(joint.join(chunks), indent)}".rstrip())
        return ("\n" if is_tight else "\n\n").join(made)

    def _grid(self, grid: Grid) -> Iterator[str]:
        """A table; one of a single row or column only holds things beside one another, and is written as what is in it."""
        rows = [row for row in grid.rows if any(row)]
        if len(rows) <= 1 or len(rows[0]) <= 1:
            for row in rows:
                for cell in row:
                    yield from self.blocks(cell)
            return
        lines = [[self._cell(cell) for cell in row] for row in rows]
        head, *rest = ["| " + " | ".join(line) + " |" for line in lines]
        yield "\n".join([head, "|" + " --- |" * len(lines[0]), *rest])

    def _cell(self, blocks: Sequence[Block]) -> str:
        parts = [part for block in blocks for part in self._flat(block)]
        return " ".join(part for part in parts if part)

    def _flat(self, block: Block) -> Iterator[str]:
        """What a block says on one line of a cell."""
        if isinstance(block, Paragraph | Title):
            yield self.line(block.text, in_table=True)
        elif isinstance(block, Items):
            for place, item in enumerate(block.items):
                sign = f"{block.start + place})" if block.is_numbered else "•"
                yield f"{sign} {self._cell(item)}"
        elif isinstance(block, Quoted):
            yield self._cell(block.blocks)
        else:
            yield from (self._cell(cell) for row in block.rows for cell in row)

    def _floats(self, piece: Piece) -> bool:
        thing = self.manuscript.things[piece.number] if isinstance(piece, Thing) else None
        return isinstance(thing, Picture) and thing.is_floating

    def _other(self, piece: Thing | Note) -> str:
        if isinstance(piece, Note):
            return self._note(piece)
        thing = self.manuscript.things[piece.number]
        if isinstance(thing, Lost):
            return self._gap(thing.what)
        target = self.picture(piece.number)
        return f"![{escaped(thing.description).replace('[', '(').replace(']', ')')}]({target})" if target else self._gap(say("a picture"))

    def _gap(self, what: Message) -> str:
        """A place that its author must fill in; the rule that looks for places of templates finds it."""
        return escaped(f"[{MARK}: {what.text(self.translate)}]")

    def _note(self, note: Note) -> str:
        number = len(self.notes) + 1
        self.notes.append("")
        text = "\n\n".join(self.blocks(note.blocks))
        self.notes[number - 1] = f"[^{number}]: {_indented(text, '    ')}"
        return f"[^{number}]"


def quoted(chunks: Sequence[str]) -> str:
    """Chunks behind the sign of quotations."""
    lines = "\n\n".join(chunks).split("\n")
    return "\n".join(f"> {line}".rstrip() for line in lines)


def _is_paragraph(block: Block) -> bool:
    return isinstance(block, Paragraph)


def _indented(text: str, indent: str) -> str:
    return "\n".join(line if not place or not line else indent + line for place, line in enumerate(text.split("\n")))
