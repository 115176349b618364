"""Facets: what results are narrowed by, and how many there would be of each kind (D19, D22)."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from typing import Any

from .titles import Document

_NOTHING: frozenset[Any] = frozenset()


@dataclass(frozen=True, slots=True)
class Facets:
    """What was chosen: several values of one facet are or, facets among one another are and; nothing chosen leaves all."""

    subject: frozenset[str] = field(default=_NOTHING)
    grade: frozenset[int] = field(default=_NOTHING)
    week: frozenset[int] = field(default=_NOTHING)
    phase: frozenset[str] = field(default=_NOTHING)
    type: frozenset[str] = field(default=_NOTHING)

    def __bool__(self) -> bool:
        return any(getattr(self, name) for name in NAMES)

    def missed(self, document: Document) -> list[str]:
        """The facets that leave a document out."""
        return [name for name in NAMES if (wanted := getattr(self, name)) and getattr(document, name) not in wanted]


NAMES = tuple(one.name for one in fields(Facets))
ALL = Facets()
"""Nothing chosen."""


def counts(documents: Iterable[Document], chosen: Facets) -> dict[str, Counter[Any]]:
    """For each facet how many of these documents have each value, were the choice in this facet that value alone."""
    found: dict[str, Counter[Any]] = {name: Counter() for name in NAMES}
    for document in documents:
        missed = chosen.missed(document)
        for name in NAMES if not missed else missed if len(missed) == 1 else ():
            found[name][getattr(document, name)] += 1
    return found
