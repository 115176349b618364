"""Search: an index in shards that a phone fetches piece by piece, and the order of what it finds (D2, D19, D22).

The script of the search page, ``theme/assets/hoclieu/search.js``, does the same sums; ``tests/engine/search_golden.json`` holds
both to the same answers.
"""

from .edition import edition, own_titles, texts_of, whole
from .facets import Facets
from .index import Fragment, SearchText, fragment, join
from .ranking import Found, Hit, Index, find, rank, read
from .words import search_syllables, shard_count

__all__ = [
    "Facets",
    "Found",
    "Fragment",
    "Hit",
    "Index",
    "SearchText",
    "edition",
    "find",
    "fragment",
    "join",
    "own_titles",
    "rank",
    "read",
    "search_syllables",
    "shard_count",
    "texts_of",
    "whole",
]
