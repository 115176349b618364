"""Ids of rows: those of the distribution before for the same lessons, since materials point to them; new ones for new lessons."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from generator.engine.text import slug
from generator.model.curriculum import Lesson, RowKind
from generator.model.imported import Guess, PlannedRow
from generator.model.message import say

from .titles import CHAPTER, Name
from .words import folded, same

LONGEST_ID = 40
_FEWEST = 2
"""Numbers that stand in several chapters, from which on they are taken to begin anew in each; one may be a slip."""
_TERM = re.compile(r"\b(giua|cuoi)?\s*(?:hoc ki|ki|hk)\s*(ii|i|2|1)\b")
_SHORT = {RowKind.TEST: "kiem-tra", RowKind.REVIEW: "on-tap"}


def with_ids(rows: Sequence[PlannedRow], before: Sequence[Lesson], own: Sequence[Lesson] = ()) -> tuple[PlannedRow, ...]:
    """The rows with an id each.

    Args:
        rows: in their order.
        before: the rows of the latest distribution of another year.
        own: the rows of the table that is there already for this year; their ids stay, whatever else was guessed.
    """
    prefixes = _prefixes(rows)
    known = {lesson.id: lesson for lesson in before}
    kept = _kept(rows, own)
    taken = set(kept.values())
    earlier = {place: id_ for place, id_ in _kept(rows, before).items() if place not in kept and id_ not in taken}
    taken |= set(earlier.values())
    given = earlier | kept
    mine = {lesson.id for lesson in own}
    made = (
        _guessed(row, given[place], known, prefix=prefixes[place])
        if place in given
        else _new(row, taken, known, mine, prefix=prefixes[place])
        for place, row in enumerate(rows)
    )
    again = _repeated(rows, prefixes)
    why = Guess("id", say("two lessons have the same number"))
    return tuple(replace(row, guesses=(*row.guesses, why)) if place in again else row for place, row in enumerate(made))


def _repeated(rows: Sequence[PlannedRow], prefixes: Sequence[str]) -> set[int]:
    """The lessons whose number another one has, further up, where numbers do not begin anew."""
    seen: set[tuple[str, str]] = set()
    found = set()
    for place, row in enumerate(rows):
        key = (prefixes[place], Name(row.title).number)
        if key[1] and key in seen:
            found.add(place)
        seen.add(key)
    return found


def _kept(rows: Sequence[PlannedRow], known: Sequence[Lesson]) -> dict[int, str]:
    """The rows that an earlier table has under the same title, the first with the first where several have it, and their ids there."""
    waiting: dict[tuple[str, str], list[str]] = {}
    for lesson in known:
        waiting.setdefault((same(lesson.title), folded(lesson.strand)), []).append(lesson.id)
    found = {}
    for place, row in enumerate(rows):
        ids = waiting.get((same(row.title), folded(row.strand))) or waiting.get((same(row.title), ""))
        if ids:
            found[place] = ids.pop(0)
    return found


def _prefixes(rows: Sequence[PlannedRow]) -> list[str]:
    """What the id of each row begins with: its strand, or its chapter, where lessons are numbered from 1 in each."""
    by_strand, by_chapter = _places(rows, lambda row: folded(row.strand)), _places(rows, lambda row: f"{folded(row.strand)} {row.chapter}")
    strands = {strand for sharing in by_strand.values() if len(sharing) > 1 for strand in sharing if strand}
    starts_anew = sum(len(sharing) > 1 for sharing in by_chapter.values()) >= _FEWEST and not strands
    return [
        f"{slug(row.strand)}-"
        if folded(row.strand) in strands
        else f"{_chapter_label(row.chapter)}-"
        if starts_anew and row.chapter
        else ""
        for row in rows
    ]


def _places(rows: Sequence[PlannedRow], where: Callable[[PlannedRow], str]) -> dict[str, set[str]]:
    """In which places (strands, chapters) each number of a lesson stands."""
    found: dict[str, set[str]] = {}
    for row in rows:
        if number := Name(row.title).number:
            found.setdefault(number, set()).add(where(row))
    return found


def _chapter_label(chapter: str) -> str:
    """``Chương 2. Số nguyên`` → ``chuong-2``."""
    match = CHAPTER.match(chapter)
    return slug(match[0]) if match else _cut(slug(chapter))


def _guessed(row: PlannedRow, id_: str, known: dict[str, Lesson], *, prefix: str) -> PlannedRow:
    """A row that has its id already; what was guessed when it was given is still to be confirmed."""
    _, guesses = _proposed(row, known, prefix=prefix)
    is_new = all(same(lesson.title) != same(row.title) for lesson in known.values())
    return replace(row, id=id_, guesses=(*row.guesses, *(guesses if is_new else ())))


def _new(row: PlannedRow, taken: set[str], known: dict[str, Lesson], mine: set[str], *, prefix: str) -> PlannedRow:
    base, guesses = _proposed(row, known, prefix=prefix)
    return replace(row, id=_free(base, taken, known.keys() | mine), guesses=(*row.guesses, *guesses))


def _proposed(row: PlannedRow, known: dict[str, Lesson], *, prefix: str) -> tuple[str, tuple[Guess, ...]]:
    """The id that a row should have, and what is doubtful about it."""
    number = Name(row.title).number
    base = f"{prefix}{_base(row)}" if number else _base(row)
    if base not in known or not number:
        return base, ()
    other = known[base]
    if same(other.title) == same(row.title):
        return base, ()
    if _is_the_same(row.title, other.title):
        return base, (Guess("id", say("“{old}” of the table before was taken for the same lesson", old=other.title)),)
    why = say("{id} was “{old}” before; this is another lesson, so it has another id", id=base, old=other.title)
    return f"{base}-{_cut(slug(_bare(row.title)))}".rstrip("-"), (Guess("id", why),)


def _is_the_same(title: str, other: str) -> bool:
    return SequenceMatcher(None, same(_bare(title)), same(_bare(other))).ratio() >= 0.75  # noqa: PLR2004 -- a few words changed


def _bare(title: str) -> str:
    return re.sub(r"(?i)^bài\s*\d+[a-z]?\s*[.:–-]*\s*", "", title)


def _base(row: PlannedRow) -> str:
    name = Name(row.title)
    if name.number:
        digits = re.match(r"\d+", name.number)
        return f"bai-{int(digits[0]):02}{name.number[digits.end() :]}" if digits else f"bai-{name.number}"
    term = _TERM.search(folded(row.title))
    if term and row.kind in _SHORT and folded(row.title).startswith(("kiem tra", "on tap", "danh gia", "kt")):
        place = term[1] or ("cuoi" if row.kind is RowKind.TEST else "")
        return f"{_SHORT[row.kind]}-{f'{place}-ki' if place else 'hoc-ki'}-{2 if term[2] in ('ii', '2') else 1}"
    return _cut(slug(row.title)) or "hang"


def _cut(text: str) -> str:
    """An id of readable length, whole syllables."""
    return text if len(text) <= LONGEST_ID else text[: LONGEST_ID + 1].rpartition("-")[0]


def _free(base: str, taken: set[str], known: Iterable[str]) -> str:
    """The id, with a number when another row has it, or had it when it was another lesson."""
    number, wanted = 1, base
    while wanted in taken or (number > 1 and wanted in known):
        number += 1
        wanted = f"{base}-{number}"
    taken.add(wanted)
    return wanted
