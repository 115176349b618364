"""Which of the files that are gone came back under another name."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

ALIKE = 0.5
"""The share of their text that two files have in common, from which on one is the other renamed; as Git's own."""
_COMMON = 20
"""A line that so many files have says nothing about which of them is meant."""
_CANDIDATES = 5


@dataclass(frozen=True, slots=True)
class Content:
    """What a file holds, for comparing."""

    id: str
    """Equal for equal bytes."""
    lines: tuple[str, ...] = ()
    """Of text; none of what is only ever renamed without change."""


def renamed(gone: Mapping[str, Content], come: Mapping[str, Content]) -> dict[str, str]:
    """The earlier path of each file that was renamed, by its present one: equal files first, then the most alike."""
    found = _equal(gone, come)
    left = {path: content for path, content in gone.items() if path not in found.values()}
    new = {path: content for path, content in come.items() if path not in found}
    pairs = sorted(_alike(left, new), key=lambda pair: (-pair[0], pair[1:]))
    for _, path, before in pairs:
        if path not in found and before in left:
            found[path] = before
            del left[before]
    return found


def _equal(gone: Mapping[str, Content], come: Mapping[str, Content]) -> dict[str, str]:
    by_id: dict[str, list[str]] = defaultdict(list)
    for path in sorted(gone):
        by_id[gone[path].id].append(path)
    found: dict[str, str] = {}
    for path in sorted(come):
        if same := by_id.get(come[path].id):
            before = next((one for one in same if _name(one) == _name(path)), same[0])
            same.remove(before)
            found[path] = before
    return found


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def _alike(gone: Mapping[str, Content], come: Mapping[str, Content]) -> Iterable[tuple[float, str, str]]:
    """Likeness, present path, earlier path."""
    by_line: dict[str, list[str]] = defaultdict(list)
    for path, content in gone.items():
        for line in set(content.lines):
            by_line[line].append(path)
    for path, content in come.items():
        shared: Counter[str] = Counter()
        for line in set(content.lines):
            if len(having := by_line.get(line, ())) <= _COMMON:
                shared.update(dict.fromkeys(having, len(line)))
        for before, _ in shared.most_common(_CANDIDATES):
            likeness = _likeness(gone[before].lines, content.lines)
            if likeness >= ALIKE:
                yield likeness, path, before


def _likeness(one: Iterable[str], other: Iterable[str]) -> float:
    left, right = Counter(one), Counter(other)
    common, total = _letters(left & right), _letters(left) + _letters(right)
    return 2 * common / total if total else 0.0


def _letters(lines: Counter[str]) -> int:
    return sum(len(line) * times for line, times in lines.items())
