"""What stands after “Đáp án:”, by the kind of the question."""

import re

from generator.model.question import Answer, Kind

_TRUE_FALSE = re.compile(r"([a-z])\)?\s{0,4}[:–-]?\s{0,4}(Đúng|Sai|Đ|S)(?![^\W\d_])", re.IGNORECASE)
_PAIRED = re.compile(r"(\d{1,2})\s{0,4}[–—-]\s{0,4}([a-z])(?![^\W\d_])", re.IGNORECASE)
_FILLED = re.compile(r"\((\d{1,2})\)")
_LETTER = re.compile(r"(?<![^\W_])([A-Z])(?![^\W_])")
_EMPHASIS = re.compile(r"\\([*_`])|[*`]")


def plain(text: str) -> str:
    """An answer without marks of emphasis."""
    bare = _EMPHASIS.sub(r"\1", text) if "*" in text or "`" in text or "\\" in text else text
    return bare.strip().removesuffix(".").strip()


def answers_to(kind: Kind, value: str) -> tuple[Answer, ...]:
    """The right answers; none when nothing of the kind can be read."""
    if kind in {Kind.ONE, Kind.SEVERAL}:
        return tuple(Answer(letter, ("",)) for letter in dict.fromkeys(_LETTER.findall(value)))
    if kind is Kind.TRUE_FALSE:
        return tuple(
            Answer(letter.lower(), ("true" if said.lower().startswith("đ") else "false",)) for letter, said in _TRUE_FALSE.findall(value)
        )
    if kind is Kind.MATCHING:
        return tuple(Answer(number, (letter.lower(),)) for number, letter in _PAIRED.findall(value))
    if kind is Kind.BLANKS:
        parts = _FILLED.split(value)
        return tuple(Answer(number, _forms(text.strip(" ;,"), "/")) for number, text in zip(parts[1::2], parts[2::2], strict=True))
    if kind is Kind.SHORT:
        return (Answer("", _forms(value, ";")),) if value else ()
    return ()


def _forms(text: str, sign: str) -> tuple[str, ...]:
    """The forms between the signs; a set in braces is one form, and so is a fraction."""
    if sign == "/":
        return tuple(form for form in (part.strip() for part in text.split(" / ")) if form)
    if "{" in text or "(" in text:
        return (text,)
    return tuple(form for form in (part.strip() for part in text.split(sign)) if form)
