r"""What teachers write to what the converter reads; every place of the result knows its place in the original.

Chemistry and units become LaTeX, a decimal comma is marked so that no space follows it, arcs get a name that is known, and the numbers of
equations, which nobody sees on GitHub, are left out.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from generator.engine.chemistry.formula import chemistry_to_latex
from generator.engine.chemistry.units import units_to_latex

from .trouble import Trouble

COMMA = "\ue020"
"""Stands for a decimal comma between the converter and the mending."""

_PIECE = re.compile(
    r"\\(?P<own>ce|pu|SI|qty|si|unit)\s*(?=\{)"
    r"|\\(?P<words>text|textbf|textit|textrm|mbox|operatorname\*?|color|textcolor|hspace\*?)\s*(?=\{)"
    r"|\\(?P<edge>begin|end)\s*\{(?P<name>align|alignat|gather|equation|multline)\*?\}"
    r"|\\(?P<arc>wideparen|overarc|overparen)(?![A-Za-z])"
    r"|(?P<defines>\\(?:[gex]?def|let|(?:re|provide)?newcommand|renewcommand|providecommand|DeclareMathOperator)(?![A-Za-z]))"
    r"|\\(?:[A-Za-z]+|.)"
    r"|(?P<percent>%)"
    r"|(?P<braced>(?<![\d^_])(?<![^\\],)\d[\d.]*\{,\}\d*)"
    r"|(?P<list>\d+(?:,\d+){2,}|\d+,(?=\\[lcd]?dots))"
    r"|(?<![\d^_])(?<![^\\],)(?P<number>\d[\d.]*,\d+)",
    re.DOTALL,
)
_COLOUR = re.compile(r"\\\\|(?P<colour>\\(?:text)?color(?![A-Za-z]))")
_WHOLE_INDEX = re.compile(r"_\{\s*\d+(?:,\d+)+\s*\}")
_ENVIRONMENT = {"align": "aligned", "alignat": "aligned", "gather": "gathered", "multline": "gathered", "equation": "gathered"}


def colours(latex: str) -> Iterator[tuple[int, str]]:
    """Where an author colours a part of a formula, and with which command: no colour is readable in both themes, so none is shown."""
    return ((match.start(), match["colour"]) for match in _COLOUR.finditer(latex) if match["colour"])


class Prepared:
    """LaTeX for the converter, and the way back to the places of the original."""

    def __init__(self, latex: str) -> None:
        self.parts: list[str] = []
        self._here: list[int] = [0]
        self._there: list[int] = [0]
        self._length = 0
        self._read(latex)
        self.latex = "".join(self.parts)

    def original(self, place: int) -> int:
        """The offset in the original of an offset in the result."""
        last = bisect_right(self._here, place) - 1
        return self._there[last] + (place - self._here[last] if self._there[last] >= 0 else 0)

    def _put(self, text: str, origin: int) -> None:
        self._here.append(self._length)
        self._there.append(origin)
        self.parts.append(text)
        self._length += len(text)

    def _read(self, latex: str) -> None:
        indices = {match.start() + 2 for match in _WHOLE_INDEX.finditer(latex)}
        place = 0
        while match := _PIECE.search(latex, place):
            self._put(latex[place : match.start()], place)
            place = match.end()
            if match["own"]:
                place = self._own(latex, match)
            elif match["percent"]:
                raise Trouble("percent", match.start(), "%")
            elif match["defines"]:
                raise Trouble("unknown", match.start(), match["defines"])
            elif match["name"]:
                self._put(rf"\{match['edge']}{{{_ENVIRONMENT[match['name']]}}}", match.start())
            elif match["arc"]:
                self._put(r"\overset{\frown}", match.start())
            elif match["braced"]:
                self._put("{" + match[0].replace("{,}", COMMA) + "}", match.start())
            elif match["number"] and match.start() not in indices:
                self._put("{" + match[0].replace(",", COMMA) + "}", match.start())
            elif match["words"]:
                end = _group(latex, place)
                self._put(latex[match.start() : end], match.start())
                place = end
            else:
                self._put(match[0], match.start())
        self._put(latex[place:], place)

    def _own(self, latex: str, match: re.Match[str]) -> int:
        start = match.end()
        end = _group(latex, start)
        inside = latex[start + 1 : end - 1]
        if match["own"] == "ce":
            made = chemistry_to_latex(inside, start + 1)
        elif match["own"] in ("SI", "qty") and latex[end : end + 1] == "{":
            second = _group(latex, end)
            made = units_to_latex(latex[end + 1 : second - 1], end + 1, inside)
            end = second
        else:
            made = units_to_latex(inside, start + 1)
        self._put("{" + re.sub(r"(\d),(\d)", rf"\1{COMMA}\2", made) + "}", match.start())
        return end


def _group(latex: str, opening: int) -> int:
    """The offset behind the group that opens at a brace.

    Raises:
        Trouble: it never closes.
    """
    depth, place = 0, opening
    while place < len(latex):
        char = latex[place]
        if char == "\\":
            place += 1
        elif char == "{":
            depth += 1
        elif char == "}":
            depth -= 1
            if not depth:
                return place + 1
        place += 1
    raise Trouble("unclosed", opening, "{")
