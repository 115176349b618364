"""The titles of a library as a search holds them: read once, looked up for every query."""

import json
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from .words import Syllable, pairs, syllables_of


@dataclass(frozen=True, slots=True)
class Document:
    """What is shown of a material that is found."""

    address: str
    title: str
    subject: str
    grade: int
    week: int
    phase: str
    type: str


@dataclass(frozen=True)
class Titles:
    """All documents in their order, and which titles have which syllables and pairs."""

    documents: tuple[Document, ...]
    words: tuple[tuple[Syllable, ...], ...]
    """Of each title."""
    mentions: dict[str, dict[int, int]]
    """Syllables and pairs to how often each document's title has them."""
    cells: tuple[tuple[str, int, frozenset[str]], ...]
    """Each cell's key, the number of its first document, and the syllables that name it: ``toan 6``."""
    sizes: tuple[int, ...]
    """Of the shards, in bytes."""

    @cached_property
    def vocabulary(self) -> dict[str, int]:
        """In how many titles each syllable stands."""
        return {term: len(documents) for term, documents in self.mentions.items() if " " not in term}


def read_titles(raw: bytes) -> Titles:
    """The value of ``search/titles.json``."""
    value = json.loads(raw)
    documents: list[Document] = []
    cells = []
    for cell in value["cells"]:
        key = f"{cell['subject']}/{cell['grade']}"
        cells.append((key, len(documents), frozenset(one.folded for one in syllables_of(key))))
        columns = zip(cell["pages"], cell["titles"], cell["weeks"], cell["phases"], cell["types"], strict=True)
        for page, title, week, phase, kind in columns:
            address = page[1:] if page.startswith("/") else f"{key}/{page}"
            documents.append(Document(address, title, cell["subject"], cell["grade"], week, phase, kind))
    words = tuple(tuple(syllables_of(document.title)) for document in documents)
    mentions: dict[str, dict[int, int]] = {}
    for number, title in enumerate(words):
        folded = [one.folded for one in title]
        for term, count in Counter([*folded, *pairs(folded)]).items():
            mentions.setdefault(term, {})[number] = count
    return Titles(tuple(documents), words, mentions, tuple(cells), tuple(value["sizes"]))
