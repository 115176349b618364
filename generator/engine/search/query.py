"""What was typed, as search understands it: terms with weights, and the shards worth fetching for them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .words import Syllable, group_of, mended, shard_of, syllables_of

_MENDED = 0.5
_MOST_SYLLABLES = 24
_MOST_BYTES = 130_000
"""Of shards for one query, uncompressed: about a third of it is transferred."""


@dataclass(frozen=True, slots=True)
class Term:
    """A syllable or pair to be looked up."""

    key: str
    weight: float
    typed: tuple[Syllable, ...]
    """What stands in the query for it."""

    @property
    def mends(self) -> tuple[str, ...]:
        """The syllables of the query that it takes for slips."""
        return tuple(one.folded for one, meant in zip(self.typed, self.key.split(), strict=True) if one.folded != meant)


def terms_of(query: str, vocabulary: Mapping[str, int]) -> tuple[Term, ...]:
    """The terms of a query, each once: syllables, then pairs. A syllable that no title has brings those it may be meant for."""
    typed = list(syllables_of(query))[:_MOST_SYLLABLES]
    meant = [_meant(one.folded, vocabulary) for one in typed]
    singles = [Term(key, weight, (one,)) for one, keys in zip(typed, meant, strict=True) for key, weight in keys]
    doubles = [
        Term(f"{first} {second}", weight * other, (one, two))
        for one, two, firsts, seconds in zip(typed, typed[1:], meant, meant[1:], strict=False)
        for first, weight in firsts
        for second, other in seconds
    ]
    first: dict[str, Term] = {}
    for term in (*singles, *doubles):
        first.setdefault(term.key, term)
    return tuple(first.values())


def shards_for(terms: Sequence[Term], sizes: Sequence[int]) -> tuple[int, ...]:
    """The shards to fetch: the smallest first, for they hold the rarest words, as long as they are light enough together."""
    wanted = {shard_of(group_of(term.key), len(sizes)) for term in terms}
    chosen: list[int] = []
    total = 0
    for number in sorted(wanted, key=lambda one: (sizes[one], one)):
        total += sizes[number]
        if chosen and total > _MOST_BYTES:
            break
        chosen.append(number)
    return tuple(chosen)


def _meant(syllable: str, vocabulary: Mapping[str, int]) -> list[tuple[str, float]]:
    itself = [(syllable, 1.0)]
    return itself if syllable in vocabulary else itself + [(one, _MENDED) for one in mended(syllable, vocabulary)]
