"""A formula in the words in which a Vietnamese teacher reads it.

For voices that read aloud, and for screen readers on phones, which know an element's name and not MathML. What is not simple gets an end
(“hết mũ”), because a voice has no brackets; a number before a fraction of numbers is a mixed number.
"""

import re
from collections.abc import Iterator, Sequence
from unicodedata import normalize
from xml.etree.ElementTree import Element

from .latex import COMMA
from .signs import ACCENTS, CLOSING, EXPONENTS, LETTERS, SIGNS, UNITS

_SIMPLE = re.compile(r"(?:âm )?[\w,.]+")
_INVISIBLE = re.compile("[\u2061-\u2064\ufe00]")
_GAP = re.compile(r"(?<=\d)[\u202f\u00a0](?=\d)")
_BEFORE_PAUSE = re.compile(r"\s+([,;.])(?:\s*[,;](?=\s|$))*")
_UNIT = re.compile(r"[\s\u00a0]*[A-Za-zµΩ/.·]+")
_SCRIPTS = ("msup", "msub", "msubsup")
_ARROWS = frozenset("→←⇌⟶⟵↔⟷")
_BARS = ("|", "‖")
_CORNERS = 3
_IN_SETS = (";", ",", "|", "∣")
_CASES = {"{": "hệ gồm:", "[": "một trong các trường hợp:"}


def spoken(nodes: Sequence[Element]) -> str:
    """What stands in a row, in words."""
    return _joined(_row(nodes))


def _joined(said: Iterator[str]) -> str:
    return _BEFORE_PAUSE.sub(r"\1", " ".join(" ".join(said).split())).strip(" ,;")


def _row(nodes: Sequence[Element], *, in_set: bool = False) -> Iterator[str]:
    place = 0
    while place < len(nodes):
        node, before = nodes[place], nodes[place - 1] if place else None
        sign = _sign(node)
        closing = _set_until(nodes, place) if sign == "{" else 0
        end = _bar_after(nodes, place) if sign in _BARS and node.tag == "mo" else 0
        if end:
            yield _measured(nodes[place + 1 : end])
            yield _risen(nodes[end])
            place = end
        elif closing:
            inside = _joined(_row(nodes[place + 1 : closing], in_set=True))
            yield _closed("tập hợp", inside, "hết tập hợp") if closing + 1 < len(nodes) else f"tập hợp {inside}"
            place = closing
        elif sign in ("−", "-") and node.tag == "mo" and _is_negative(before):
            yield "âm"
        elif sign in ("|", "∣") and in_set:
            yield "sao cho"
        elif sign in _CASES and [one.tag for one in nodes[place + 1 : place + 2]] == ["mtable"] and _sign(nodes[-1]) not in ("]", "}"):
            yield _CASES[sign]
        elif sign == "/" and place + 1 < len(nodes) and _sign(nodes[place + 1]) == "/":
            yield SIGNS["∥"]
            place += 1
        elif node.text == "Δ" and _is_triangle(nodes[place + 1 : place + 4]):
            yield SIGNS["△"]
        elif node.tag == "mfrac" and before is not None and before.tag == "mn" and all(part.tag == "mn" for part in node):
            yield f"và {_say(node)}"
        else:
            yield _say(node)
        place += 1


def _say(node: Element) -> str:
    parts = list(node)
    match node.tag:
        case "mi" | "mn" | "mo" | "mtext":
            return _leaf(node)
        case "mfrac":
            return _fraction(node)
        case "msqrt":
            return _closed("căn bậc hai của", spoken(parts), "hết căn")
        case "mroot":
            return _closed(f"căn bậc {_one(parts[1])} của", _one(parts[0]), "hết căn")
        case "msup" | "msub" | "msubsup":
            return _script(node)
        case "mover" | "munder" | "munderover":
            return _stacked(node)
        case "mtable":
            return "; ".join(" ".join(spoken(list(cell)) for cell in row) for row in parts)
        case "mspace" | "mphantom":
            return ""
        case _:
            return " ".join(_row(parts))


def _one(node: Element) -> str:
    return spoken([node])


def _leaf(node: Element) -> str:
    text = _GAP.sub("", _INVISIBLE.sub("", node.text or "").replace(COMMA, ",").strip())
    if node.tag == "mo":
        return SIGNS.get(text, text)
    if node.tag in ("mn", "mtext"):
        return text
    return LETTERS.get(text) or SIGNS.get(text) or _letters(normalize("NFKC", text))


def _letters(name: str) -> str:
    """A name's letters one by one: sodium is N a; a function's name is a word."""
    return " ".join(name) if name[:1].isupper() and name[1:].islower() else LETTERS.get(name, name)


def _fraction(node: Element) -> str:
    top, bottom = (_one(part) for part in node)
    if node.get("linethickness") == "0":
        return f"{top} trên {bottom}"
    if _SIMPLE.fullmatch(top) and _SIMPLE.fullmatch(bottom):
        return f"{top} phần {bottom}"
    return f"phân số tử là {top}, mẫu là {bottom}, hết phân số,"


def _script(node: Element) -> str:
    base, below = node[0], node[1] if node.tag != "msup" else None
    said = _one(base)
    if _sign(base) == "∫" and node.tag == "msubsup":
        return f"tích phân từ {_one(node[1])} đến {_one(node[2])} của"
    if below is not None and said == LETTERS["log"]:
        return f"{said} cơ số {_one(below)} của"
    if below is not None and said in (LETTERS["lim"], SIGNS["∑"]):
        return _limited(said, below)
    return " ".join(filter(None, (said, _one(below) if below is not None else "", _risen(node))))


def _risen(node: Element) -> str:
    """The power, the degree or the charge at the end of a script; nothing when there is none."""
    if node.tag not in ("msup", "msubsup"):
        return ""
    base, power = node[0], node[-1]
    sign, last = (power.text or "").strip(), power[-1] if len(power) else power
    if _is_number(base) and sign in ("′", "″"):
        return "phút" if sign == "′" else "giây"
    if base.tag == "mtext" and sign in UNITS and _UNIT.fullmatch(base.text or ""):
        return UNITS[sign]
    if sign in EXPONENTS or (power.tag == "mo" and set(sign) <= set("′″")):
        return EXPONENTS.get(sign) or _leaf(power)
    if len(power) > 1 and _sign(power[0]) == "′":
        return f"{SIGNS['′']} mũ {spoken(list(power)[1:])}"
    if last.tag == "mo" and last.text in ("+", "−", "-"):
        return f"{spoken(list(power)[:-1])} {SIGNS[last.text]}"
    said = _one(power)
    return said if not "".join(base.itertext()).strip() else _closed("mũ", said, "hết mũ")


def _stacked(node: Element) -> str:
    base, *around = node
    said, sign = _one(base), "".join(around[0].itertext()).strip()
    if node.tag == "munderover":
        return f"{said} với {_one(around[0])} đến {_one(around[1])} của"
    if node.tag == "munder" and said in (LETTERS["lim"], SIGNS["∑"]):
        return _limited(said, around[0])
    if node.tag == "mover" and sign in ACCENTS and base.tag != "mo":
        return f"{ACCENTS[sign]} {said}"
    if around[0].tag == "mo":
        return f"{said} {SIGNS[sign]}" if sign in ("‾", "¯") else said
    told = _one(around[0])
    if not told:
        return said
    return f"{said} điều kiện {told}," if _sign(base) in _ARROWS else f"{said}, {told}," if base.tag != "mo" else f"{said} {told}"


def _limited(said: str, below: Element) -> str:
    limit = _one(below).replace(SIGNS["→"], "tiến đến")
    return f"{said} khi {limit} của" if said == LETTERS["lim"] else f"{said} với {limit} của"


def _closed(words: str, inside: str, end: str) -> str:
    return f"{words} {inside}" if _SIMPLE.fullmatch(inside) else f"{words} {inside}, {end},"


def _measured(nodes: Sequence[Element]) -> str:
    inside = spoken(nodes)
    if nodes[0].tag == "mtable":
        return f"định thức {inside}, hết định thức,"
    return _closed("giá trị tuyệt đối của", inside, "hết giá trị tuyệt đối")


def _sign(node: Element) -> str:
    """An operator's sign, also when it carries a power."""
    inner = node[0] if node.tag in _SCRIPTS else node
    return (inner.text or "").strip() if inner.tag == "mo" else ""


def _bar_after(nodes: Sequence[Element], place: int) -> int:
    """Where the bar stands that closes one; 0 when none does, or nothing is between them."""
    sign = _sign(nodes[place])
    found = next((at for at in range(place + 1, len(nodes)) if _sign(nodes[at]) == sign), 0)
    return found if found > place + 1 else 0


def _set_until(nodes: Sequence[Element], place: int) -> int:
    """Where the brace stands that closes a set; 0 for a brace that only groups, as in sums, or holds nothing."""
    end = next((at for at in range(place + 1, len(nodes)) if _sign(nodes[at]) == "}"), 0)
    is_set = end and nodes[end].tag == "mo" and any(_sign(one) in _IN_SETS for one in nodes[place + 1 : end])
    return end if is_set else 0


def _is_negative(before: Element | None) -> bool:
    return before is None or (before.tag == "mo" and (before.text or "").strip() not in CLOSING) or before.tag == "mspace"


def _is_triangle(corners: Sequence[Element]) -> bool:
    return len(corners) == _CORNERS and all("".join(one.itertext())[:1].isupper() for one in corners)


def _is_number(node: Element) -> bool:
    return node.tag == "mn" or (node.tag in _SCRIPTS and node[0].tag == "mn")
