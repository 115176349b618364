"""Which lesson of a new distribution may have taken the place of one that is not there any more: a guess by their titles."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.engine.importing.words import folded, same
from generator.model.curriculum import Curriculum, Lesson

_NUMBER = re.compile(r"^(bai|chuyen de|tiet|unit)\s*\d+[a-z]?\s*[.:–-]*\s*")
FOR_BEGINNING = 0.1
"""What two titles gain that are the same up to the first full stop."""
MOST = 0.99
"""Only lessons of the same title are sure to be alike."""
ALIKE = 0.4
"""From which share of what their titles say two lessons are offered to a person as the same; found by trying two series of textbooks."""


@dataclass(frozen=True, slots=True)
class Changed:
    """A lesson of the year before that the new distribution does not have as it was, and the one most like it."""

    old: Lesson
    new: Lesson | None
    """None when no title is like it."""
    likeness: float
    """0…1."""

    @property
    def is_same_title(self) -> bool:
        """Whether the titles say the same, numbers aside."""
        return self.new is not None and bare(self.old.title) == bare(self.new.title)


def changed_lessons(before: Curriculum, after: Curriculum, used: Collection[str], known: Collection[str] = ()) -> tuple[Changed, ...]:
    """The lessons whose id means another lesson now, and the used ones whose id is gone, in the order of the distribution before.

    A lesson that is gone and never had a material needs nobody's word: there is nothing to carry.

    Args:
        before: of the year before.
        after: of the new year.
        used: ids of the year before that materials serve.
        known: ids for which a person has said already what became of them, or was asked.
    """
    staying = {row.id for row in before.rows if (now := after.row(row.id)) and bare(now.title) == bare(row.title)}
    asked = {row.id for row in after.rows} | set(used)
    going = [row for row in before.rows if row.id not in staying and row.id not in known and row.id in asked]
    free = [row for row in after.rows if row.id not in staying]
    found = _of_same_title(going, free)
    left = [row for row in free if row not in found.values()]
    weights = _weights([row.title for row in (*before.rows, *after.rows)])
    return tuple(
        Changed(row, found[row.id], 1.0) if row.id in found else _best(row, [one for one in left if one.kind is row.kind], weights)
        for row in going
    )


def _of_same_title(going: Iterable[Lesson], free: Iterable[Lesson]) -> dict[str, Lesson]:
    """The lessons that another one has the title of, by their id; the first with the first where several have it."""
    waiting: dict[str, list[Lesson]] = {}
    for row in free:
        waiting.setdefault(bare(row.title), []).append(row)
    return {row.id: same_title.pop(0) for row in going if (same_title := waiting.get(bare(row.title)))}


def bare(title: str) -> str:
    """What a title says, its number and spelling aside: ``Bài 4. Số nguyên tố`` → ``so-nguyen-to``."""
    return same(_NUMBER.sub("", folded(title))) or same(title)


def _best(old: Lesson, free: Sequence[Lesson], weights: Counter[str]) -> Changed:
    likeness = [(_likeness(old.title, one.title, weights), -place, one) for place, one in enumerate(free)]
    share, _, new = max(likeness, key=lambda found: found[:2], default=(0.0, 0, None))
    return Changed(old, new, share) if share >= ALIKE else Changed(old, None, share)


def _likeness(one: str, other: str, weights: Counter[str]) -> float:
    """What two titles share: half of all that they say, half of what the shorter one says, for series put lessons together and part them.

    Syllables and pairs that many lessons of the subject have weigh little.
    """
    mine, yours = _pieces(one), _pieces(other)
    shared, weigh = _weight(mine & yours, weights), (_weight(mine, weights), _weight(yours, weights))
    begins = FOR_BEGINNING if _beginning(one) == _beginning(other) else 0
    return min(shared / sum(weigh) + shared / min(weigh) / 2 + begins, MOST)


def _beginning(title: str) -> str:
    return bare(_NUMBER.sub("", folded(title)).partition(".")[0])


def _weight(pieces: Iterable[str], weights: Counter[str]) -> float:
    return sum(1 / weights[piece] for piece in sorted(pieces))


def _weights(titles: Iterable[str]) -> Counter[str]:
    """In how many titles each piece stands."""
    return Counter(piece for title in titles for piece in _pieces(title))


def _pieces(title: str) -> frozenset[str]:
    """The syllables of a title and its pairs of neighbours: a Vietnamese word is mostly two syllables."""
    syllables = bare(title).split("-")
    return frozenset(syllables) | frozenset(f"{one} {other}" for one, other in pairwise(syllables))
