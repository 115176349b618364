"""The passages of a text that are in the language which a subject teaches, and not in Vietnamese.

Nobody marks them: a teacher writes as ever. A word that cannot be a Vietnamese syllable (``school``, ``is``) is foreign, one with marks
that can (``trường``) is Vietnamese, and one that could be either (``hai``, ``bay``) goes with its sentence. Of two mistakes the better
one is made: a foreign word may be left in Vietnamese, a Vietnamese sentence is not given away.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby, pairwise
from types import MappingProxyType
from typing import NamedTuple

from generator.model.language import Language

from .syllable import is_syllable

Passage = tuple[int, int]
"""Where it begins and ends in its text."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_PAUSE = re.compile(r"[.!?:;…()\[\]–—“”\"|=→\n/。？！]+")
"""What parts sentences and their halves; halves of one language are put together again."""
FEWEST = 3
"""Words in a row that make a passage within a Vietnamese sentence: a name or a borrowed word is none (WCAG 2.2, 3.1.2)."""
SHORTEST = 4
"""Letters of a word that is a passage by itself where its author has not stressed it: shorter ones are mostly units and abbreviations."""
_CLOSING = re.compile(r"[.!?…。？！]*")
_OTHER_LETTERS = "\u0370"
"""From here on letters are not Latin; a word of such is as good as a row of them."""

_ALIKE = MappingProxyType(
    {
        Language.ENGLISH: re.compile(
            "am|an|can|dance|do|go|have|he|here|him|home|hope|in|long|make|man|me|men|my|no|on|pen|"
            "place|she|sing|so|take|than|the|them|then|there|these|they|thin|thing|this|time|to|told|"
            "want|we|who|you"
        ),
        Language.FRENCH: re.compile("à|ai|au|de|en|et|il|la|le|les|ma|mais|me|non|nous|on|ou|où|sa|se|son|ta|te|ton|tu|un|une"),
        Language.GERMAN: re.compile("am|an|da|du|er|es|hat|ich|im|in|man|mein|nein|so|um|uns|was|wo|zu"),
    }
)
"""Words of a language that are spelt like Vietnamese syllables and are much more common in it."""


class _Word(NamedTuple):
    start: int
    end: int
    is_vietnamese: bool
    is_foreign: bool
    """Neither, when it could be either, and for a letter that stands for itself: ``A``."""
    is_certain: bool
    """Whether it can be nothing else, wherever it stands."""
    weight: int
    """In Latin words."""


def passages(text: str, language: Language, stressed: Iterable[Passage] = ()) -> tuple[Passage, ...]:
    """The passages in the foreign language, in order, apart from one another.

    Args:
        text: a paragraph, an item, a cell of a table.
        language: which language it mixes with Vietnamese.
        stressed: the parts that its author has set apart in slanted or bold type: one foreign word is enough there.
    """
    words = _words(text, language)
    if not any(word.is_foreign for word in words):
        return ()
    if _is_foreign(words):
        return ((words[0].start, _closed(text, words[-1].end)),)
    told = {part for part in stressed if _is_foreign(_within(words, *part))}
    whole: set[Passage] = set()
    rows: set[Passage] = set()
    for part in _parts(text, words):
        if _is_foreign(part):
            whole.add((part[0].start, part[-1].end))
        else:
            rows.update(_rows(part))
    certain = told | {(start, end) for start, end in whole if end - start >= SHORTEST}
    return tuple(
        (start, _closed(text, end))
        for start, end in _joined(sorted(told | whole | rows), text)
        if any(start <= one and other <= end for one, other in certain) or sum(word.weight for word in _within(words, start, end)) >= FEWEST
    )


def has_words(text: str) -> bool:
    """Whether there is anything to be said in one language or another."""
    return _WORD.search(text) is not None


def has_foreign_words(text: str, language: Language) -> bool:
    """Whether there can be passages at all: most lines are Vietnamese, and this is told without looking at their elements."""
    return any(_kind(word, language)[1] for word in _WORD.findall(text))


def _words(text: str, language: Language) -> list[_Word]:
    return [
        _Word(match.start(), match.end(), *_kind(match[0], language), FEWEST if match[0] >= _OTHER_LETTERS else 1)
        for match in _WORD.finditer(text)
    ]


@lru_cache(maxsize=4096)  # lessons of a language use the same words again and again
def _kind(word: str, language: Language) -> tuple[bool, bool, bool]:
    """Whether a word is Vietnamese, whether it is foreign, and whether that is certain."""
    if len(word) == 1 and word.isascii():
        is_foreign = word == "I" and language is Language.ENGLISH
        return False, is_foreign, is_foreign
    lower = word.lower()
    if "đ" in lower:
        return True, False, False
    if not is_syllable(lower):
        return False, True, True
    alike = _ALIKE.get(language)
    is_foreign = alike is not None and alike.fullmatch(lower) is not None
    return not is_foreign and not lower.isascii(), is_foreign, False


def _within(words: list[_Word], start: int, end: int) -> list[_Word]:
    return [word for word in words if start <= word.start and word.end <= end]


def _parts(text: str, words: list[_Word]) -> Iterator[list[_Word]]:
    """The words of sentences and their halves."""
    part = words[:1]
    for one, other in pairwise(words):
        if _PAUSE.search(text, one.end, other.start):
            yield part
            part = []
        part.append(other)
    yield part


def _is_foreign(words: list[_Word]) -> bool:
    """Whether no word is Vietnamese, and of those that are more than a letter at least half can be nothing else."""
    foreign = sum(word.is_foreign for word in words)
    either = sum(not word.is_foreign and word.end - word.start > 1 for word in words)
    return foreign > 0 and foreign >= either and not any(word.is_vietnamese for word in words)


def _rows(words: list[_Word]) -> Iterator[Passage]:
    """Foreign words in a row between Vietnamese ones, among them one that is certain; what could be either is theirs only inside."""
    for is_vietnamese, group in groupby(words, lambda word: word.is_vietnamese):
        row = [] if is_vietnamese else list(group)
        foreign = [place for place, word in enumerate(row) if word.is_foreign]
        inner = row[foreign[0] : foreign[-1] + 1] if foreign else []
        if _is_foreign(inner) and any(word.is_certain for word in inner):
            yield inner[0].start, inner[-1].end


def _joined(found: list[Passage], text: str) -> list[Passage]:
    """Passages with nothing but signs and numbers between them are one."""
    joined: list[Passage] = []
    for start, end in found:
        if joined and not _WORD.search(text, joined[-1][1], start):
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined


def _closed(text: str, end: int) -> int:
    """The signs that close a sentence belong to it."""
    closing = _CLOSING.match(text, end)
    return closing.end() if closing else end
