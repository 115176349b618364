"""Choices in a line: one on each line, or several after one another."""

import re
from typing import NamedTuple

from generator.model.manuscript import Mark, Rich, Run

from .patterns import CAPITALS, SMALL
from .rich import cut, has_all, plain, stripped, without

TELLING = (Mark.UNDERLINE, Mark.RED, Mark.HIGHLIGHT, Mark.BOLD)
"""The marks that may tell the right choice, the surest first."""
_ENOUGH = 3
"""Choices that must follow one another in the middle of a line to be taken for such."""


class Found(NamedTuple):
    """A choice as it stands there: which marks its letter or the whole of it has, and whether an asterisk stands with it."""

    letter: str
    text: Rich
    marks: frozenset[Mark]
    has_star: bool
    whole: Rich
    """With its letter."""


def choices_in(line: Rich, known: str, *, is_head: bool) -> tuple[Rich, list[Found]]:
    """What stands before the first choice of a line, and the choices; none when there are none.

    Args:
        line: what is looked at.
        known: the letters of the choices that the question has already.
        is_head: whether the line begins the question, so that words may stand before its choices.
    """
    text = plain(line)
    for letters in (CAPITALS, SMALL):
        if known and known[0] not in letters:
            continue
        expected = letters[letters.index(known[-1]) + 1 :] if known else letters
        labels = _labels(text, expected)
        is_first = bool(labels) and not text[: labels[0].start("all")].strip()
        if labels and (is_first or (is_head and len(labels) >= _ENOUGH)):
            ends = [label.start("all") for label in labels[1:]] + [len(text)]
            found = [_found(line, label, end) for label, end in zip(labels, ends, strict=True)]
            return stripped(cut(line, 0, labels[0].start("all"))), found
    return line, []


def _labels(text: str, expected: str) -> list[re.Match[str]]:
    """The labels of one sequence; those behind tabs when there are some, because a single space also stands within a choice."""
    behind_tabs = _sequence(text, expected, r"(?:^|(?<=[\t\n]))")
    return behind_tabs if len(behind_tabs) > 1 else _sequence(text, expected, r"(?:^|(?<=\s))")


def _sequence(text: str, expected: str, before: str) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    sign = r"[.):/]"
    for letter in expected:
        label = re.compile(rf"{before}(?P<all>\s*\*?\s?(?P<letter>{letter})\*?\s?(?P<sign>{sign})\s?\*?\s*)")
        match = label.search(text, found[-1].end() if found else 0)
        if match is None:
            break
        found.append(match)
        sign = re.escape(match["sign"])
    return found


def _found(line: Rich, label: re.Match[str], end: int) -> Found:
    letter = cut(line, label.start("letter"), label.end("letter"))
    text = stripped(cut(line, label.end("all"), end))
    star = "*" in label["all"]
    if plain(text).endswith("*"):
        text, star = stripped(cut(text, 0, len(plain(text)) - 1)), True
    marks = {mark for mark in TELLING if has_all(letter, mark) or (mark is not Mark.BOLD and has_all(text, mark))}
    if Mark.BOLD in marks and not has_all(text, Mark.BOLD):
        marks -= {Mark.BOLD}  # bold letters only set off the choices
    return Found(label["letter"], text, frozenset(marks), star, stripped(cut(line, label.start("all"), end)))


def bare(found: Found) -> Rich:
    """A choice's text without the marks that tell the answer, where the whole of it has them."""
    telling = [mark for mark in TELLING if has_all(found.text, mark)]
    return tuple(piece for piece in without(found.text, *telling) if not isinstance(piece, Run) or piece.text)
