"""Word's automatic numbers: ``Bài 1.`` may stand nowhere in the text, only in a list's definition."""

import re
from dataclasses import dataclass, field

from .archive import Archive
from .xml import Node

_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_LETTERS = 26
_DEEPEST = 9
"""Levels that a list can have."""


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered."""

    shape: str
    """Such as ``Bài %1.``."""
    kind: str
    """Such as ``decimal``."""
    start: int


@dataclass
class Numbering:
    """The lists of a document, and how far each has counted."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    """Of each list, by its id."""
    shared: dict[str, str] = field(default_factory=dict)
    """The definition that a list follows: lists of one definition count on together."""
    styles: dict[str, tuple[str, int]] = field(default_factory=dict)
    """The list and level that a style of paragraphs belongs to."""
    counts: dict[str, list[int]] = field(default_factory=dict)

    def label(self, paragraph: Node) -> str:
        """What Word writes before a paragraph, with a space; empty for bullets and for text without a number."""
        found = self._place(paragraph.child("pPr"))
        if found is None:
            return ""
        name, depth = found
        levels = self.levels.get(name, {})
        level = levels.get(depth)
        if level is None or level.kind in ("bullet", "none"):
            return ""
        counts = self.counts.setdefault(self.shared.get(name, name), [0] * _DEEPEST)
        counts[depth] = counts[depth] + 1 if counts[depth] else level.start
        counts[depth + 1 :] = [0] * (_DEEPEST - depth - 1)
        label = level.shape
        for place in range(depth + 1):
            known = levels.get(place, level)
            label = label.replace(f"%{place + 1}", _number(counts[place] or known.start, known.kind))
        return f"{label} " if label else ""

    def _place(self, settings: Node | None) -> tuple[str, int] | None:
        if settings is None:
            return None
        own, style = settings.child("numPr"), settings.child("pStyle")
        if own is None:
            return self.styles.get(style.get("val")) if style else None
        return _list_of(own)


def numbering_of(archive: Archive) -> Numbering:
    """The lists of a document."""
    numbering = Numbering()
    definitions = archive.xml("word/numbering.xml")
    shapes: dict[str, dict[int, Level]] = {}
    for node in definitions.children if definitions else ():
        if node.name == "abstractNum":
            shapes[node.get("abstractNumId")] = {
                int(level.get("ilvl") or 0): _level(level) for level in node.all("lvl") if _is_depth(level)
            }
        elif node.name == "num" and (shape := node.child("abstractNumId")):
            numbering.levels[node.get("numId")] = shapes.get(shape.get("val"), {})
            restarts = node.child("lvlOverride", "startOverride") is not None
            numbering.shared[node.get("numId")] = f"own {node.get('numId')}" if restarts else shape.get("val")
    styles = archive.xml("word/styles.xml")
    for style in styles.all("style") if styles else ():
        if (own := style.child("pPr", "numPr")) and (found := _list_of(own)):
            numbering.styles[style.get("styleId")] = found
    return numbering


def _list_of(node: Node) -> tuple[str, int] | None:
    name, depth = node.child("numId"), node.child("ilvl")
    if name is None or name.get("val") == "0":
        return None
    written = depth.get("val") if depth else "0"
    return (name.get("val"), int(written)) if written.isascii() and written.isdigit() and int(written) < _DEEPEST else None


def _is_depth(level: Node) -> bool:
    return level.get("ilvl") in {str(depth) for depth in range(_DEEPEST)}


def _level(node: Node) -> Level:
    def value(name: str, otherwise: str) -> str:
        found = node.child(name)
        return found.get("val") if found else otherwise

    start = value("start", "1")
    return Level(value("lvlText", ""), value("numFmt", "decimal"), int(start) if re.fullmatch(r"[0-9]{1,4}", start) else 1)


def _number(count: int, kind: str) -> str:
    if kind in ("upperRoman", "lowerRoman"):
        roman = ""
        for value, letters in _ROMAN:
            roman += letters * (count // value)
            count %= value
        return roman if kind == "upperRoman" else roman.lower()
    if kind in ("upperLetter", "lowerLetter"):
        letter = chr(ord("A") + (count - 1) % _LETTERS)
        return letter if kind == "upperLetter" else letter.lower()
    return f"{count:02}" if kind == "decimalZero" else str(count)
