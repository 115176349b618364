"""The index of an edition that holds some cells only: a stick, or what a device has stored.

Such an edition has no shards: ``whole`` cells take their place, and the titles say so by naming no sizes. From a file no page can be
fetched either, so the texts that snippets are cut from lie beside the index.
"""

import json
from collections.abc import Collection, Iterable
from html.parser import HTMLParser

from generator.engine.digest import digest
from generator.engine.maths.readable import with_formulas_in_words
from generator.model.export import Artifact

from .index import FOLDER, Fragment, cell_file, plain_json

_BLOCKS = frozenset(
    {"p", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "tr", "table", "blockquote", "div", "pre", "br", "dt", "dd"}
    | {"figure", "figcaption", "math"}
)
_HIDDEN = frozenset({"details", "script", "style", "template", "annotation"})


def whole(fragment: Fragment) -> Artifact:
    """A cell's share of all shards as one file, ``search/cells/toan-6.json``, in the form of a shard."""
    groups = ",".join(part[1:-1] for part in fragment.shards if part)
    return Artifact(f"{FOLDER}/cells/{cell_file(fragment.cell)}.json", f"{{{plain_json(fragment.cell)}:{{{groups}}}}}".encode())


def own_titles(fragment: Fragment) -> Artifact:
    """The titles of one cell alone, ``search/titles/toan-6.json``, in the form of an edition's: a device joins those that it has stored."""
    head = plain_json({"version": digest(fragment.titles.encode())[:8], "documents": fragment.documents, "sizes": []})
    return Artifact(f"{FOLDER}/titles/{cell_file(fragment.cell)}.json", f'{head[:-1]},"cells":[{fragment.titles}]}}'.encode())


def edition(titles: bytes, cells: Collection[str]) -> bytes:
    """``search/titles.json`` for these cells only, such as ``toan/6``: what is found leads to no page that is not there."""
    value = json.loads(titles)
    kept = [cell for cell in value["cells"] if f"{cell['subject']}/{cell['grade']}" in cells]
    return plain_json({**value, "documents": sum(len(cell["pages"]) for cell in kept), "sizes": [], "cells": kept}).encode()


def texts_of(cell: str, pages: Iterable[tuple[str, str]]) -> Artifact:
    """The texts of a cell's materials by address, ``search/texts/toan-6.json``: from their finished pages, answers left out."""
    texts = {address: readable(html) for address, html in sorted(pages)}
    return Artifact(f"{FOLDER}/texts/{cell_file(cell)}.json", plain_json(texts).encode())


def readable(html: str) -> str:
    """What is read in a material's page from top to bottom, in one line, before any answer is unfolded."""
    reader = _Reader()
    reader.feed(with_formulas_in_words(html) if "<math" in html else html)
    reader.close()
    return " ".join("".join(reader.parts).split())


class _Reader(HTMLParser):
    """Collects the text of the element of class ``hl-body``."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._within = 0
        """How many ``div`` are open, the body's own counted."""
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "div" and (self._within or "hl-body" in (dict(attrs).get("class") or "").split()):
            self._within += 1
        if self._within:
            self._hidden += tag in _HIDDEN
            self._part(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._within:
            self._part(tag)
            self._hidden -= tag in _HIDDEN
            self._within -= tag == "div"

    def handle_data(self, data: str) -> None:
        if self._within and not self._hidden:
            self.parts.append(data)

    def _part(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.parts.append(" ")
