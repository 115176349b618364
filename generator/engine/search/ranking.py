"""The order of what is found: BM25 over syllables and pairs, titles before text, no word required.

Every sum is done in the order in which the search page's script does it, on numbers that both hold exactly, so that both give
the same order to the last place.
"""

import json
import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.model.export import Artifact

from .facets import ALL, Facets, counts
from .postings import LEVELS, unpacked
from .query import Term, shards_for, terms_of
from .titles import Document, Titles, read_titles
from .words import Syllable, group_of, shard_of, spelling

_TITLE, _TEXT, _CELL = 3.0, 1.0, 0.5
"""What a mention counts in a title that has all that was typed, in the text, and as the name of the material's subject and grade."""
_SATURATION, _LENGTH_SHARE, _USUAL_LENGTH = 1.2, 0.5, 10
_NO_MARKS, _OTHER_MARKS = 0.875, 0.5
"""What a title counts that has marks where none were typed, and one that has others than were typed."""
_LEAST = 0.1
"""Of the best score: what has less is no result."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that was found."""

    document: Document
    score: float


@dataclass(frozen=True, slots=True)
class Found:
    """What a search page shows."""

    hits: tuple[Hit, ...]
    counts: dict[str, Counter[Any]]
    """By facet, how many results each value has."""


@dataclass(frozen=True)
class Index:
    """The index as a phone sees it after it has fetched every shard."""

    titles: Titles
    shards: tuple[Mapping[str, Mapping[str, str]], ...]


def read(artifacts: Iterable[Artifact]) -> Index:
    """The index from its files."""
    files = {artifact.path.rpartition("/")[2]: artifact.content for artifact in artifacts}
    titles = read_titles(files["titles.json"])
    return Index(titles, tuple(json.loads(files[f"{number:03}.json"]) for number in range(len(titles.sizes))))


def rank(index: Index, query: str, chosen: Facets = ALL) -> tuple[Hit, ...]:
    """The documents of a query, best first; without words, all that the facets leave, in the order of the library."""
    return find(index, query, chosen).hits


def find(index: Index, query: str, chosen: Facets = ALL) -> Found:
    """The documents of a query, and how many there are of each facet's values.

    What is a result does not depend on the facets: so a count says what choosing its value would leave.
    """
    documents = index.titles.documents
    terms = terms_of(query, index.titles.vocabulary)
    hits = _hits(index, terms) if terms else [Hit(document, 0.0) for document in documents]
    left = [hit for hit in hits if not chosen.missed(hit.document)] if terms or chosen else []
    return Found(tuple(left), counts((hit.document for hit in hits), chosen))


def _hits(index: Index, terms: tuple[Term, ...]) -> list[Hit]:
    """All that answers well enough, best first."""
    scores = _scores(index, terms)
    least = max(scores, default=0.0) * _LEAST
    found = sorted((number for number, score in enumerate(scores) if score and score >= least), key=lambda one: (-scores[one], one))
    return [Hit(index.titles.documents[number], scores[number]) for number in found]


def _scores(index: Index, terms: tuple[Term, ...]) -> list[float]:
    titles = index.titles
    fetched = shards_for(terms, titles.sizes)
    levels = {term.key: _levels(index, term.key, fetched) for term in terms}
    scores, by_title = [0.0] * len(titles.documents), [0.0] * len(titles.documents)
    answered: list[set[str]] = [set() for _ in scores]
    for term in terms:
        if any(levels.get(slip) for slip in term.mends):
            continue
        mentions = titles.mentions.get(term.key, {})
        worth = term.weight * _TITLE * _rarity(len(scores), len(mentions))
        for number, count in mentions.items():
            norm = 1 - _LENGTH_SHARE + _LENGTH_SHARE * len(titles.words[number]) / _USUAL_LENGTH
            by_title[number] += worth * count / (count + _SATURATION * norm) * _likeness(term, titles.words[number])
            answered[number].update(one.folded for one in term.typed)
        worth = term.weight * _TEXT * _rarity(len(scores), len(levels[term.key])) / LEVELS
        for number, level in levels[term.key]:
            scores[number] += worth * level
        _add_cells(titles, term, scores)
    # A title counts as far as it answers the whole query: else a long one would be drowned by titles that share two words with it.
    asked = len({one.folded for term in terms for one in term.typed})
    return [score + title * (len(has) / asked) * (len(has) / asked) for score, title, has in zip(scores, by_title, answered, strict=True)]


def _add_cells(titles: Titles, term: Term, scores: list[float]) -> None:
    ends = [start for _, start, _ in titles.cells[1:]] + [len(scores)]
    for (_, start, names), end in zip(titles.cells, ends, strict=True):
        if term.key in names:
            for number in range(start, end):
                scores[number] += _CELL * term.weight


def _levels(index: Index, key: str, fetched: tuple[int, ...]) -> list[tuple[int, int]]:
    """The documents whose text has a term, and how much it says of each, as far as the fetched shards know."""
    group, second = group_of(key), key.partition(" ")[2]
    number = shard_of(group, len(index.shards))
    if number not in fetched:
        return []
    found = []
    for cell, start, _ in index.titles.cells:
        parts = index.shards[number].get(cell, {}).get(group, "").split(" ")
        written = dict(zip(parts[::2], parts[1::2], strict=False)).get(second, "") if second else parts[0]
        found += [(start + document, level) for document, level in unpacked(written)]
    return found


def _rarity(documents: int, having: int) -> float:
    """BM25's weight of a term that so many documents have, in steps of 1/64: logarithms differ in their last places."""
    return math.floor(64 * math.log(1 + (documents - having + 0.5) / (having + 0.5)) + 0.5) / 64


def _likeness(term: Term, title: tuple[Syllable, ...]) -> float:
    """How like what was typed the title has it: the most alike of its mentions, each as its less alike syllable."""
    keys = term.key.split()
    best = 0.0
    for place in range(len(title) - len(keys) + 1):
        there = title[place : place + len(keys)]
        if [one.folded for one in there] == keys:
            best = max(best, min(_alike(typed, one) for typed, one in zip(term.typed, there, strict=True)))
    return best


def _alike(typed: Syllable, there: Syllable) -> float:
    if spelling(typed.written) == spelling(there.written):
        return 1.0
    return _NO_MARKS if typed.written.isascii() or typed.folded != there.folded else _OTHER_MARKS
