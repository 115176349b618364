"""Which answer at the end belongs to which question, where every part of the questions may count from 1 again."""

import re
from collections.abc import Sequence
from typing import TypeVar

from .draft import Draft
from .key import Entry, Key
from .patterns import SMALL
from .rich import plain

_LETTERS = re.compile(r"\s*[A-H](?![^\W_])")
_SAID = re.compile(r"\s*(?:[a-h]\s*[).:–-]|[ĐS]{2}|[ĐS](?:[\s,;–-]|$)|[Đđ]úng|[Ss]ai|ĐÚNG|SAI)")

T = TypeVar("T")
DraftRun = list[Draft]
EntryRun = list[Entry]


def matched(drafts: Sequence[Draft], key: Key) -> dict[int, list[Entry]]:
    """The answers to each question, by its identity; none where it is not clear which part of the questions an answer is of."""
    asked = _runs(drafts, [draft.head.number for draft in drafts])
    answered = _runs(key.entries, [entry.number for entry in key.entries])
    found: dict[int, list[Entry]] = {}
    for questions, answers in _pairs(asked, answered):
        by_number = {entry.number: entry for entry in answers}
        for draft in questions:
            if entry := by_number.get(draft.head.number):
                entry.is_given = True
                found.setdefault(id(draft), []).append(entry)
    return found


def _runs(items: Sequence[T], numbers: Sequence[int]) -> list[list[T]]:
    """The items in parts: a new one begins where a number is not above the one before."""
    runs: list[list[T]] = []
    last = 0
    for item, number in zip(items, numbers, strict=True):
        if not runs or number <= last:
            runs.append([])
        runs[-1].append(item)
        last = number
    return runs


def _pairs(asked: list[DraftRun], answered: list[EntryRun]) -> list[tuple[DraftRun, EntryRun]]:
    """Parts of the questions with parts of the answers: in order when there are as many, else by what kind of answer they want.

    A table of answers may be followed by solutions: then every part has its answers twice, and both must agree.
    """
    if len(asked) == len(answered):
        return list(zip(asked, answered, strict=True))
    found: list[tuple[DraftRun, EntryRun]] = []
    for kind in ("choose", "judge", "write"):
        questions = [run for run in asked if kind in {_wants(draft) for draft in run}]
        answers = [run for run in answered if _kind(run, asked) == kind]
        if questions and len(answers) % len(questions) == 0:
            found += [(questions[place % len(questions)], run) for place, run in enumerate(answers)]
    return found


def _kind(run: EntryRun, asked: list[DraftRun]) -> str:
    """What the answers of a part are; solutions that name none are of the kind that all questions want."""
    given = {_gives(entry) for entry in run if entry.value} or {_wants(draft) for part in asked for draft in part}
    return given.pop() if len(given) == 1 else ""


def _wants(draft: Draft) -> str:
    if not draft.choices:
        return "write"
    return "judge" if draft.choices[0].letter in tuple(SMALL) else "choose"


def _gives(entry: Entry) -> str:
    text = plain(entry.value)
    return "judge" if _SAID.match(text) else "choose" if _LETTERS.match(text) else "write"
