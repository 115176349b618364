"""MathML in one line of plain characters, as pupils type when they search: ``x²``, ``3/4``, ``H2O``, ``60°``."""

import re
from xml.etree.ElementTree import Element, ParseError, fromstring

_RAISED = str.maketrans("0123456789+−-n()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ⁽⁾")
_CAN_RISE = re.compile(r"[0-9+−\-n]+")
_SIMPLE = re.compile(r"\w[\w,.]*|\([^()]*\)")
_APART = set("=<>≤≥≠≈⇔⇒→←↔⟶⟵⟷⇌∈∉⊂∪∩+−±⋅×:≡∥⊥⋮")
_NO_END = ("mfrac", "msqrt", "mroot")
"""What would go on with the letters behind it."""
_LONG = 12
"""Characters under an accent from which on it is a brace with words."""
_TIGHT = {"∘": "°", "′": "′", "″": "″"}
_LETTERS = re.compile(r"[\U0001d400-\U0001d7ff]")
_INVISIBLE = re.compile("[\u2061-\u2064]")
_SIGN_FIRST = re.compile(r"(^|[(=<>≤≥;,{|]\s*)([−+±]) ")
_SLANTED = re.compile(r"<math\b.*?</math>", re.DOTALL)


def readable(mathml: str) -> str:
    """A formula in plain characters; its LaTeX when it is no tree."""
    try:
        text = _say(fromstring(mathml))  # noqa: S314 -- see above
    except ParseError:
        return ""
    return _SIGN_FIRST.sub(r"\1\2", _INVISIBLE.sub("", " ".join(text.split())))


def with_formulas_in_words(html: str) -> str:
    """HTML whose formulas are plain characters, escaped."""
    return _SLANTED.sub(lambda match: _escaped(readable(match[0])), html)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _say(node: Element) -> str:  # noqa: C901, PLR0912 -- one branch for each element
    parts = [_say(child) for child in node]
    match node.tag:
        case "mfrac":
            return f"{_grouped(parts[0])}/{_grouped(parts[1])}"
        case "msqrt":
            return f"√{_grouped(_side_by_side(node, parts))}"
        case "mroot":
            return f"{parts[1].translate(_RAISED)}√{_grouped(parts[0])}"
        case "msup":
            return parts[0] + _raised(parts[1])
        case "msub":
            return parts[0] + parts[1]
        case "msubsup":
            return parts[0] + parts[1] + _raised(parts[2])
        case "mover" | "munder":
            return _accented(parts)
        case "munderover":
            return f"{parts[0]} {parts[1]} {parts[2]} "
        case "mtr":
            return " ".join(parts) + "; "
        case "mtable":
            return "".join(parts).rstrip("; ")
        case "mspace" | "mphantom":
            return " "
        case "annotation":
            return ""
        case "mo":
            sign = node.text or ""
            return f" {sign} " if sign in _APART else f"{sign} " if sign in (";", ",") else sign
        case _:
            return _LETTERS.sub(_plain_letter, node.text or "") + _side_by_side(node, parts)


def _side_by_side(node: Element, parts: list[str]) -> str:
    """A row: what stands beside a fraction or behind a root keeps away from it, so that 2 and 1/3 are not 21/3."""
    said, before = "", ""
    for child, part in zip(node, parts, strict=True):
        meets = (child.tag == "mfrac" and (said[-1:].isalnum() or said[-1:] == ")")) or (
            before in _NO_END and (part[:1].isalnum() or part[:1] in ("(", "√"))
        )
        said += f" {part}" if meets else part
        before = child.tag if part else before
    return said


def _accented(parts: list[str]) -> str:
    sign = parts[1].strip()
    if sign == "^":
        return f"góc {parts[0]}" if len(parts[0].strip()) > 1 else parts[0]
    return (
        parts[0]
        if len(sign) == 1 and not sign.isalnum() and len(parts[0].strip()) < _LONG and parts[0].strip() not in _APART
        else f"{parts[0]} {sign} "
    )


def _grouped(text: str) -> str:
    text = text.strip()
    return text if _SIMPLE.fullmatch(text) else f"({text})"


def _raised(text: str) -> str:
    text = "".join(text.split())
    if text in _TIGHT:
        return _TIGHT[text]
    return text.translate(_RAISED) if _CAN_RISE.fullmatch(text) else text if text in {"*", "∗"} else f"^{_grouped(text)}"


def _plain_letter(match: re.Match[str]) -> str:
    import unicodedata

    return unicodedata.normalize("NFKC", match[0])
