"""What stands after “Đáp án:”, by the kind of the question."""

import re
from html import unescape
from math import gcd
from string import ascii_lowercase

from generator.engine.maths.headings import formulas_in_words
from generator.model.question import Answer, Kind

from .chosen import chosen
from .normal import AS_WRITTEN

_SAID = r"(?:Đúng|Sai|Đ|S)"
_TRUE_FALSE = re.compile(rf"([a-z])[.)]?\s{{0,4}}[:–-]?\s{{0,4}}({_SAID})(?![^\W\d_])", re.IGNORECASE)
_IN_ORDER = re.compile(rf"{_SAID}(?:[\s,;–-]{{0,4}}{_SAID}){{1,25}}", re.IGNORECASE)
_PAIRED = re.compile(r"(\d{1,2})\s{0,4}(?:[–—→-]|->|=>)\s{0,4}([a-z])(?![^\W\d_])", re.IGNORECASE)
_FILLED = re.compile(r"(?:(?<=[\s;,])|^)\((\d{1,2})\)")
_EMPHASIS = re.compile(r"(\$[^$]{1,600}\$)|\\([!-/:-@\[-`{-~])|[*`]")
_FRACTION = re.compile(r"[-−–]?\s?([0-9]{1,15})\s?/\s?([0-9]{1,15})(?![0-9])")
_MARKED = re.compile(r"[$\\*`&]")


def plain(text: str) -> str:
    """An answer as it is read: without marks of emphasis and escapes, its formulas in the characters that a pupil types."""
    if not _MARKED.search(text):
        return text.strip().removesuffix(".").strip()
    bare = _EMPHASIS.sub(lambda match: match[1] or match[2] or "", text)
    return unescape(formulas_in_words(bare)).strip().removesuffix(".").strip()


def says_each(value: str) -> bool:
    """Whether an answer says Đúng or Sai (Đ, S) of statements: ``a) Đúng; b) Sai`` or, in order, ``Đ, S, S, Đ``."""
    return bool(_TRUE_FALSE.match(value) or _IN_ORDER.fullmatch(value))


def is_said(text: str) -> bool:
    """Whether a choice is nothing but Đúng or Sai: then it is chosen and not judged."""
    return re.fullmatch(_SAID, text.removesuffix("."), re.IGNORECASE) is not None


def says_pairs(value: str) -> bool:
    """Whether an answer gives numbers their letters: ``1–b; 2–a`` or ``1 → b; 2 → a``."""
    return _PAIRED.match(value) is not None


def answers_to(kind: Kind, value: str, letters: tuple[str, ...] = ()) -> tuple[Answer, ...]:
    """The right answers; none when nothing of the kind can be read.

    Args:
        kind: of the question.
        value: what stands after “Đáp án:”, plain.
        letters: those of its choices, as they are written.
    """
    if kind in {Kind.ONE, Kind.SEVERAL}:
        return tuple(Answer(letter, ("",)) for letter in chosen(value, letters))
    if kind is Kind.TRUE_FALSE:
        in_order = zip(ascii_lowercase, re.findall(_SAID, value, re.IGNORECASE), strict=False)
        said = in_order if _IN_ORDER.fullmatch(value) else _TRUE_FALSE.findall(value)
        return tuple(Answer(letter.lower(), ("true" if word.lower().startswith("đ") else "false",)) for letter, word in said)
    if kind is Kind.MATCHING:
        return tuple(Answer(number, (letter.lower(),)) for number, letter in _PAIRED.findall(value))
    if kind is Kind.BLANKS:
        parts = _FILLED.split(value)
        return tuple(Answer(number, _forms(text.strip(" ;,"), "/")) for number, text in zip(parts[1::2], parts[2::2], strict=True))
    if kind is Kind.SHORT:
        return (Answer("", _forms(value, ";")),) if value else ()
    return ()


def in_lowest_terms(answers: tuple[Answer, ...]) -> tuple[Answer, ...]:
    """The same answers, of which fractions in lowest terms count as they are written and not by their value."""
    return tuple(answer._replace(forms=tuple(_lowest(form) for form in answer.forms)) for answer in answers)


def _lowest(form: str) -> str:
    fraction = _FRACTION.match(form)
    return f"{AS_WRITTEN}{form}" if fraction and gcd(int(fraction[1]), int(fraction[2])) == 1 else form


def _forms(text: str, sign: str) -> tuple[str, ...]:
    """The forms between the signs; a set in braces is one form, and so is a fraction."""
    if sign == "/":
        return tuple(form for form in (part.strip() for part in text.split(" / ")) if form)
    if "{" in text or "(" in text:
        return (text,)
    return tuple(form for form in (part.strip() for part in text.split(sign)) if form)
