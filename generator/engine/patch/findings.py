"""Which findings a change brings: those that its base did not have already, wherever they stand now."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.engine.sameness import lasting
from generator.model.finding import Finding

Lines = Mapping[str, Sequence[str]]
"""The lines of each file whose content differs from the other state's, by its path in its own state."""


def brought(before: Iterable[Finding], after: Iterable[Finding], old: Lines, new: Lines, moved: Mapping[str, str]) -> tuple[Finding, ...]:
    """The findings of the later state that are not the earlier state's.

    A finding is the same as before when it says the same of the same file (renamed or not) and stands in the same place; or, where
    the file was changed, on a line with the same text; or on the very same words of a line that was changed around them. In a
    file that was moved, what a sentence says of other paths may differ. Each earlier finding excuses one later finding.

    Args:
        before: the findings of the earlier state.
        after: those of the later state.
        old: the lines of the files that differ, in the earlier state.
        new: the same in the later state.
        moved: the earlier path of each file that was moved, by its present one.
    """
    now = {earlier: present for present, earlier in moved.items()}
    edges = {path: _edges(old.get(moved.get(path, path), ()), lines) for path, lines in new.items()}
    earlier = [_Told(one, now.get(one.at.path, one.at.path), old.get(one.at.path), edges, now) for one in before]
    later = [_Told(one, one.at.path, new.get(one.at.path), edges, {}) for one in after]
    for key in (_by_place, _by_line, _by_words, lambda told: _wherever_it_is(told, moved)):
        later = _without(later, earlier, key)
    return tuple(told.finding for told in later)


@dataclass(frozen=True)
class _Told:
    """A finding, and what may be compared of it."""

    finding: Finding
    path: str
    """As it is in the later state."""
    lines: Sequence[str] | None
    """Of its file; None when the file is the same in both states."""
    edges: Mapping[str, tuple[int, int]]
    now: Mapping[str, str]

    @cached_property
    def says(self) -> tuple[Hashable, ...]:
        words = (self.now.get(word, word) for word in lasting(self.finding.problem.says))
        return (self.path, self.finding.code, self.finding.problem.says.msgid, *words)

    @cached_property
    def place(self) -> Hashable:
        """Its place in what both states have: counted from the start, or from the end; None within what was changed."""
        line = self.finding.at.line
        if self.lines is None:
            return (line, self.finding.at.column)
        same, same_at_end = self.edges.get(self.path, (0, 0))
        if line <= same:
            return (line, self.finding.at.column)
        from_end = len(self.lines) - line
        return (-from_end - 1, self.finding.at.column) if 0 <= from_end < same_at_end else None

    @cached_property
    def line(self) -> str | None:
        if self.lines is None or self.finding.at.line > len(self.lines):
            return None
        return self.lines[self.finding.at.line - 1]

    @cached_property
    def words(self) -> str:
        at = self.finding.at
        return self.line[at.column - 1 : at.end_column - 1] if self.line and at.end_line == at.line else ""


def _by_place(told: _Told) -> Hashable:
    return (told.says, told.place) if told.place else None


def _by_line(told: _Told) -> Hashable:
    return (told.says, told.line) if told.line is not None else None


def _by_words(told: _Told) -> Hashable:
    return (told.says, told.words) if told.words else None


def _wherever_it_is(told: _Told, moved: Mapping[str, str]) -> Hashable:
    place = told.place or told.line
    return (told.says[:3], place) if place and told.path in moved else None


def _without(later: list[_Told], earlier: list[_Told], key: Callable[[_Told], Hashable]) -> list[_Told]:
    """The later findings without those that have an earlier one of the same key; that one is used up."""
    waiting: dict[Hashable, list[_Told]] = defaultdict(list)
    for told in earlier:
        if (own := key(told)) is not None:
            waiting[own].append(told)
    left, used = [], set()
    for told in later:
        if (own := key(told)) is not None and waiting.get(own):
            used.add(id(waiting[own].pop(0)))
        else:
            left.append(told)
    earlier[:] = [told for told in earlier if id(told) not in used]
    return left


def _edges(old: Sequence[str], new: Sequence[str]) -> tuple[int, int]:
    """How many lines two texts share at the start, and after those at the end."""
    most = min(len(old), len(new))
    start = next((place for place in range(most) if old[place] != new[place]), most)
    most -= start
    end = next((place for place in range(most) if old[-1 - place] != new[-1 - place]), most)
    return start, end
