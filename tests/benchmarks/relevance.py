"""How often search finds what it should: known-item queries on the school's own content and on a library made of words.

``python -m tests.benchmarks.relevance`` prints the table. For each query it is known which material is meant; what counts is
whether it is among the first five, and how high (mean reciprocal rank).
"""

import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from random import Random

from generator.engine.search import Index, SearchText, fragment, join, rank, read, search_syllables, shard_count
from generator.engine.text import fold
from generator.model.export import Artifact

from .synthetic import texts

CONTENT = Path(__file__).parents[2] / "content"
FIRST = 5
BODY = "sentence of the text"
Ask = Callable[[SearchText, Random], str]


@dataclass(frozen=True, slots=True)
class Share:
    """How a kind of query did."""

    found: float
    """Share of the queries whose material is among the first five."""
    mean_reciprocal: float
    slowest: float
    """Seconds."""


def files_of(library: Iterable[SearchText]) -> tuple[Artifact, ...]:
    """The files of a library's index, as they are published."""
    ordered = sorted(library, key=lambda one: (one.subject, one.grade))
    shards = shard_count(len(ordered))
    return tuple(join([fragment(list(cell), shards) for _, cell in groupby(ordered, key=lambda one: (one.subject, one.grade))], shards))


def measure(library: Sequence[SearchText], queries: int) -> dict[str, Share]:
    """Each kind of query, tried with so many materials of a library."""
    index = read(files_of(library))
    return {kind: _share(index, asked) for kind, asked in known_items(library, queries).items()}


def known_items(library: Sequence[SearchText], queries: int) -> dict[str, list[tuple[str, str]]]:
    """For each kind of query so many of them, each with the address of the material that is meant."""
    random = Random(5)
    tried = random.sample(list(library), min(queries, len(library)))
    return {kind: [(ask(one, random), one.address) for one in tried] for kind, ask in kinds(library).items()}


def own_content() -> list[SearchText]:
    """The materials of this repository, their Markdown as text."""
    found = []
    for file in sorted(CONTENT.glob("*/[6-9]/*.md")):
        _, header, body = file.read_text(encoding="utf-8").split("---\n", 2)
        found.append(
            SearchText(
                address=file.relative_to(CONTENT).with_suffix("").as_posix() + "/",
                title=_value(header, "title"),
                subject=_value(header, "subject"),
                grade=int(_value(header, "grade")),
                week=int(_value(header, "week")),
                phase=_value(header, "phase"),
                type=_value(header, "type"),
                headings=tuple(re.findall(r"(?m)^##+ (.+)$", body)),
                text=re.sub(r"[#*>|`-]+", " ", body),
            )
        )
    return found


def _share(index: Index, queries: Iterable[tuple[str, str]]) -> Share:
    places, slowest = [], 0.0
    for query, meant in queries:
        start = time.perf_counter()
        found = [hit.document.address for hit in rank(index, query)]
        slowest = max(slowest, time.perf_counter() - start)
        places.append(found.index(meant) + 1 if meant in found else 0)
    good = sum(0 < place <= FIRST for place in places)
    return Share(good / len(places), sum(1 / place for place in places if place) / len(places), slowest)


def _four_words(library: Sequence[SearchText]) -> Ask:
    """Four neighbouring words of the title, of those places where no more than five titles have the same: others name no item."""
    shared = Counter(window for one in library for window in set(_windows(one)))
    name = _names(library)

    def ask(one: SearchText, random: Random) -> str:
        windows = [window for window in _windows(one) if shared[window] <= FIRST]
        return random.choice(windows) if windows else fold(name(one))

    return ask


def _windows(one: SearchText) -> list[str]:
    words = search_syllables(one.title)
    return [" ".join(words[start : start + 4]) for start in range(max(1, len(words) - 3))]


def _names(library: Sequence[SearchText]) -> Callable[[SearchText], str]:
    """What a material is called by: its title; where more than five have the same, with subject and grade, as people then say."""
    shared = Counter(fold(one.title) for one in library)

    def name(one: SearchText) -> str:
        return one.title if shared[fold(one.title)] <= FIRST else f"{one.title} {one.subject.replace('-', ' ')} {one.grade}"

    return name


def _swapped(word: str, place: int, _: Random) -> str:
    return word[:place] + word[place : place + 2][::-1] + word[place + 2 :]


def _dropped(word: str, place: int, _: Random) -> str:
    return word[:place] + word[place + 1 :]


def _doubled(word: str, place: int, random: Random) -> str:
    return word[:place] + random.choice(_LETTERS) + word[place:]


def _replaced(word: str, place: int, random: Random) -> str:
    return word[:place] + random.choice(_LETTERS) + word[place + 1 :]


_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def _slipped(name: Callable[[SearchText], str], slip: Callable[[str, int, Random], str]) -> Ask:
    """The folded title with a slip of the fingers in one of its words."""

    def ask(one: SearchText, random: Random) -> str:
        words = fold(name(one)).split()
        place = random.choice([place for place, word in enumerate(words) if len(word) > 2 and word.isalpha()] or [0])
        words[place] = slip(words[place], random.randint(0, max(0, len(words[place]) - 2)), random)
        return " ".join(words)

    return ask


def _sentence(one: SearchText, random: Random) -> str:
    sentences = [sentence for sentence in re.split(r"[.?!:]\s", one.text) if len(search_syllables(sentence)) in range(8, 25)]
    return fold(random.choice(sentences or [one.text[:120]]))


def kinds(library: Sequence[SearchText]) -> dict[str, Ask]:
    """What a library is asked: for a material, a query that means it."""
    name = _names(library)
    return {
        "title": lambda one, _: name(one),
        "title without marks": lambda one, _: fold(name(one)),
        "four words of the title": _four_words(library),
        "title, two letters swapped": _slipped(name, _swapped),
        "title, a letter missing": _slipped(name, _dropped),
        "title, a letter too many": _slipped(name, _doubled),
        "title, a letter wrong": _slipped(name, _replaced),
        BODY: _sentence,
    }


def _value(header: str, name: str) -> str:
    match = re.search(rf'(?m)^{name}: *"?(.*?)"?$', header)
    return match[1] if match else ""


def _print(name: str, shares: Mapping[str, Share]) -> None:
    print(f"\n{name}\n{'query':<26}{'first five':>12}{'reciprocal':>12}{'slowest':>12}")  # noqa: T201 -- what a benchmark is for
    for kind, share in shares.items():
        print(f"{kind:<26}{share.found:>12.3f}{share.mean_reciprocal:>12.3f}{share.slowest * 1000:>9.0f} ms")  # noqa: T201


if __name__ == "__main__":
    _print("the school's own content", measure(own_content(), 200))
    _print("1,500 texts made of words", measure(list(texts(1500)), 300))
