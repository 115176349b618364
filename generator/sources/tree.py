"""YAML to a tree of located nodes, strictly: no anchors, no tags, no duplicate keys, no surprises in scalars.

PyYAML's events are read instead of its values, because its values have lost their places, its aliases expand without
bound, and its scalars turn ``010`` into 8 and ``1:30`` into 90.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

import yaml

from generator.model.finding import Fault, fault
from generator.model.span import Span

from .mending import mend
from .reading import Reading

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

DEEPEST = 8
"""Levels of nesting that any of our files needs, with room to spare."""

_OTHER_LINE_ENDS = str.maketrans("\x85\u2028\u2029", "   ")
"""What YAML takes for the end of a line and no editor does; web pages leave them in copied text."""

MOST_MENDS = 40
"""How many lines of one file are mended to go on reading."""


class Scalar(NamedTuple):
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


@dataclass(frozen=True, slots=True)
class Alias:
    """Where an alias stands. It was noted, and is never followed."""

    span: Span


Node = Scalar | Sequence | Mapping | Alias


class _HostileError(Exception):
    """The document nests deeper than any of ours: reading stops at once."""

    def __init__(self, at: Span) -> None:
        super().__init__()
        self.at = at


def read_tree(path: str, text: str, first_line: int = 1) -> tuple[Node | None, tuple[Fault, ...]]:
    """The located tree of a YAML text that begins at ``first_line`` of its file, and all that was wrong with it.

    A line that breaks the syntax in a way we know (an unquoted colon, a tab) is mended in memory after it was noted, so
    that one mistake does not hide the others. None when nothing could be made of it.
    """
    reading = Reading(path, first_line)
    if any(end in text for end in "\x85\u2028\u2029"):
        text = text.translate(_OTHER_LINE_ENDS)
    lines = text.split("\n")
    for _ in range(MOST_MENDS):
        noted = len(reading.faults)
        try:
            tree = _Events(Loader("\n".join(lines)).get_event, reading).document()
        except _HostileError as error:
            reading.faults.append(fault("hostile-yaml", error.at, depth=str(DEEPEST)))
            return None, tuple(reading.faults)
        except yaml.YAMLError as error:
            del reading.faults[noted:]
            if not mend(error, lines, reading):
                return None, tuple(reading.faults)
        else:
            return tree, tuple(reading.faults)
    return None, tuple(reading.faults)


_NAMELESS = frozenset(
    {
        yaml.StreamStartEvent,
        yaml.StreamEndEvent,
        yaml.DocumentStartEvent,
        yaml.DocumentEndEvent,
        yaml.MappingEndEvent,
        yaml.SequenceEndEvent,
    }
)
"""What can have neither anchor nor tag."""


class _Events:
    """PyYAML's events, each checked for anchors, aliases and tags.

    A library has hundreds of thousands, nearly all of them scalars without either: these come as the nodes that they are.
    """

    def __init__(self, get_event: Callable[[], Any], reading: Reading) -> None:
        self.get_event = get_event
        self.reading = reading
        self.told: set[tuple[str, str]] = set()

    def next(self) -> Any:  # noqa: ANN401 -- a scalar, or an event of another kind; the stubs know only what all events have
        event = self.get_event()
        shape = type(event)
        if shape is yaml.ScalarEvent:
            if event.anchor or event.tag:
                self._refuse(event)
            return Scalar(event.value, self.reading.span(event.start_mark, event.end_mark), not event.style)
        if shape not in _NAMELESS and (event.anchor or getattr(event, "tag", None)):
            self._refuse(event)
        return event

    def _refuse(self, event: Any) -> None:  # noqa: ANN401 -- as above
        anchor, tag = event.anchor, getattr(event, "tag", None)
        if anchor:
            kind = "alias" if isinstance(event, yaml.AliasEvent) else "anchor"
            if (kind, anchor) not in self.told:  # a bomb repeats each of its names many times
                start = self.reading.span(event.start_mark)
                at = start._replace(end_column=start.column + len(anchor) + 1)
                self.reading.faults.append(fault("anchor-or-alias", at, name=anchor, what=kind))
            self.told.add((kind, anchor))
        if tag and tag != "!":
            self.reading.faults.append(fault("yaml-tag", self.reading.span(event.start_mark), tag=tag))

    def document(self) -> Node | None:
        """The tree of the first document; that there are more is noted."""
        event = self.next()
        while isinstance(event, (yaml.StreamStartEvent, yaml.DocumentStartEvent)):
            event = self.next()
        if isinstance(event, yaml.StreamEndEvent):
            return None
        tree = self._node(event, 1)
        while not isinstance(event, yaml.StreamEndEvent):
            event = self.next()
            if isinstance(event, yaml.DocumentStartEvent):
                self.reading.faults.append(fault("broken-yaml", self.reading.span(event.start_mark), why="several documents"))
                break
        return tree

    def _node(self, begun: Any, depth: int) -> Node:  # noqa: ANN401 -- what ``next`` gave
        shape = type(begun)
        if depth > DEEPEST:
            raise _HostileError(begun.span if shape is Scalar else self.reading.span(begun.start_mark))
        if shape is Scalar:
            return begun  # type: ignore[no-any-return]
        if shape is yaml.MappingStartEvent:
            return self._mapping(begun, depth)
        if shape is yaml.SequenceStartEvent:
            items = []
            while type(item := self.next()) is not yaml.SequenceEndEvent:
                items.append(self._node(item, depth + 1))
            return Sequence(tuple(items), self.reading.span(begun.start_mark, item.end_mark))
        return Alias(self.reading.span(begun.start_mark, begun.end_mark))

    def _mapping(self, begun: Any, depth: int) -> Mapping:  # noqa: ANN401 -- as above
        items: dict[str, tuple[Scalar, Node]] = {}
        while type(key_begun := self.next()) is not yaml.MappingEndEvent:
            key = self._node(key_begun, depth + 1)
            value = self._node(self.next(), depth + 1)
            if not isinstance(key, Scalar):
                self.reading.faults.append(fault("broken-yaml", key.span, why="a key must be a word"))
            elif key.value in items:
                first = items[key.value][0].span.line
                self.reading.faults.append(fault("duplicate-key", key.span, key=key.value, first=str(first)))
            else:
                items[key.value] = (key, value)
        return Mapping(tuple(items.values()), self.reading.span(begun.start_mark, key_begun.end_mark))
