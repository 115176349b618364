"""Inlines of pandoc's JSON as pieces of text; the signs that travelled with the text become marks and things again."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.model.manuscript import Block, Formula, Mark, Note, Piece, Rich, Run, Thing

from .signs import HIGHLIGHT, HIGHLIGHT_END, RED, RED_END, SPLIT, TAB, THING

Json = Any
Blocks = Callable[[Sequence[Json]], tuple[Block, ...]]

_MARKS = {
    "Strong": Mark.BOLD,
    "Emph": Mark.ITALIC,
    "Underline": Mark.UNDERLINE,
    "Strikeout": Mark.STRIKE,
    "Superscript": Mark.ABOVE,
    "Subscript": Mark.BELOW,
}
_SPACES = {"Space": " ", "SoftBreak": " ", "LineBreak": "\n"}
_SWITCHES = {RED: (Mark.RED, True), RED_END: (Mark.RED, False), HIGHLIGHT: (Mark.HIGHLIGHT, True), HIGHLIGHT_END: (Mark.HIGHLIGHT, False)}


def rich(nodes: Sequence[Json], blocks: Blocks) -> Rich:
    """A line of text; neighbours with the same marks are one run."""
    reading = _Reading(blocks)
    reading.read(nodes, frozenset(), "")
    return tuple(_joined(reading.pieces))


@dataclass
class _Reading:
    blocks: Blocks
    pieces: list[Piece] = field(default_factory=list)
    switched: frozenset[Mark] = frozenset()
    """Marks that begin and end with signs."""

    def read(self, nodes: Sequence[Json], marks: frozenset[Mark], link: str) -> None:
        for node in nodes:
            kind, content = node["t"], node.get("c")
            if kind == "Str" or kind in _SPACES:
                self._text(_SPACES.get(kind, content), marks, link)
            elif kind == "Code":
                self._text(content[1], marks | {Mark.CODE}, link)
            elif kind == "Math":
                self.pieces.append(Formula(content[1], content[0]["t"] == "DisplayMath"))
            elif kind == "Note":
                self.pieces.append(Note(self.blocks(content)))
            elif kind in _MARKS:
                self.read(content, marks | {_MARKS[kind]}, link)
            else:
                self._around(kind, content, marks, link)

    def _around(self, kind: str, content: Json, marks: frozenset[Mark], link: str) -> None:
        """What only holds others together."""
        if kind == "Link":
            target = content[2][0]
            self.read(content[1], marks, "" if target.startswith("#") else target)
        elif kind in ("Span", "Quoted", "Cite"):
            self.read(content[1], marks, link)
        elif kind == "SmallCaps":
            self.read(content, marks, link)

    def _text(self, text: str, marks: frozenset[Mark], link: str) -> None:
        for part in SPLIT.split(text):
            if part in _SWITCHES:
                mark, is_on = _SWITCHES[part]
                self.switched = self.switched | {mark} if is_on else self.switched - {mark}
            elif part.startswith(THING):
                self.pieces.append(Thing(int(part[1:-1])))
            elif part:
                self.pieces.append(Run("\t" if part == TAB else part, marks | self.switched, link))


def _joined(pieces: Sequence[Piece]) -> Iterator[Piece]:
    last: Run | None = None
    for piece in pieces:
        if isinstance(piece, Run) and last is not None and (last.marks, last.link) == (piece.marks, piece.link):
            last = last._replace(text=last.text + piece.text)
            continue
        if last is not None:
            yield last
        last = piece if isinstance(piece, Run) else None
        if last is None:
            yield piece
    if last is not None:
        yield last
