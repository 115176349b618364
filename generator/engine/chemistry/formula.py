r"""Formulas and equations of chemistry, ``\ce{…}``, to LaTeX: the part of mhchem that schools use.

Elements upright, indices below, charges above, coefficients, hydrates, isotopes, bonds, states, arrows with conditions, gas and
precipitate. What is not known is the author's trouble, at its place, and never a guess.
"""

import re
from collections.abc import Iterator

from generator.engine.maths.trouble import Trouble

_ARROW = re.compile(r"(?P<arrow><=>>?|<<=>|<->|->|<-|→|⇌)(?:\[(?P<above>[^\[\]]{0,200})\])?(?:\[(?P<below>[^\[\]]{0,200})\])?")
_ARROWS = {"->": "right", "→": "right", "<-": "left", "<->": "leftright", "<=>": "rightleftharpoons", "⇌": "rightleftharpoons"}
_SPACE = re.compile(r"\s+")
_MARK = re.compile(r"(?:\^|↑|v|↓)(?=\s|$)")
_PLUS = re.compile(r"\+(?=\s|$)")
_EQUALS = re.compile(r"=(?=\s|$)")
_COEFFICIENT = re.compile(r"(?:(\d{1,3})/(\d{1,3})|(\d{1,6}(?:[.,]\d{1,3})?)|([nxy])(?=[A-Z(\[]))\s?(?=[A-Z(\[^_e]|\\)")
_STATE = re.compile(r"\((?:aq|s|l|g|r|k|dd)\)(?![A-Za-z0-9])")
_NUCLEUS = re.compile(r"(?:\^(?:\{(\d{1,3}|A)\}|(\d{1,3})))?(?:_(?:\{([+-]?\d{1,3}|Z)\}|(-?\d{1,3})))?(?=[A-Z])")
_ATOM = re.compile(r"[A-Z][a-z]?|\\text\{[^{}]{0,80}\}|e(?=\^|-|\+|\s|$)|[npαβγ](?![a-z])")
_OPEN, _CLOSE = re.compile(r"[(\[]"), re.compile(r"[)\]]")
_INDEX = re.compile(r"_\{([0-9nmxyk+\-]{1,8})\}|_([0-9nmxyk])|(\d{1,4})")
_CHARGE = re.compile(r"\^\{(\d{0,2}[+\-]|[IVX]{1,4})\}|\^(\d{0,2}[+-])|([+-])(?=\s|$|[)\]])")
_HYDRATE = re.compile(r"\s?(?:[.*·•])\s?(?=\d|[A-Zn])")
_BOND = re.compile(r"([-=#≡])(?=[A-Z(\[])")
_BONDS = {"-": "{-}", "=": "{=}", "#": r"{\equiv}", "≡": r"{\equiv}"}


def chemistry_to_latex(text: str, at: int = 0) -> str:
    """A formula or an equation in LaTeX.

    Raises:
        Trouble: a sign that is none of chemistry's, at its place.
    """
    return "".join(_pieces(text, at))


def _pieces(text: str, at: int) -> Iterator[str]:  # noqa: C901, PLR0912 -- one branch for each sign of chemistry
    place, fresh, after_atom = 0, True, False
    """`fresh`: a term begins here, so a number is a coefficient; `after_atom`: an index or a charge may follow."""
    while place < len(text):
        if match := _SPACE.match(text, place):
            fresh, after_atom = True, False
        elif match := _ARROW.match(text, place):
            yield _arrow(match, at)
            fresh, after_atom = True, False
        elif fresh and (match := _MARK.match(text, place)):
            yield r"\uparrow " if match[0] in "^↑" else r"\downarrow "
        elif fresh and (match := _PLUS.match(text, place) or _EQUALS.match(text, place)):
            yield match[0]
        elif match := _STATE.match(text, place):
            yield rf"\text{{{match[0]}}}"
            after_atom = True
        elif fresh and (match := _COEFFICIENT.match(text, place)):
            yield _coefficient(match)
            fresh = False
        elif not after_atom and (match := _NUCLEUS.match(text, place)) and match[0]:
            yield _nucleus(match)
            fresh = False
        elif match := _ATOM.match(text, place) or _OPEN.match(text, place):
            yield _letters(match[0])
            fresh, after_atom = False, match[0] not in "(["
        elif match := _CLOSE.match(text, place):
            yield match[0]
            fresh, after_atom = False, True
        elif after_atom and (match := _CHARGE.match(text, place)):
            yield f"^{{{match[1] or match[2] or match[3]}}}"
        elif after_atom and (match := _INDEX.match(text, place)):
            yield f"_{{{match[1] or match[2] or match[3]}}}"
        elif after_atom and (match := _BOND.match(text, place)):
            yield _BONDS[match[1]]
            after_atom = False
        elif after_atom and (match := _HYDRATE.match(text, place)):
            yield r"\cdot "
            fresh, after_atom = True, False
        else:
            raise Trouble("chemistry", at + place, text[place])
        place = match.end()


def _letters(written: str) -> str:
    return rf"\mathrm{{{written}}}" if written[0] not in "\\([" else written


def _coefficient(match: re.Match[str]) -> str:
    if match[1]:
        return rf"\tfrac{{{match[1]}}}{{{match[2]}}}\,"
    return f"{{{match[3]}}}" if match[3] else match[4]


def _nucleus(match: re.Match[str]) -> str:
    above, below = match[1] or match[2], match[3] or match[4]
    return "{}" + (f"^{{{above}}}" if above else "") + (f"_{{{below}}}" if below else "")


def _arrow(match: re.Match[str], at: int) -> str:
    name = _ARROWS.get(match["arrow"], "rightleftharpoons")
    above, below = _condition(match["above"] or "", at + match.start()), _condition(match["below"] or "", at + match.start())
    if not above and not below:
        return rf"\{name} " if name == "rightleftharpoons" else rf"\long{name}arrow "
    stretched = name if name == "rightleftharpoons" else f"{name}arrow"
    return rf"\x{stretched}" + (f"[{below}]" if below else "") + f"{{{above}}}"


def _condition(written: str, at: int) -> str:
    r"""What stands over an arrow: ``t^o`` is a degree, a formula a formula, anything else words."""
    return r"\text{, }".join(_one_condition(one.strip(), at) for one in written.split(",")) if written.strip() else ""


def _one_condition(one: str, at: int) -> str:
    if one in ("t^o", "t^0", "t°", "to", "t^\\circ", "t^{o}"):
        return r"t^\circ"
    if one.startswith("\\text{") and one.endswith("}") and one.count("{") == 1:
        return one
    if re.fullmatch(r"(?:[A-Z][a-z]?\d*|[()])+", one):
        return chemistry_to_latex(one, at)
    if set(one) & set("\\{}$&#_^~%"):
        raise Trouble("chemistry", at, one)
    return rf"\text{{{one}}}"
