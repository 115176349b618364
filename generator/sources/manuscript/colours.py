"""Red and highlighted text: the usual ways to mark a right answer, and nothing that pandoc keeps."""

from xml.etree.ElementTree import Element

from .signs import HIGHLIGHT, HIGHLIGHT_END, RED, RED_END
from .styles import Styles
from .xml import W, local, set_text, value

_DIGITS = 6
_BRIGHT, _DARK = 0xB0, 0x60
_PAPER = {"", "auto", "FFFFFF", "clear"}


def mark_colours(root: Element, styles: Styles) -> None:
    """Puts signs around the text of every red or highlighted run."""
    for paragraph in root.iter(f"{W}p"):
        for run in _own_runs(paragraph):
            opening = closing = ""
            if is_red(styles.colour(run, paragraph)):
                opening, closing = RED, RED_END
            if _is_highlighted(run):
                opening, closing = opening + HIGHLIGHT, HIGHLIGHT_END + closing
            for piece in run if opening else ():
                if piece.tag == f"{W}t" and piece.text:
                    set_text(piece, opening + piece.text + closing)


def _own_runs(element: Element) -> list[Element]:
    found: list[Element] = []
    for child in element:
        if child.tag == f"{W}r":
            found.append(child)
        elif local(child) not in {"pPr", "oMath", "oMathPara", "txbxContent"}:
            found += _own_runs(child)
    return found


def is_red(colour: str) -> bool:
    """Whether six hexadecimal digits are a red that a reader would call so."""
    try:
        red, green, blue = (int(colour[place : place + 2], 16) for place in (0, 2, 4)) if len(colour) == _DIGITS else (0, 0, 0)
    except ValueError:
        return False
    return red >= _BRIGHT and green <= _DARK and blue <= _DARK


def _is_highlighted(run: Element) -> bool:
    properties = run.find(f"{W}rPr")
    if (value(properties, "highlight") or "none") not in {"none", "white"}:
        return True
    shade = properties.find(f"{W}shd") if properties is not None else None
    return shade is not None and shade.get(f"{W}fill", "").upper() not in _PAPER
