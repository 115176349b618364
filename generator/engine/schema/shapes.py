"""A dataclass of a file format as JSON Schema: what ``sources/decode.py`` takes, said beforehand.

Only keywords that mean the same in draft-07 and in draft 2020-12 are used, because editors know the one and programs the other.
"""

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from generator.engine.fields import Field, Form, fields_of
from generator.engine.grammar import DAY, DECIMAL, LARGEST, whole
from generator.engine.grammar import NUMBER as NUMBERS
from generator.engine.harmless import one_line
from generator.model.header import Vocabulary
from generator.model.message import Translate

from .words import CHOICES, WORDS

Node = dict[str, Any]
"""A part of a schema, as JSON."""

Choice = tuple[str | int, str, str]
"""A value, what readers see instead of it, and what is said about it."""

NOTHING: Node = {"not": {}}
"""Of which there is none."""


@dataclasses.dataclass(frozen=True, slots=True)
class Drawing:
    """What the schema of a shape is drawn with."""

    translate: Translate
    vocabulary: Callable[[Vocabulary], Node]
    """What a value out of a closed list may be."""
    overrides: Mapping[tuple[type, str], Node] = dataclasses.field(default_factory=dict)
    """Fields of which more is asked than their type says."""

    def shape(self, shape: type) -> Node:
        """The schema of a mapping with a dataclass's fields."""
        fields = fields_of(shape)
        return {
            "type": "object",
            "properties": {name: self._field(shape, field) for name, field in fields.items()},
            "required": [name for name, field in fields.items() if field.required],
            "additionalProperties": False,
        }

    def _field(self, shape: type, field: Field) -> Node:
        words = WORDS[shape][field.name]
        node: Node = {"title": capital(self.translate(words.title))}
        if words.description:
            node["description"] = capital(self.translate(words.description))
        if words.examples:
            node["examples"] = list(words.examples)
        override = self.overrides.get((shape, field.name))
        return node | (self.value(field.form, field) if override is None else override)

    def value(self, form: Form, field: Field) -> Node:
        """The schema of a value of a form."""
        if form.kind is tuple:
            return self._several(form.parts[0], field)
        if form.kind is dataclasses.dataclass:
            return self.shape(form.type)
        if form.kind is not None:
            return self.value(form.parts[0], field)
        if field.vocabulary is not None:
            return self.vocabulary(field.vocabulary)
        single = form.type
        return self._members(single) if isinstance(single, type) and issubclass(single, StrEnum) else dict(_PLAIN[single])

    def _several(self, item: Form, field: Field) -> Node:
        if item.kind is tuple:
            key, value = item.parts
            return {
                "type": "object",
                "propertyNames": _KEYS[key.parts[0].type if key.parts else key.type],
                "additionalProperties": self.value(value, field),
            }
        return one_or_several(self.value(item, field), is_required=field.required)

    def _members(self, members: type[StrEnum]) -> Node:
        return choose((member.value, self.translate(CHOICES[member]), "") for member in members)


def capital(text: str) -> str:
    """A text that stands by itself."""
    return text[:1].upper() + text[1:]


def one_or_several(item: Node, *, is_required: bool = False) -> Node:
    """A list, or one value that stands for a list of one."""
    return {"anyOf": [item, {"type": "array", "items": item} | ({"minItems": 1} if is_required else {})]}


def choose(choices: Iterable[Choice]) -> Node:
    """One of some values, each with its name for people: a form shows the title, an editor the description."""
    known = {value: (one_line(title), one_line(about)) for value, title, about in reversed(list(choices))}
    listed = [{"const": value, "title": title, "description": about or title} for value, (title, about) in reversed(known.items())]
    return {"oneOf": listed} if listed else NOTHING


TEXT: Node = {"type": "string", "pattern": r"\S"}

NUMBER: Node = {"type": "integer", "minimum": 0, "maximum": LARGEST}

_PLAIN: dict[Any, Node] = {
    str: TEXT,
    int: NUMBER,
    float: {"type": ["number", "string"], "minimum": 0, "exclusiveMaximum": LARGEST + 1, "pattern": whole(DECIMAL)},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date", "pattern": whole(DAY)},
}

_KEYS: dict[Any, Node] = {str: {"pattern": r"\S"}, int: {"pattern": whole(NUMBERS)}}
"""What the keys of a mapping may be that pairs are read from."""
