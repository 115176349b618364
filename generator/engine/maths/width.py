"""How wide a formula is on a phone: browsers break a line of text, and never a formula within it.

An estimate from the signs that are seen, in CSS pixels of the usual text size, fitted to what Chromium draws of the demo's formulas
(within a tenth); fonts of devices differ by as much.
"""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

COLUMN = 310
"""Pixels of a line of a lesson on a phone that is 360 wide: 328 of a paragraph, less in lists; fonts differ by some."""
SHORTEST = 22
"""Signs that always fit, however wide each is."""

_COMMAND = re.compile(r"\\[A-Za-z]+")
_UNSEEN = re.compile(r"[{}\s]+")

_LETTER, _CAPITAL, _SIGN = 8.8, 11.5, 17.5
_NARROW = set(".,;:|()[]{}∣'′ ")
_NARROW_WIDTH = 7.6
_SMALL = 0.7
"""Of what is raised or lowered."""


def may_be_wide(latex: str) -> bool:
    """A cheap first look: whether a formula has so many signs at all."""
    return len(latex) >= SHORTEST and len(_UNSEEN.sub("", _COMMAND.sub("x", latex))) >= SHORTEST


def width_of(mathml: str) -> float:
    """Pixels from the left edge to the right; 0 for what is no tree."""
    from xml.etree.ElementTree import ParseError, fromstring  # most libraries have no formula that is so long

    try:
        return _width(fromstring(mathml))  # noqa: S314 -- our own MathML
    except ParseError:
        return 0


def _width(node: "Element") -> float:
    parts = [_width(child) for child in node]
    match node.tag:
        case "annotation":
            return 0
        case "mfrac" | "mover" | "munder" | "munderover" | "mtable":
            return max(parts, default=0)
        case "msup" | "msub" | "msubsup":
            return parts[0] + _SMALL * max(parts[1:], default=0)
        case "mo":
            return sum(_NARROW_WIDTH if sign in _NARROW else _SIGN for sign in node.text or "")
        case _:
            return sum(parts) + sum(_of_letter(letter) for letter in node.text or "")


def _of_letter(letter: str) -> float:
    return _NARROW_WIDTH if letter in _NARROW else _CAPITAL if letter.isupper() else _LETTER
