"""The letters of the right choices: ``B``, ``b)``, ``A, C``, ``A và C``, ``B. 12 cm``, ``ý b``."""

import re

_PART = re.compile(
    r"\s{0,4}(?:và\s{1,4})?([A-Za-z])"
    r"(?:[.)]?\s{0,4}(?:và|–|-)\s{0,4}([A-Za-z])[.)]?\s{0,4}$|[.)]|\s{1,4}[–—-]\s|\s{0,4}$)"
)
_CAPITAL = re.compile(r"(?<![^\W_])([A-Z])(?![^\W_])")
_SMALL = re.compile(r"(?<![^\W_])([a-z])(?![^\W_])")
_TEXT = re.compile(r"[.)]\s{0,4}[^\s,;]")


def chosen(value: str, letters: tuple[str, ...]) -> tuple[str, ...]:
    """The letters that an answer names, as the choices have them.

    Letters stand first in their part of the answer. What follows may be the choice's own text, in which single letters (a unit, a
    point) are no answers; where nothing stands first (``ý B``, ``cả A và B``), single letters count, small ones when a choice has them.
    """
    if value in letters:
        return (value,)
    known = {letter.lower(): letter for letter in letters}
    found = [letter for part in re.split("[;,]", value) if (match := _PART.match(part)) for letter in match.groups() if letter]
    if found and _TEXT.search(value):
        found = [letter for place, letter in enumerate(found) if not place or letter.lower() in known]
    if not found:
        found = _CAPITAL.findall(value) or [letter for letter in _SMALL.findall(value) if letter in known]
    return tuple(dict.fromkeys(known.get(letter.lower(), letter) for letter in found))
