"""A cell's share in the lists of the whole library, kept apart from its pages: who lays pages need not read it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.engine.search import Fragment

from .store import Store


@dataclass(frozen=True, slots=True)
class Listed:
    """Of one cell."""

    index: Fragment | None
    """None for a cell without materials."""
    lines: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """In the exports that are lists of materials, by the export's name."""


def save(store: Store, key: str, listed: Listed) -> None:
    """Keeps it."""
    store.save(key, {"index": listed.index.to_json() if listed.index else None, "lines": listed.lines}, ())


def load(store: Store, key: str) -> Listed | None:
    """As it was kept; None when it is not, or not in a form that is understood."""
    try:
        kept = store.find(key)
        return _understood(kept.about) if kept else None
    except (TypeError, ValueError, LookupError, AttributeError):
        return None


def _understood(about: dict[str, Any]) -> Listed:
    lines = {name: tuple(own) for name, own in about["lines"].items()}
    return Listed(Fragment.from_json(about["index"]) if about["index"] else None, lines)
