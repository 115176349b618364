"""The index: made cell by cell, so that one changed material costs one cell, and joined without reading it again."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.engine.digest import digest
from generator.model.export import Artifact

from .postings import postings_of
from .words import shard_of

FOLDER = "search"
plain_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


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
    for group, written in postings_of((one.headings, one.text) for one in ordered):
        parts[shard_of(group, shards)][group] = written
    return Fragment(
        cell,
        len(ordered),
        plain_json(_titles(cell, ordered)),
        tuple(plain_json(part) if part else "" for part in parts),
    )


def join(fragments: Sequence[Fragment], shards: int) -> Iterator[Artifact]:
    """The files of the index: the shards one by one, then ``search/titles.json``, which says how large they are.

    A phone fetches the titles once, and of the shards those of the words that are looked up. Where the words stand it sees from the
    pages of the results themselves, one of which is likely to be opened next.
    """
    ordered = sorted(fragments, key=lambda one: one.cell)
    keyed = [(plain_json(one.cell), one.shards) for one in ordered]
    sizes, marks = [], []
    for number in range(shards):
        content = _shard(keyed, number)
        sizes.append(len(content))
        marks.append(digest(content))
        yield Artifact(f"{FOLDER}/{number:03}.json", content)
    cells = ",".join(one.titles for one in ordered)
    version = digest("\0".join([cells, *marks]).encode())[:8]
    head = plain_json({"version": version, "documents": sum(one.documents for one in ordered), "sizes": sizes})
    yield Artifact(f"{FOLDER}/titles.json", f'{head[:-1]},"cells":[{cells}]}}'.encode())


def cell_file(cell: str) -> str:
    """The name of a cell's own files: ``toan/6`` → ``toan-6``."""
    return cell.replace("/", "-")


def _shard(keyed: Iterable[tuple[str, tuple[str, ...]]], number: int) -> bytes:
    parts = (f"{key}:{own[number]}" for key, own in keyed if own[number])
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
