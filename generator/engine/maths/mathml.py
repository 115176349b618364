"""LaTeX to MathML Core: ``convert(latex) -> MathML``, or the trouble at its place.

Converted by math-core, chosen by measuring (docs/maths.md). Input is hostile: length and depth are bounded before a native parser sees
it, and what comes out is built anew from a list of elements and attributes (`mend`).
"""

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from .latex import Prepared
from .mend import mended
from .trouble import Trouble

if TYPE_CHECKING:
    from math_core import LatexToMathML

LONGEST = 2_000
"""Characters of a formula; the longest in the collection has 140."""
DEEPEST = 30
"""Groups within groups; the deepest in the collection has 5."""

_DEPTH = re.compile(r"\\.|[{}]", re.DOTALL)
_LEFT = re.compile(r"\\(begin|left|sqrt|frac|[dt]frac|over[a-z]+|under[a-z]+|hat|vec|bar|wide[a-z]+|math[a-z]+)(?![A-Za-z])")
_MANY = 200
"""Commands that nest without braces (``\\sqrt\\sqrt…``)."""
_PLACE = re.compile(r"(\d+): (.*)", re.DOTALL)
_KINDS = (
    (re.compile(r'Unknown (?:command|environment) "(.+?)"'), "unknown"),
    (re.compile(r'Expected closing token "(.+?)"'), "unclosed"),
    (re.compile(r'Unmatched closing token: "(.+?)"'), "unopened"),
    (re.compile(r"Expected argument()"), "argument"),
    (re.compile(r"Duplicate (?:sub|super)script()"), "twice"),
    (re.compile(r'Found "(&)"'), "ampersand"),
)


@lru_cache(maxsize=4096)
def convert(latex: str, *, display: bool = False) -> str:
    """The MathML of a formula, in canonical form, its words in ``aria-label``.

    Raises:
        Trouble: it cannot be converted.
    """
    from math_core import LatexError

    _bounded(latex)
    prepared = Prepared(latex)
    if len(prepared.latex) > 2 * LONGEST:
        raise Trouble("long", 0, str(len(prepared.latex)))
    try:
        made = _converter().convert_with_local_state(prepared.latex, displaystyle=display)
    except LatexError as error:
        raise _trouble(str(error), prepared) from None
    except UnicodeEncodeError:
        raise Trouble("other", 0) from None
    return mended(made, latex, display=display)


@cache
def _converter() -> "LatexToMathML":
    from math_core import LatexToMathML

    return LatexToMathML(fancy_error=False, max_expansions=200)


def _bounded(latex: str) -> None:
    if len(latex) > LONGEST:
        raise Trouble("long", 0, str(len(latex)))
    depth = 0
    for match in _DEPTH.finditer(latex):
        depth += (match[0] == "{") - (match[0] == "}")
        if depth > DEEPEST:
            raise Trouble("deep", match.start(), str(DEEPEST))
    if sum(1 for _ in _LEFT.finditer(latex)) > _MANY:
        raise Trouble("long", 0, str(len(latex)))


def _trouble(told: str, prepared: Prepared) -> Trouble:
    match = _PLACE.fullmatch(told)
    place, sentence = (int(match[1]), match[2]) if match else (0, told)
    at = prepared.original(_characters(prepared.latex, place))
    for pattern, kind in _KINDS:
        if found := pattern.match(sentence):
            if kind == "unclosed":
                return _unclosed(prepared, found[1])
            return Trouble(kind, at, found[1])
    return Trouble("other", at, sentence.rstrip("."))


def _characters(text: str, place: int) -> int:
    """The converter counts bytes of UTF-8 in some places and characters in others; never beyond the end."""
    return min(place, len(text))


def _unclosed(prepared: Prepared, expected: str) -> Trouble:
    """The opening that was left open says more than the end of the formula."""
    pairs = {"}": ("{", "}"), "\\right": ("\\left", "\\right"), "\\end{...}": ("\\begin", "\\end")}
    opening, closing = pairs.get(expected, ("", ""))
    if not opening:
        return Trouble("unclosed", 0, expected)
    word = re.compile(r"\\(?:[A-Za-z]+|.)|[{}]", re.DOTALL)
    open_places: list[int] = []
    for match in word.finditer(prepared.latex):
        if match[0] == opening:
            open_places.append(match.start())
        elif match[0] == closing and open_places:
            open_places.pop()
    place = open_places[-1] if open_places else 0
    return Trouble("unclosed", prepared.original(place), opening)
