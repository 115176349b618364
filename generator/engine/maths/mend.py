"""What a converter made, built anew from what MathML Core knows: nothing else passes, whatever a converter may do one day.

Styles become classes (pages allow none in attributes), numbers get their decimal comma back, arcs stretch, colours are left out because
no author's colour is readable in both themes, and widths are kept within a line.
"""

import re
from html import escape
from html.entities import html5
from xml.etree.ElementTree import Element, ParseError, fromstring

from .drawn import draw_fences, draw_stacked
from .latex import COMMA
from .light import light
from .neighbours import joined
from .spoken import spoken
from .trouble import Trouble

ELEMENTS = {
    *("math", "merror", "mfrac", "mi", "mmultiscripts", "mn", "mo", "mover", "mpadded", "mphantom", "mprescripts", "mroot", "mrow"),
    *("mspace", "msqrt", "mstyle", "msub", "msubsup", "msup", "mtable", "mtd", "mtext", "mtr", "munder", "munderover"),
}
ATTRIBUTES = {"stretchy", "lspace", "rspace", "form", "symmetric", "largeop", "movablelimits", "displaystyle", "accent", "accentunder"}
_WIDEST, _TALLEST = 4.0, 3.0
"""em"""
_DEEPEST = 100
_CLASSES = {
    "text-align: right": "hl-m-right",
    "text-align: left": "hl-m-left",
    "border-right": "hl-m-bar",
    "border-left": "hl-m-bar-before",
    "border-top": "hl-m-line",
    "border-bottom": "hl-m-line-below",
    "padding-right: 0": "hl-m-near",
    "padding-left: 0": "hl-m-near-before",
}
_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot);)([A-Za-z]{2,31};)")
"""Names that HTML knows and XML does not: ``&ApplyFunction;`` after sin."""
_SCRIPTS = {"msup", "msub", "msubsup"}
_ARC = "\u2322"
_STRETCHED_ARC = "\u23dc"
_LOW_LINE, _OVERLINE = "\u0332", "\u203e"
_HAT, _STRETCHED_HAT = "\u0302", "\u005e"


def mended(made: str, latex: str, *, display: bool) -> str:
    """MathML in canonical form with its words in ``aria-label``, unless it reads as it is written, as one letter or number does.

    Raises:
        Trouble: what was made is no tree, or one deeper than any formula.
    """
    if "<!" in made or "<?" in made:
        raise Trouble("other", 0)
    try:
        root = fromstring(_ENTITY.sub(lambda name: html5.get(name[1], ""), made))  # noqa: S314 -- see above
    except ParseError:
        raise Trouble("other", 0) from None
    nodes = _row(list(root), 1)
    light(nodes)
    inside = "".join(_written(child) for child in nodes)
    block = ' display="block"' if display else ""
    words = spoken(nodes) or " ".join(latex.split())
    name = "" if [node.text for node in nodes] == [words] else f' aria-label="{escape(words)}"'
    return f"<math{block}{name}>{inside}</math>"


def _row(children: list[Element], depth: int) -> list[Element]:
    """Siblings, mended one by one, then as neighbours."""
    return joined([one for child in children for one in _mend(child, depth)])


def _mend(node: Element, depth: int) -> list[Element]:
    if depth > _DEEPEST:
        raise Trouble("deep", 0, str(_DEEPEST))
    if node.tag == "menclose":
        return [_enclosed(node, depth)]
    if node.tag not in ELEMENTS:
        return _row(list(node), depth + 1)
    made = Element(node.tag, _attributes(node))
    if node.tag in ("mi", "mn", "mo", "mtext"):
        made.text = "".join(node.itertext())
        return [made]
    if node.tag == "mspace" and not made.attrib:
        return []
    fixed = node.tag in ("mfrac", "mover", "munder", "munderover", "mroot", *_SCRIPTS)
    children = [_one(child, depth + 1) for child in node] if fixed else _row(list(node), depth + 1)
    if node.tag == "mrow" and len(children) == 1 and not made.attrib:
        return children
    made.extend(children)
    _finish(made)
    if not fixed:
        light(children)
    return [made]


def _finish(made: Element) -> None:
    if made.tag == "mover":
        _stretch(made)
    if made.tag in ("mover", "munder", "munderover"):
        draw_stacked(made)
    if made.tag == "mrow":
        draw_fences(made)


def _one(node: Element, depth: int) -> Element:
    """Exactly one element, for places that are counted: a numerator, an index."""
    made = _mend(node, depth)
    if len(made) == 1:
        return made[0]
    row = Element("mrow")
    row.extend(made)
    return row


def _enclosed(node: Element, depth: int) -> Element:
    notation = node.get("notation", "")
    row = Element("mrow", {"class": "hl-m-box" if "box" in notation else "hl-m-cancel"})
    row.extend(_row(list(node), depth + 1))
    return row


def _attributes(node: Element) -> dict[str, str]:
    kept = {name: value for name, value in node.attrib.items() if name in ATTRIBUTES}
    if node.tag == "mspace" and (width := _length(node.get("width", ""), _WIDEST)):
        kept["width"] = width
    if node.tag == "mo" and (size := _length(node.get("minsize", ""), _TALLEST)):
        kept |= {"minsize": size, "maxsize": size}
    if node.tag == "mi" and node.get("mathvariant") == "normal":
        kept["mathvariant"] = "normal"
    if node.tag == "mfrac" and node.get("linethickness", "").startswith("0"):
        kept["linethickness"] = "0"
    if "scriptlevel" in node.attrib and node.attrib["scriptlevel"] in {"0", "1", "2", "+1"}:
        kept["scriptlevel"] = node.attrib["scriptlevel"]
    style = node.get("style", "")
    if style and (classes := [name for sign, name in _CLASSES.items() if sign in style]):
        kept["class"] = " ".join(classes)
    return kept


def _length(written: str, most: float) -> str:
    """A length in em that keeps within a line; empty for anything else."""
    try:
        value = float(written.removesuffix("em"))
    except ValueError:
        return ""
    return f"{max(-1.0, min(value, most)):.4g}em" if written.endswith("em") else ""


def _stretch(node: Element) -> None:
    over = node[-1] if len(node) > 1 else None
    if over is None or over.tag != "mo":
        return
    if over.text in (_ARC, "\u2312"):
        over.text = _STRETCHED_ARC
        over.set("stretchy", "true")
        node.set("accent", "true")
    elif over.text == _HAT:
        over.text = _STRETCHED_HAT
        if node[0].tag == "mrow" or over.get("stretchy") != "false":
            over.set("stretchy", "true")
    elif over.text == _LOW_LINE:
        over.text = _OVERLINE


def _written(node: Element) -> str:
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in node.attrib.items())
    inside = escape((node.text or "").replace(COMMA, ","), quote=False) + "".join(_written(child) for child in node)
    return f"<{node.tag}{attributes}>{inside}</{node.tag}>"
