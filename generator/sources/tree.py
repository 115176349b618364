"""YAML to a tree of located nodes, strictly: no anchors, no tags, no duplicate keys, no surprises in scalars.

PyYAML's events are read instead of its values, because its values have lost their places, its aliases expand without
bound, and its scalars turn ``010`` into 8 and ``1:30`` into 90.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.model.finding import Fault, fault
from generator.model.span import Span

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

DEEPEST = 8
"""Levels of nesting that any of our files needs, with room to spare."""

MOST_MENDS = 40
"""How many lines of one file are mended to go on reading."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value as it was written; ``is_plain`` when it has no quotes."""

    value: str
    span: Span
    is_plain: bool = True


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple["Node", ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in their order; of a duplicate key the first."""

    items: tuple[tuple[Scalar, "Node"], ...]
    span: Span


Node = Scalar | Sequence | Mapping


@dataclass(slots=True)
class _Reading:
    """Where a reading stands: the offset of the YAML in its file, the columns that mending has shifted, what was wrong."""

    path: str
    first_line: int
    shifts: dict[int, tuple[int, int]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def span(self, start: Any, end: Any = None) -> Span:  # noqa: ANN401 -- as below
        end = end or start
        return Span(
            self.path,
            start.line + self.first_line,
            self._column(start),
            end.line + self.first_line,
            self._column(end),
        )

    def _column(self, mark: Any) -> int:  # noqa: ANN401 -- as below
        after, by = self.shifts.get(mark.line, (0, 0))
        return int(mark.column) + 1 - (by if mark.column >= after else 0)


class _HostileError(Exception):
    """The document nests deeper than any of ours: reading stops at once."""

    def __init__(self, mark: Any) -> None:  # noqa: ANN401 -- a Mark of PyYAML's, of which it has two unrelated kinds
        super().__init__()
        self.mark = mark


def read_tree(path: str, text: str, first_line: int = 1) -> tuple[Node | None, tuple[Fault, ...]]:
    """The located tree of a YAML text that begins at ``first_line`` of its file, and all that was wrong with it.

    A line that breaks the syntax in a way we know (an unquoted colon, a tab) is mended in memory after it was noted, so
    that one mistake does not hide the others. None when nothing could be made of it.
    """
    reading = _Reading(path, first_line)
    lines = text.split("\n")
    for _ in range(MOST_MENDS):
        noted = len(reading.faults)
        try:
            events = _Events(yaml.parse("\n".join(lines), Loader=Loader))
            tree = _document(events, reading)
        except _HostileError as error:
            reading.faults.append(fault("hostile-yaml", reading.span(error.mark), depth=str(DEEPEST)))
            return None, tuple(reading.faults)
        except yaml.YAMLError as error:
            del reading.faults[noted:]
            if not _mend(error, lines, reading):
                return None, tuple(reading.faults)
        else:
            return tree, tuple(reading.faults)
    return None, tuple(reading.faults)


class _Events:
    """PyYAML's events, one ahead, each checked for anchors, aliases and tags."""

    def __init__(self, events: Iterator[yaml.Event]) -> None:
        self.events = events

    def next(self, reading: _Reading) -> yaml.Event:
        event = next(self.events)
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if anchor:
            kind = "alias" if isinstance(event, yaml.AliasEvent) else "anchor"
            reading.faults.append(fault("anchor-or-alias", reading.span(event.start_mark), name=anchor, what=kind))
        if tag and tag != "!":
            reading.faults.append(fault("yaml-tag", reading.span(event.start_mark), tag=tag))
        return event


def _document(events: _Events, reading: _Reading) -> Node | None:
    event = events.next(reading)
    while isinstance(event, (yaml.StreamStartEvent, yaml.DocumentStartEvent)):
        event = events.next(reading)
    if isinstance(event, yaml.StreamEndEvent):
        return None
    tree = _node(event, events, reading, 1)
    while not isinstance(event, yaml.StreamEndEvent):
        event = events.next(reading)
        if isinstance(event, yaml.DocumentStartEvent):
            reading.faults.append(fault("broken-yaml", reading.span(event.start_mark), why="several documents"))
            break
    return tree


def _node(event: yaml.Event, events: _Events, reading: _Reading, depth: int) -> Node:
    if depth > DEEPEST:
        raise _HostileError(event.start_mark)
    if isinstance(event, yaml.MappingStartEvent):
        return _mapping(event, events, reading, depth)
    if isinstance(event, yaml.SequenceStartEvent):
        items = []
        while not isinstance(item := events.next(reading), yaml.SequenceEndEvent):
            items.append(_node(item, events, reading, depth + 1))
        return Sequence(tuple(items), reading.span(event.start_mark, item.end_mark))
    if isinstance(event, yaml.ScalarEvent):
        return Scalar(event.value, reading.span(event.start_mark, event.end_mark), not event.style)
    return Scalar("", reading.span(event.start_mark, event.end_mark))  # an alias: noted, and never followed


def _mapping(event: yaml.Event, events: _Events, reading: _Reading, depth: int) -> Mapping:
    items: dict[str, tuple[Scalar, Node]] = {}
    while not isinstance(key_event := events.next(reading), yaml.MappingEndEvent):
        key = _node(key_event, events, reading, depth + 1)
        value = _node(events.next(reading), events, reading, depth + 1)
        if not isinstance(key, Scalar):
            reading.faults.append(fault("broken-yaml", key.span, why="a key must be a word"))
        elif key.value in items:
            first = items[key.value][0].span.line
            reading.faults.append(fault("duplicate-key", key.span, key=key.value, first=str(first)))
        else:
            items[key.value] = (key, value)
    return Mapping(tuple(items.values()), reading.span(event.start_mark, key_event.end_mark))


_KEY_AND_TEXT = re.compile(r"^(?P<head>\s*(?:- )?[\w-]+:[ ]+)(?P<text>[^\s\"'\[{|>#&*!].*?)(?P<tail>\s*)$")


def _mend(error: yaml.YAMLError, lines: list[str], reading: _Reading) -> bool:
    """Notes what broke the syntax; when the line can be mended so that reading can go on, mends it and says so."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None or mark.line >= len(lines):
        place = Span(reading.path, reading.first_line)
        reading.faults.append(fault("broken-yaml", place, why=str(getattr(error, "problem", None) or getattr(error, "reason", ""))))
        return False
    problem = str(getattr(error, "problem", ""))
    if _mend_tab(mark.line, lines, reading) or _mend_colon(problem, mark.line, lines, reading):
        return True
    reading.faults.append(fault("broken-yaml", reading.span(mark), why=problem))
    return False


def _mend_tab(row: int, lines: list[str], reading: _Reading) -> bool:
    """A tab at the error or on the line before it is the usual culprit; libyaml often notices one line late."""
    for candidate in (row, row - 1):
        if 0 <= candidate < len(lines) and "\t" in lines[candidate]:
            column = lines[candidate].index("\t") + 1
            line = candidate + reading.first_line
            reading.faults.append(fault("tab-in-header", Span(reading.path, line, column, line, column + 1)))
            lines[candidate] = lines[candidate].replace("\t", "  " if not lines[candidate].strip("\t ") else " ")
            return True
    return False


def _mend_colon(problem: str, row: int, lines: list[str], reading: _Reading) -> bool:
    match = _KEY_AND_TEXT.match(lines[row])
    if "mapping values" not in problem or match is None or not re.search(r":(\s|$)", match["text"]):
        return False
    start = match.start("text")
    colon = start + (re.search(r":(\s|$)", match["text"]) or match).start()
    line = row + reading.first_line
    quoted = match["text"].replace("'", "''")
    reading.faults.append(
        fault("unquoted-colon", Span(reading.path, line, colon + 1, line, colon + 2), key=match["head"].strip(" -:"), text=match["text"])
    )
    lines[row] = f"{match['head']}'{quoted}'{match['tail']}"
    reading.shifts[row] = (start + 1, 2)
    return True
