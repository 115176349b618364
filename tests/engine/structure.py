r"""MathML in the short form that the collection of formulas is written in: ``(frac 1 2)``.

A leaf is its text, a word is ``[in brackets]``, several where one is counted are a group ``(a + b)``; a bracket of the formula is
``\(`` or ``\)``, a minus ``-``. Spaces and signs that nobody sees are left out.
"""

from xml.etree.ElementTree import Element

NAMES = {
    "mfrac": "frac",
    "msqrt": "sqrt",
    "mroot": "root",
    "msup": "sup",
    "msub": "sub",
    "msubsup": "subsup",
    "mover": "over",
    "munder": "under",
    "munderover": "underover",
    "mtable": "table",
    "mtr": "tr",
    "mtd": "td",
}
COUNTED = {"mfrac", "mroot", "msup", "msub", "msubsup", "mover", "munder", "munderover", "mtable", "mtr"}
SIGNS = str.maketrans({"(": "\\(", ")": "\\)", "−": "-", "\u2061": "", "\u2063": "", "\u202f": " ", "\u00a0": " "})


def structure(node: Element) -> str:
    """What a formula is made of."""
    if node.tag == "math":
        return " ".join(said for child in node if (said := structure(child)))
    if node.tag in ("mi", "mn", "mo", "mtext"):
        text = (node.text or "").translate(SIGNS)
        return f"[{text}]" if node.tag == "mtext" or node.get("mathvariant") == "normal" else text
    parts = [said for child in node if (said := structure(child))]
    group = f"({' '.join(parts)})" if len(parts) > 1 else "".join(parts)
    if node.tag in COUNTED:
        return f"({' '.join((NAMES[node.tag], *parts))})"
    return f"({NAMES[node.tag]} {group})" if node.tag in NAMES else group
