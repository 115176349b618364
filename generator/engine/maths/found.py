r"""Where formulas stand in Markdown: ``$…$``, ``$`…`$``, ``$$…$$`` and fences of ``math``, as GitHub shows them.

A dollar after a letter or a digit, or before a blank, opens nothing, so that “5$ và 10$” stays money; ``\$`` is a dollar; code, links'
targets, comments and tags are left alone. In a row of a table a formula ends with its cell, and ``\|`` is a bar.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_PIECE = re.compile(
    r"^(?P<lead>(?:[ \t]{0,12}(?:>[ \t]?|[-*+][ \t]+|\d{1,9}[.)][ \t]+)?){0,6}?)(?P<fence>`{3,}|~{3,})[ \t]*(?P<kind>[^\n`]*)$"
    r"|\\[\\`$*_|\[\]<>]"
    r"|\$`(?P<ticked>[^`\n]{1,2000})`\$"
    r"|(?P<ticks>(?<!`)`+(?!`))"
    r"|<!--(?s:.*?)(?:-->|\Z)"
    r"|</?[A-Za-z][^<>\n$]{0,500}>"
    r"|<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]{0,500}>"
    r"|\]\([^()\s]{0,500}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?"
    r"|(?<!\w)https?://[^\s<>]{1,500}"
    r"|(?P<dollars>\${1,2})",
    re.MULTILINE,
)
_BLANK_LINE = re.compile(r"\n(?:[ \t]|>)*(?=\n|\Z)")
_CONTAINER = re.compile(r"\n[ \t]{0,12}(?:>[ \t]?){0,6}")
_LATEX_LIKE = re.compile(r"\\[A-Za-z]{2,}|[\^_]\{|[A-Za-z0-9)][\^_][A-Za-z0-9]")
_AFTER = 80
"""Characters after a lone dollar in which signs of LaTeX are looked for."""


@dataclass(frozen=True, slots=True)
class Found:
    """A formula in a text, or a dollar that opens one and is never closed."""

    start: int
    """Offset of its first dollar or of its fence."""
    end: int
    latex: str
    inner: int = 0
    """Offset of the LaTeX."""
    display: bool = False
    """On a line of its own."""
    closed: bool = True


def has_formulas(text: str) -> bool:
    """A cheap first look."""
    return "$" in text or "```math" in text or "~~~math" in text


@lru_cache(maxsize=4)
def formulas(text: str) -> tuple[Found, ...]:
    """The formulas of a text, and the dollars that open one in vain, in order; several rules ask about one text in turn."""
    return tuple(_scan(text)) if has_formulas(text) else ()


def _scan(text: str) -> Iterator[Found]:
    place = 0
    while match := _PIECE.search(text, place):
        place = match.end()
        if match["fence"]:
            end, inside = _fenced(text, match)
            place = end
            if match["kind"].strip() == "math":
                yield Found(match.start("fence"), end, _without_containers(inside), match.end() + 1, display=True)
        elif match["ticked"]:
            yield Found(match.start(), match.end(), match["ticked"], match.start("ticked"))
        elif match["ticks"]:
            place = _after_code(text, match)
        elif match["dollars"]:
            found = _formula(text, match)
            if found:
                yield found
                place = found.end if found.closed else place


def _fenced(text: str, opening: re.Match[str]) -> tuple[int, str]:
    mark = opening["fence"]
    closing = re.compile(rf"^[ \t>]{{0,24}}{re.escape(mark[0])}{{{len(mark)},}}[ \t]*$", re.MULTILINE).search(text, opening.end())
    return (closing.end(), text[opening.end() : closing.start()]) if closing else (len(text), text[opening.end() :])


def _after_code(text: str, opening: re.Match[str]) -> int:
    end = _paragraph_end(text, opening.end())
    closing = re.compile(rf"(?<!`){opening['ticks']}(?!`)").search(text, opening.end(), end)
    return closing.end() if closing else opening.end()


def _paragraph_end(text: str, start: int) -> int:
    blank = _BLANK_LINE.search(text, start)
    return blank.start() if blank else len(text)


def _formula(text: str, opening: re.Match[str]) -> Found | None:
    start, inner, marks = opening.start(), opening.end(), opening["dollars"]
    before, after = text[start - 1 : start], text[inner : inner + 1]
    display = marks == "$$"
    if before.isalnum() or before == "_" or not after or (not display and after.isspace()):
        return None
    row = _row_end(text, start)
    limit = row or _paragraph_end(text, inner)
    end = _closing(text, marks, inner, limit, in_row=bool(row))
    if end < 0:
        rest = text[inner : min(limit, inner + _AFTER)]
        told = display or (_LATEX_LIKE.search(rest.partition("\n")[0]) is not None)
        return Found(start, inner, "", inner, display, closed=False) if told else None
    latex = text[inner:end]
    if row:
        latex = latex.replace("\\|", "|")
    return Found(start, end + len(marks), _without_containers(latex), inner, display) if latex.strip() else None


def _row_end(text: str, start: int) -> int:
    """Where the row of a table ends that a place stands in; 0 outside of tables."""
    line = text.rfind("\n", 0, start) + 1
    if not text[line:start].lstrip(" \t>").startswith("|"):
        return 0
    end = text.find("\n", start)
    return end if end >= 0 else len(text)


def _closing(text: str, marks: str, inner: int, limit: int, *, in_row: bool) -> int:
    """The offset of the dollars that close a formula; -1 when there are none."""
    place = inner
    while place < limit:
        char = text[place]
        if char == "\\":
            place += 2
        elif in_row and char == "|":
            return -1
        elif char != "$":
            place += 1
        elif marks == "$$":
            if text.startswith("$$", place):
                return place
            place += 1
        else:
            after = text[place + 1 : place + 2]
            good = not text[place - 1].isspace() and not after.isalnum() and after not in ("_", "$")
            return place if good and place > inner else -1
    return -1


def _without_containers(latex: str) -> str:
    """The lines of a formula in a quotation without its signs; the text keeps its length, so that places stay true."""
    return _CONTAINER.sub(lambda match: "\n" + " " * (len(match[0]) - 1), latex) if "\n" in latex else latex
