"""The index: made cell by cell, so that one changed material costs one cell, and joined without reading it again."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from generator.engine.digest import digest
from generator.model.export import Artifact

from .postings import level, packed
from .words import Syllable, group_of, shard_of, syllables_of

FOLDER = "search"
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


@dataclass(frozen=True, slots=True)
class SearchText:
    """One material as search sees it."""

    address: str
    title: str
    subject: str
    grade: int
    week: int
    phase: str
    type: str
    headings: tuple[str, ...]
    text: str
    """Plain text of the rendered page, headings included."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """The share of one cell in the index, JSON text all of it. It depends on the cell's texts and the number of shards only."""

    cell: str
    """Its key in the shards, such as ``toan/6``."""
    documents: int
    titles: str
    shards: tuple[str, ...]
    """Its part of each shard, empty where it has none."""

    def to_json(self) -> list[Any]:
        """The fragment as it is remembered."""
        return [self.cell, self.documents, self.titles, list(self.shards)]

    @classmethod
    def from_json(cls, remembered: list[Any]) -> "Fragment":
        """The fragment that was remembered."""
        cell, documents, titles, shards = remembered
        return cls(cell, documents, titles, tuple(shards))


def fragment(texts: Sequence[SearchText], shards: int) -> Fragment:
    """The share of one cell: all its texts, in any order."""
    ordered = sorted(texts, key=lambda one: one.address)
    cell = f"{ordered[0].subject}/{ordered[0].grade}"
    parts: list[dict[str, str]] = [{} for _ in range(shards)]
    for group, written in _postings(ordered):
        parts[shard_of(group, shards)][group] = written
    return Fragment(
        cell,
        len(ordered),
        _json(_titles(cell, ordered)),
        tuple(_json(part) if part else "" for part in parts),
    )


def join(fragments: Sequence[Fragment], shards: int) -> tuple[Artifact, ...]:
    """The files of the index: ``search/titles.json`` first, which says how large the shards are; then the shards.

    A phone fetches the titles once, and of the shards those of the words that are looked up. Where the words stand it sees from the
    pages of the results themselves, one of which is likely to be opened next.
    """
    ordered = sorted(fragments, key=lambda one: one.cell)
    files = [_shard(ordered, number) for number in range(shards)]
    cells = ",".join(one.titles for one in ordered)
    version = digest(b"\0".join([cells.encode(), *files]))[:8]
    head = _json({"version": version, "documents": sum(one.documents for one in ordered), "sizes": [len(file) for file in files]})
    titles = f'{head[:-1]},"cells":[{cells}]}}'
    return (
        Artifact(f"{FOLDER}/titles.json", titles.encode()),
        *(Artifact(f"{FOLDER}/{number:03}.json", file) for number, file in enumerate(files)),
    )


def _shard(fragments: Iterable[Fragment], number: int) -> bytes:
    parts = (f"{_json(one.cell)}:{one.shards[number]}" for one in fragments if one.shards[number])
    return f"{{{','.join(parts)}}}".encode()


def _titles(cell: str, texts: Sequence[SearchText]) -> dict[str, Any]:
    """The titles of a cell, in columns: they compress to two thirds of what rows would take."""
    return {
        "subject": texts[0].subject,
        "grade": texts[0].grade,
        "pages": [_below(cell, one.address) for one in texts],
        "titles": [" ".join(one.title.split()) for one in texts],
        "weeks": [one.week for one in texts],
        "phases": [one.phase for one in texts],
        "types": [one.type for one in texts],
    }


def _below(cell: str, address: str) -> str:
    return address.removeprefix(f"{cell}/") if address.startswith(f"{cell}/") else f"/{address}"


def _postings(texts: Sequence[SearchText]) -> Iterable[tuple[str, str]]:
    """By group (`group_of`) the postings of its terms: ``tap`` has its own, ``tap h`` those of its pairs: ``hop 1A huan 3A``."""
    terms: defaultdict[str, dict[int, int]] = defaultdict(dict)
    for document, one in enumerate(texts):
        body = list(syllables_of(one.text))
        mentions = _mentions(body)
        for heading in one.headings:
            for term, count in _mentions(list(syllables_of(heading))).items():
                mentions[term] += count * (_HEADING - 1)
        for term, count in mentions.items():
            terms[term][document] = level(count, len(body))
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for term in sorted(terms):
        second = term.partition(" ")[2]
        groups[group_of(term)] += [second, packed(terms[term])] if second else [packed(terms[term])]
    for group in sorted(groups):
        yield group, " ".join(groups[group])


def _mentions(syllables: Sequence[Syllable]) -> Counter[str]:
    """How often each syllable and pair is mentioned."""
    told = [one.written not in _EMPTY_WORDS for one in syllables]
    found = Counter(one.folded for one, tells in zip(syllables, told, strict=True) if tells)
    for place, (first, second) in enumerate(pairwise(syllables)):
        if told[place] and told[place + 1]:
            found[f"{first.folded} {second.folded}"] += 1
    return found


def _json(value: Any) -> str:  # noqa: ANN401 -- whatever JSON holds
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
