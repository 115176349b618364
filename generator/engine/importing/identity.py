"""Ids of rows: those of the distribution before for the same lessons, since materials point to them; new ones for new lessons."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from generator.engine.text import slug
from generator.model.curriculum import Lesson, RowKind
from generator.model.imported import Guess, PlannedRow
from generator.model.message import say

from .titles import Name
from .words import folded, same

LONGEST_ID = 40
_TERM = re.compile(r"\b(giua|cuoi)?\s*(?:hoc ki|ki|hk)\s*(ii|i|2|1)\b")
_SHORT = {RowKind.TEST: "kiem-tra", RowKind.REVIEW: "on-tap"}


def with_ids(rows: Sequence[PlannedRow], before: Sequence[Lesson], own: Sequence[Lesson] = ()) -> tuple[PlannedRow, ...]:
    """The rows with an id each.

    Args:
        rows: in their order.
        before: the rows of the latest distribution of another year.
        own: the rows of the table that is there already for this year; their ids stay, whatever else was guessed.
    """
    prefixed = _restarting(rows)
    known = {lesson.id: lesson for lesson in before}
    kept = _kept(rows, own)
    taken = set(kept.values())
    earlier = {place: id_ for place, id_ in _kept(rows, before).items() if place not in kept and id_ not in taken}
    taken |= set(earlier.values())
    given = earlier | kept
    mine = {lesson.id for lesson in own}
    made = (
        _guessed(row, given[place], known, is_prefixed=folded(row.strand) in prefixed)
        if place in given
        else _new(row, taken, known, mine, is_prefixed=folded(row.strand) in prefixed)
        for place, row in enumerate(rows)
    )
    again = _repeated(rows)
    why = Guess("id", say("two lessons have the same number"))
    return tuple(replace(row, guesses=(*row.guesses, why)) if place in again else row for place, row in enumerate(made))


def _repeated(rows: Sequence[PlannedRow]) -> set[int]:
    """The lessons whose number another lesson of their strand has, further up."""
    seen: set[tuple[str, str]] = set()
    found = set()
    for place, row in enumerate(rows):
        key = (folded(row.strand), Name(row.title).number)
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


def _restarting(rows: Sequence[PlannedRow]) -> set[str]:
    """The strands whose numbers of lessons stand in another strand too."""
    strands: dict[str, set[str]] = {}
    for row in rows:
        if number := Name(row.title).number:
            strands.setdefault(number, set()).add(folded(row.strand))
    return {strand for sharing in strands.values() if len(sharing) > 1 for strand in sharing if strand}


def _guessed(row: PlannedRow, id_: str, known: dict[str, Lesson], *, is_prefixed: bool) -> PlannedRow:
    """A row that has its id already; what was guessed when it was given is still to be confirmed."""
    _, guesses = _proposed(row, known, is_prefixed=is_prefixed)
    is_new = all(same(lesson.title) != same(row.title) for lesson in known.values())
    return replace(row, id=id_, guesses=(*row.guesses, *(guesses if is_new else ())))


def _new(row: PlannedRow, taken: set[str], known: dict[str, Lesson], mine: set[str], *, is_prefixed: bool) -> PlannedRow:
    base, guesses = _proposed(row, known, is_prefixed=is_prefixed)
    return replace(row, id=_free(base, taken, known.keys() | mine), guesses=(*row.guesses, *guesses))


def _proposed(row: PlannedRow, known: dict[str, Lesson], *, is_prefixed: bool) -> tuple[str, tuple[Guess, ...]]:
    """The id that a row should have, and what is doubtful about it."""
    number = Name(row.title).number
    base = f"{slug(row.strand)}-{_base(row)}" if is_prefixed and number else _base(row)
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
