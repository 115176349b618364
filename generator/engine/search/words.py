"""The words of search: syllables as they are compared, slips of the fingers, and where a syllable's postings lie."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain, pairwise
from typing import NamedTuple

from generator.engine.text import TONES, fold

_MARKS = re.compile("[\u0300-\u036f]+")
_TONE = re.compile(f"[{TONES}]")
_SYLLABLE = re.compile(r"[0-9a-z]+")
_I_OR_Y = re.compile(r"(?:[hklmst]|qu)[iy]")
_MOST_SHARDS = 2048
_DOCUMENTS_PER_SHARD = 2
_SHORTEST_TO_MEND = 3


class Syllable(NamedTuple):
    """A syllable of a text: as it is looked up, and as it was written."""

    folded: str
    written: str
    """In lower case, marks and all."""


class _Plain(dict[int, str]):
    """Each letter without its marks; one character for one, so that places in a text stay the same."""

    def __missing__(self, code: int) -> str:
        plain = fold(chr(code))
        self[code] = plain if len(plain) == 1 and _SYLLABLE.match(plain) else " "
        return self[code]


_PLAIN = _Plain()


def syllables_of(text: str) -> Iterator[Syllable]:
    """The syllables and numbers of a text, in order.

    Small figures count as figures (CO₂ is found by ``co2``), and ``y`` at the end of an open syllable as ``i`` where people write
    both: ``mỹ`` is ``mĩ``, ``vật lý`` is ``vật lí``.
    """
    return chain.from_iterable(map(syllables_of_piece, text.split(" ")))


@lru_cache(maxsize=1 << 16)
def syllables_of_piece(piece: str) -> tuple[Syllable, ...]:
    """The syllables of what stands between two blanks: they do not depend on what stands beyond them, and come again and again."""
    composed = _MARKS.sub("", unicodedata.normalize("NFKC", piece))
    lowered = composed.lower()
    if len(lowered) != len(composed):  # a letter that becomes two: then places in the one are not places in the other
        lowered = "".join(char.lower()[:1] for char in composed)
    matches = _SYLLABLE.finditer(composed.translate(_PLAIN))
    return tuple(Syllable(_same_i(match[0]), lowered[match.start() : match.end()]) for match in matches)


def search_syllables(text: str) -> list[str]:
    """The syllables of a text as search compares them: ``Địa lý 6`` → ``dia li 6``."""
    return [one.folded for one in syllables_of(text)]


def pairs(syllables: Iterable[str]) -> list[str]:
    """The pairs of neighbours: a Vietnamese word is mostly two syllables."""
    return [f"{first} {second}" for first, second in pairwise(syllables)]


@lru_cache(maxsize=1 << 16)
def spelling(written: str) -> str:
    """What decides whether two syllables are written with the same marks: ``hoà`` and ``hòa``, ``lý`` and ``lí`` are the same."""
    decomposed = unicodedata.normalize("NFD", written)
    tones = "".join(_TONE.findall(decomposed))
    return _same_i(_TONE.sub("", decomposed)) + tones


def group_of(term: str) -> str:
    """What is kept together with a term: a syllable stands alone, a pair with those that begin alike: ``tap hop`` → ``tap h``."""
    first, blank, second = term.partition(" ")
    return first + blank + second[:1]


def shard_of(group: str, shards: int) -> int:
    """The shard that holds a group: FNV-1a, the same in every browser."""
    value = 0x811C9DC5
    for byte in group.encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value % shards


def shard_count(documents: int) -> int:
    """How many shards keep each small: a power of two, so that a library may grow a good while before all shards change."""
    return min(_MOST_SHARDS, 1 << max(0, documents // _DOCUMENTS_PER_SHARD).bit_length())


def one_slip(typed: str, meant: str) -> bool:
    """Whether one letter too many, too few, wrong, or changed with its neighbour lies between two different syllables."""
    shorter, longer = sorted((typed, meant), key=len)
    if typed == meant or len(longer) - len(shorter) > 1:
        return False
    start = next((place for place, letter in enumerate(shorter) if letter != longer[place]), len(shorter))
    rest, other = shorter[start:], longer[start:]
    if len(rest) != len(other):
        return rest == other[1:]
    return rest[1:] == other[1:] or (rest[:2] == other[1::-1] and rest[2:] == other[2:])


def mended(typed: str, known: Mapping[str, int], *, most: int = 3) -> list[str]:
    """The known syllables that an unknown one may have been meant to be, likeliest first.

    Either it is not yet typed to its end, or the fingers slipped. Slips seldom hit the first letter; then common syllables
    come before rare ones (``known`` says how many titles have each).
    """
    if len(typed) < _SHORTEST_TO_MEND or typed.isdigit():
        return []
    found = [one for one in known if one.startswith(typed) or one_slip(typed, one)]
    return sorted(found, key=lambda one: (one[0] != typed[0], -known[one], one))[:most]


@lru_cache(maxsize=1 << 16)
def _same_i(syllable: str) -> str:
    return f"{syllable[:-1]}i" if _I_OR_Y.fullmatch(syllable) else syllable
