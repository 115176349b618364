"""Whether two short answers are the same.

- Spaces at the ends and doubled ones, capitals and a full stop at the end do not count.
- ``×``, ``·`` and ``*`` are one sign, so are all minus signs, and ``<=`` is ``≤``. Spaces beside signs do not count: x² + 1 = x^2+1.
- A comma is decimal, and so is a point: 3,5 = 3.5. Spaces, or points, before groups of exactly three digits separate thousands:
  4 096 = 4.096 = 4096. A number that begins with 0 has no thousands: 0.125 = 0,125.
- A fraction is its value: 1/2 = 0,5. After ≡ it must be written so: 2/4 and 0,5 are not ≡ 1/2.
- A unit that the right answer names must be there; when it names none, a unit after the number does no harm.
- An answer, or a unit, typed wholly without marks is compared without marks; a wrong mark is wrong.
"""

import re
import unicodedata

from generator.engine.text import fold

LONGEST = 200
"""Characters of an answer; more are not looked at."""

AS_WRITTEN = "≡"
"""Before a right fraction: numerator and denominator are asked for, not the value."""

_SIGNS = str.maketrans("×·⋅∗−–—\u00a0“”’", '****--- ""\'') | {ord("²"): "^2", ord("³"): "^3"}
_BESIDE = re.compile(r" ?([-+*/:;=<>≤≥(){}]) ?")
_NUMBER = re.compile(r"(-?)((?:[1-9][0-9]{0,2}(?:[. ][0-9]{3}){1,4}(?![0-9])|[0-9]{1,15}))(?:[.,]([0-9]{1,15}))?(?:/([0-9]{1,15}))?")
_UNIT = re.compile(r"[^0-9\s][^\s]{0,11}(?: [^\s]{1,11})?")


def same(given: str, right: str) -> bool:
    """Whether a pupil's answer is the right one."""
    one, other = _plain(given), _plain(right.removeprefix(AS_WRITTEN))
    if not one:
        return False
    if one == other:
        return True
    mine, theirs = _value(one), _value(other)
    if mine and theirs:
        is_equal = mine[:2] == theirs[:2] if right.startswith(AS_WRITTEN) else mine[0] * theirs[1] == theirs[0] * mine[1]
        return is_equal and (not theirs[2] or _same_words(mine[2], theirs[2]))
    return _same_words(one, other)


def _same_words(given: str, right: str) -> bool:
    """Whether words are the same, or are typed wholly without the marks of the right ones."""
    return given == right or (fold(given) == given and fold(right) == given)


def _plain(text: str) -> str:
    text = unicodedata.normalize("NFC", text[:LONGEST].translate(_SIGNS)).lower()
    text = _BESIDE.sub(r"\1", " ".join(text.split()).removesuffix(".").strip())
    return text.replace("<=", "≤").replace(">=", "≥")


def _value(text: str) -> tuple[int, int, str] | None:
    """A number, over what, and its unit; None for other answers."""
    match = _NUMBER.match(text)
    if not match:
        return None
    unit = text[match.end() :].strip()
    if unit and not _UNIT.fullmatch(unit):
        return None
    decimals = match[3] or ""
    up, over = int(re.sub(r"[. ]", "", match[2]) + decimals), 10 ** len(decimals) * int(match[4] or 1)
    if not over:
        return None
    return (-up if match[1] else up), over, unit.replace(" ", "").replace("^", "")
