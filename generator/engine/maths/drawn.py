"""Which brackets, hats and braces of a formula are drawn by the page's style where the device has no font for mathematics.

Without such a font browsers leave them as small as a letter. They keep their place and sign in the tree, for fonts and for screen
readers; classes say what to draw (`theme/assets/hoclieu/maths.css`).
"""

from xml.etree.ElementTree import Element

_FENCES = {"(": "paren", ")": "paren", "[": "bracket", "]": "bracket", "{": "brace", "}": "brace", "|": "bar"}
_OVER = {"^": "hat", "\u203e": "bar", "→": "arrow", "⏜": "arc", "⏞": "brace"}
_UNDER = {"⏟": "brace"}
_TALL = ("mfrac", "mtable", "munderover")


def draw_fences(row: Element) -> None:
    """Marks the brackets around a row that is higher than a letter."""
    if len(row) > 1 and any(one.tag in _TALL for one in row.iter()):
        sides = [side for node, side in ((row[0], "before"), (row[-1], "after")) if _marked(node, side)]
        if sides:
            row.set("class", " ".join(("hl-m-tall", *(f"hl-m-room-{side}" for side in sides))))


def _marked(node: Element, side: str) -> bool:
    shape = _FENCES.get(node.text or "") if node.tag == "mo" else None
    if not shape or node.get("stretchy") == "false" or "minsize" in node.attrib:
        return False
    node.set("class", f"hl-m-drawn hl-m-{shape} hl-m-at-{side}")
    return True


def draw_stacked(node: Element) -> None:
    """Marks what stretches over, under or between what stands above one another."""
    if node.tag != "munderover":
        _draw_accent(node)
    _draw_arrow(node)


def _draw_accent(node: Element) -> None:
    shapes = _OVER if node.tag == "mover" else _UNDER
    base, sign = node[0], node[-1]
    shape = shapes.get(sign.text or "") if sign.tag == "mo" else None
    if shape and base.tag != "mo" and sign.get("stretchy") != "false":
        edge = "over" if node.tag == "mover" else "under"
        node.set("class", f"hl-m-wide-{edge}")
        sign.set("class", f"hl-m-drawn hl-m-{edge}-{shape}")


_FAR = {"→": "⟶", "←": "⟵", "↔": "⟷"}
_SIDES = {"→": "right", "←": "left", "↔": "both"}
_SIGN, _EDGES, _LONG, _LONGEST = 0.36, 0.6, 1.5, 8
"""In em: a letter of a condition, what an arrow is longer than its condition, the long arrow itself; and the most that is added to it."""


def _draw_arrow(node: Element) -> None:
    """How much longer than the sign an arrow with conditions must be: those of chemistry have words there."""
    arrow = node[0]
    if arrow.tag != "mo" or arrow.text not in _FAR:
        return
    letters = max(len("".join(one.itertext())) for one in node[1:])
    wanted = max(1, min(_LONGEST, round(letters * _SIGN + _EDGES - _LONG)))
    arrow.set("class", f"hl-m-far hl-m-far--{_SIDES[arrow.text]} hl-m-far--{wanted}")
    arrow.text = _FAR[arrow.text]
