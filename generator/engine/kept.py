"""Whether a later reading of a file still says everything that an earlier one did."""

import dataclasses
from collections.abc import Collection
from typing import Any

from generator.model.span import Located, Span


def keeps(before: Any, after: Any, but_at: Collection[Span] = ()) -> bool:  # noqa: ANN401 -- whatever a reader makes of a file
    """Whether every value of the first reading is in the second one: places may differ, what was missing may have come.

    Args:
        before: what was read first.
        after: what was read then.
        but_at: where the first reading is known to be wrong although it could be read.
    """
    if before is None or before == after or isinstance(before, Span):
        return True
    if isinstance(before, Located):
        return before.span in but_at or (isinstance(after, Located) and keeps(before.value, after.value))
    if isinstance(before, dict):
        return isinstance(after, dict) and all(key in after and keeps(value, after[key], but_at) for key, value in before.items())
    if isinstance(before, tuple):
        return isinstance(after, tuple) and _in_order(before, after, but_at)
    if dataclasses.is_dataclass(before):
        return type(before) is type(after) and all(_field_keeps(spec, before, after, but_at) for spec in dataclasses.fields(before))
    return False


def _in_order(before: tuple[Any, ...], after: tuple[Any, ...], but_at: Collection[Span]) -> bool:
    """Whether all items of the first are among those of the second, in the same order."""
    rest = iter(after)
    return all(any(keeps(item, other, but_at) for other in rest) for item in before)


def _field_keeps(spec: "dataclasses.Field[Any]", before: Any, after: Any, but_at: Collection[Span]) -> bool:  # noqa: ANN401 -- two of one dataclass
    """A field that stood at its default may have been left out of the file, and may have been found since."""
    value = getattr(before, spec.name)
    return value == spec.default or keeps(value, getattr(after, spec.name), but_at)
