"""The beginning of a question: its number, its level, its points."""

import re
from typing import NamedTuple

from generator.model.manuscript import Mark, Rich

from .patterns import HEAD, LEVEL, LEVELS, META, POINTS
from .rich import cut, has_all, plain, stripped

_MOST_NOTES = 3
"""Brackets after a number: level, points, source."""


class Head(NamedTuple):
    """What the first line of a question says before the question itself."""

    number: int
    level: str = ""
    points: str = ""
    text: Rich = ()
    """What is asked, as far as it stands on this line."""
    is_task: bool = False
    """Whether it is called ``Bài``, which may be a lesson as well."""


def head_of(line: Rich, expected: int = 0) -> Head | None:
    """The head that a line begins with; None when it is ordinary text, such as ``Câu 1 và câu 2 …``.

    Args:
        line: what is looked at.
        expected: the number that comes next, which needs no sign behind it before a capital letter.
    """
    text = plain(line)
    match = HEAD.match(text)
    if match is None or not (match["sign"] or _stands_out(line, text, match) or _comes_next(text, match, expected)):
        return None
    level, points, place = "", "", match.end()
    for _ in range(_MOST_NOTES):
        note = META.match(text, place)
        if note is None or not (_level(note["inside"]) or POINTS.search(note["inside"])):
            break
        level, points, place = _level(note["inside"]) or level, _points(note["inside"]) or points, note.end()
    rest = stripped(cut(line, place))
    if plain(rest)[:1] in {":", "."} and not plain(rest)[:2].strip(".:").isdigit():
        rest = stripped(cut(rest, 1))
    return Head(int(match["number"]), level, points, rest, match["word"].lower().startswith("bài"))


def _comes_next(text: str, match: re.Match[str], expected: int) -> bool:
    return int(match["number"]) == expected and text[match.end() :][:1].isupper()


def _stands_out(line: Rich, text: str, match: re.Match[str]) -> bool:
    """Whether a number without a sign behind it is a head all the same: alone, before a bracket, or set off."""
    label = cut(line, match.start("label"), match.end("label"))
    rest = text[match.end() :]
    is_set_off = (has_all(label, Mark.BOLD) or has_all(label, Mark.UNDERLINE)) and not has_all(line, Mark.BOLD)
    return not rest.strip() or META.match(rest) is not None or is_set_off


def _level(text: str) -> str:
    match = LEVEL.search(text)
    return LEVELS.get(match["level"].lower(), match["level"].lower()) if match else ""


def _points(text: str) -> str:
    match = POINTS.search(text)
    return f"{match['points'].replace('.', ',')} điểm" if match else ""
