"""The answers to all questions at the end of a document: a table, lines of pairs, or each question once more with its solution."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.model.manuscript import Block, Grid, Paragraph, Rich, Run, Title

from .heads import head_of
from .key_tables import Answered, entries_of
from .lines import Line
from .patterns import ANSWER, CHOSEN, END, EXPLAINED, IN_ORDER, KEY, LONGEST_KEY, PART, SAID
from .rich import cut, plain, stripped

_PAIR = re.compile(
    r"(?:câu\s*)?(?P<number>\d{1,3})\s?[.:)/–-]?\s?(?P<value>[A-H](?:\s?,\s?[A-H](?![^\W_])){0,6}|[ĐS]{2,8})(?![^\W_])[\s.,;|]{0,9}",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[-–−]?\d{1,9}(?:[.,/]\d{1,9}){0,3}(?:\s?[^\W\d_]{1,4}[²³]?|\s?[%°])?\.?")
_LABELLED = re.compile(r"(?:bảng )?(?:đáp án|đ/án|đ/a|đa|answers?|key)\s?:?", re.IGNORECASE)


@dataclass
class Entry:
    """The answer to the question of a number."""

    number: int
    value: Rich = ()
    explanation: list[Block] = field(default_factory=list)
    is_given: bool = False
    """Whether a question has taken it."""


@dataclass
class Key:
    """All answers, and the lines that they stood on."""

    entries: list[Entry] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)


def take_key(lines: Sequence[Line]) -> tuple[list[Line], Key]:
    """The lines without the key at the end or in tables that say they are one, and the key."""
    seen: set[int] = set()
    for place, line in enumerate(lines):
        head = head_of(line.text) if line.text else None
        if head:
            seen.add(head.number)
        elif _is_title(line) and (key := _read(lines[place + 1 :], seen)) is not None:
            key.lines = list(lines[place:])
            return list(lines[:place]), key
    return _tables(lines)


def _is_title(line: Line) -> bool:
    text = plain(line.text)
    return bool(text.strip()) and len(text) <= LONGEST_KEY and KEY.fullmatch(text) is not None


def _tables(lines: Sequence[Line]) -> tuple[list[Line], Key]:
    """The same where nothing but a table says what it is."""
    kept, key = [], Key()
    for line in lines:
        found = entries_of(line.block) if isinstance(line.block, Grid) and _says_so(line.block) else []
        if found:
            key.entries += map(_entry, found)
            key.lines.append(line)
        else:
            kept.append(line)
    return kept, key


def _entry(answered: Answered) -> Entry:
    return Entry(answered.number, answered.value, [Paragraph(line) for line in answered.lines])


def _says_so(grid: Grid) -> bool:
    cells = [cell for row in grid.rows for cell in (row[:1] if row is not grid.rows[0] else row)]
    return any(_LABELLED.fullmatch(plain(block.text).strip()) for cell in cells for block in cell if isinstance(block, Paragraph))


def _read(lines: Sequence[Line], seen: set[int]) -> Key | None:
    """The answers on some lines; None when these are something else: new questions, or text."""
    key, now = Key(), None
    for line in lines:
        text = plain(line.text)
        head = head_of(line.text) if text else None
        if isinstance(line.block, Grid) and (found := entries_of(line.block)):
            key.entries += map(_entry, found)
            now = None
        elif text and (pairs := _pairs(text)):
            key.entries += pairs
            now = None
        elif head and head.number in seen:
            now = Entry(head.number)
            key.entries.append(now)
            _tell(now, Line(head.text, Paragraph(head.text)))
        elif head:
            return None
        elif now is not None and not _is_between(line, text):
            _tell(now, line)
        elif not _is_between(line, text):
            return None
        else:
            now = None
    return key if key.entries else None


def _is_between(line: Line, text: str) -> bool:
    """Whether a line only parts answers: a heading, the name of a part, the end."""
    return isinstance(line.block, Title) or bool(text and (PART.fullmatch(text) or END.fullmatch(text) or _is_title(line)))


def _pairs(text: str) -> list[Entry]:
    """``1. A  2. C`` or ``1-A; 2-C``: nothing but numbers and letters."""
    found, place = [], 0
    while match := _PAIR.match(text, place):
        found.append(Entry(int(match["number"]), (Run(match["value"]),)))
        place = match.end()
    return found if place == len(text) else []


def _tell(entry: Entry, line: Line) -> None:
    """A line of a solution: the answer, or why."""
    text = plain(line.text)
    if not text.strip():
        if not line.text and not isinstance(line.block, Paragraph):
            entry.explanation.append(line.block)
        return
    answer = ANSWER.match(text)
    if not entry.value and answer and answer["value"].strip() and (answer["strong"] or CHOSEN.match(answer["value"])):
        entry.value = stripped(cut(line.text, answer.start("value")))
    elif not entry.value and not entry.explanation and _is_value(text):
        entry.value = line.text
    elif explained := EXPLAINED.match(text):
        rest = stripped(cut(line.text, explained.start("rest"))) if explained["rest"] else ()
        entry.explanation += [Paragraph(rest)] if rest else []
    else:
        entry.explanation.append(line.block)


def _is_value(text: str) -> bool:
    """Whether a line is nothing but an answer: ``B``, ``B. vì …``, ``a) Đ b) S``, ``3,5 kg``."""
    chosen = CHOSEN.fullmatch(text.strip())
    return bool(chosen or SAID.match(text.strip()) or IN_ORDER.fullmatch(text.strip()) or _NUMBER.fullmatch(text.strip()))
