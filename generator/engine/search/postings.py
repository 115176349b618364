"""Postings: in which documents of a cell a term stands, and how much it says of each, as short text."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, pairwise

from .words import group_of, syllables_of_piece

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
LEVELS = 15
"""The greatest level: how far a document's mentions of a term are from saying everything of it, in steps."""

_STEP = len(DIGITS) - 1
_SATURATION = 1.2
_LENGTH_SHARE = 0.6
_USUAL_LENGTH = 500
"""Syllables. A fixed number and not the library's own mean, so that one changed material does not change the others."""
_HEADING = 3
_EMPTY_WORDS = frozenset(
    re.findall(
        r"\w+",
        """
        ấy bị bởi các có của cho chúng cũng dù đã đang đây để đều được em hãy hay hoặc hơn kia khi là mà mỗi mình một này nào nên nếu
        nhưng những như ở rất rằng rồi sẽ ta thì trong và vẫn vậy vì với đó
        """,
    )
)
"""Words so common that a text is not found by them. Written with their marks: ``có thể`` is left out, ``cơ thể`` stays."""


def level(mentions: int, length: int) -> int:
    """BM25's weight of so many mentions in a text of so many syllables, 1 to 15."""
    norm = 1 - _LENGTH_SHARE + _LENGTH_SHARE * length / _USUAL_LENGTH
    return max(1, round(LEVELS * mentions / (mentions + _SATURATION * norm)))


def packed(levels: Mapping[int, int]) -> str:
    """Levels by document as text: for each document, in order, the step from the one before it and its level."""
    if len(levels) == 1:  # most pairs stand in one document only
        ((document, one),) = levels.items()
        return _step(document, one)
    made, last = [], -1
    for document in sorted(levels):
        made.append(_step(document - last - 1, levels[document]))
        last = document
    return "".join(made)


@lru_cache(maxsize=1 << 14)
def _step(skipped: int, one: int) -> str:
    jumps, rest = divmod(skipped, _STEP)
    return DIGITS[-1] * jumps + DIGITS[rest] + DIGITS[one]


def unpacked(text: str) -> Iterator[tuple[int, int]]:
    """Documents and levels, rising by document."""
    document, place = -1, 0
    while place < len(text):
        while text[place] == DIGITS[-1]:
            document, place = document + _STEP, place + 1
        document += DIGITS.index(text[place]) + 1
        yield document, DIGITS.index(text[place + 1])
        place += 2


def postings_of(documents: Iterable[tuple[Sequence[str], str]]) -> Iterator[tuple[str, str]]:
    """By group (`group_of`) the postings of its terms in these headings and texts.

    ``tap`` has its own, ``tap h`` those of its pairs: ``hop 1A huan 3A``.
    """
    terms: defaultdict[str, dict[int, int]] = defaultdict(dict)
    for number, (headings, text) in enumerate(documents):
        body = _telling(text)
        mentions = _mentions(body)
        for heading in headings:
            for term, count in _mentions(_telling(heading)).items():
                mentions[term] += count * (_HEADING - 1)
        levels = {count: level(count, len(body)) for count in set(mentions.values())}
        for term, count in mentions.items():
            terms[term][number] = levels[count]
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for term in sorted(terms):
        second = term.partition(" ")[2]
        groups[group_of(term)] += [second, packed(terms[term])] if second else [packed(terms[term])]
    for group in sorted(groups):
        yield group, " ".join(groups[group])


def _telling(text: str) -> list[str]:
    """The syllables of a text as they are looked up; in place of an empty word nothing."""
    return [*chain.from_iterable(map(_telling_piece, text.split(" ")))]


@lru_cache(maxsize=1 << 16)
def _telling_piece(piece: str) -> tuple[str, ...]:
    return tuple(one.folded if one.written not in _EMPTY_WORDS else "" for one in syllables_of_piece(piece))


def _mentions(telling: Sequence[str]) -> Counter[str]:
    """How often each syllable and pair is mentioned."""
    found = Counter(telling)
    found.pop("", None)
    found.update([f"{first} {second}" for first, second in pairwise(telling) if first and second])
    return found
