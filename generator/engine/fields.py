"""The fields of a dataclass as the schema of a file: readers, and the schemas of editors, are made from them."""

import dataclasses
import types
import typing
from functools import cache
from typing import Any, get_args, get_origin

from generator.model.header import Vocabulary
from generator.model.span import Located


@dataclasses.dataclass(frozen=True, slots=True, eq=False)
class Form:
    """An annotation taken apart, once for all values that it is asked about."""

    kind: Any
    """``tuple``, ``Located``, ``dataclasses.dataclass``, or None for a single value."""
    type: Any
    """The annotation itself, without an absence that it allows."""
    parts: "tuple[Form, ...]" = ()
    """What stands in a ``tuple`` or a ``Located``: one, or a key and its value."""


@dataclasses.dataclass(frozen=True, slots=True)
class Field:
    """A field of a file format, ready for use: its type taken apart, its metadata read."""

    name: str
    form: Form
    is_optional: bool
    """Whether its type allows absence."""
    required: bool
    vocabulary: Vocabulary | None
    default: Any


@cache
def fields_of(shape: type) -> dict[str, Field]:
    """The fields a file may give, by key; internal ones are left out."""
    hints = typing.get_type_hints(shape)
    return {
        spec.name: Field(
            spec.name,
            form_of(hints[spec.name]),
            _is_optional(hints[spec.name]),
            spec.metadata.get("required", spec.default is dataclasses.MISSING and spec.default_factory is dataclasses.MISSING),
            spec.metadata.get("of"),
            None if spec.default is dataclasses.MISSING else spec.default,
        )
        for spec in dataclasses.fields(shape)
        if not spec.metadata.get("internal")
    }


def form_of(wanted: Any) -> Form:  # noqa: ANN401 -- any annotation
    """What form a value must have."""
    origin, arguments = get_origin(wanted), get_args(wanted)
    if origin in (types.UnionType, typing.Union):
        return form_of(next(part for part in arguments if part is not types.NoneType))
    if origin in (tuple, Located):
        return Form(origin, wanted, tuple(form_of(part) for part in arguments if part is not ...))
    if dataclasses.is_dataclass(wanted) and isinstance(wanted, type):
        return Form(dataclasses.dataclass, wanted)
    return Form(None, wanted)


def allows_absence(shape: type) -> bool:
    """Whether an instance can be made although required keys are missing: then each of them may be None."""
    return all(not field.required or field.default is not None or field.is_optional for field in fields_of(shape).values())


def _is_optional(hint: Any) -> bool:  # noqa: ANN401 -- any annotation
    return get_origin(hint) is types.UnionType and types.NoneType in get_args(hint)


KEY_LABELS = {
    "tieu de": "title",
    "ten bai": "title",
    "mon": "subject",
    "mon hoc": "subject",
    "lop": "grade",
    "khoi": "grade",
    "tuan": "week",
    "giai doan": "phase",
    "bai": "lesson",
    "bai hoc": "lesson",
    "nam hoc": "school_year",
    "loai": "type",
    "muc do": "level",
    "thoi luong": "minutes",
    "tac gia": "authors",
    "trang thai": "status",
    "giay phep": "license",
    "licence": "license",
    "nguon": "sources",
    "tom tat": "summary",
}
"""Keys as teachers may write them in Vietnamese, folded."""
