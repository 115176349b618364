"""Finished pages, as they are kept in the store and put into the site."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from sys import intern
from typing import Any

from generator.engine.search import Fragment
from generator.pages.pour import Finished

from .store import Store
from .verify import Looked, goal_of, look


@dataclass(frozen=True, slots=True)
class BuiltPage:
    """A finished page: where it goes, its bytes, what it refers to."""

    address: str
    content: bytes
    looked: Looked


@dataclass(frozen=True, slots=True)
class BuiltCell:
    """A finished cell."""

    pages: tuple[BuiltPage, ...]
    index: Fragment | None
    """None for a cell without materials."""
    lines: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Its lines in the exports that are lists of materials, by the export's name."""


def freeze(built: BuiltCell) -> tuple[dict[str, Any], list[bytes]]:
    """A description as JSON, and the pages' bytes. Of the goals that pages share each stands there once."""
    goals = {goal: place for place, goal in enumerate(dict.fromkeys(goal for page in built.pages for goal in page.looked.goals))}
    pages = [
        [page.address, [goals[goal] for goal in page.looked.goals], page.looked.ids, page.looked.is_closed, page.looked.size]
        for page in built.pages
    ]
    about = {"pages": pages, "goals": list(goals), "index": built.index.to_json() if built.index else None, "lines": built.lines}
    return about, [page.content for page in built.pages]


def thaw(kept: tuple[Any, list[bytes]] | None) -> BuiltCell | None:
    """The cell as it was kept; None when it is not, or not in a form that is understood."""
    try:
        return _understood(kept) if kept else None
    except (TypeError, ValueError, LookupError, AttributeError):
        return None


def _understood(kept: tuple[Any, list[bytes]]) -> BuiltCell:
    about, files = kept
    goals = [goal_of(path, anchor) for path, anchor in about["goals"]]
    pages = tuple(
        BuiltPage(address, content, Looked(tuple(map(goals.__getitem__, own)), tuple(map(intern, ids)), closed, size))
        for (address, own, ids, closed, size), content in zip(about["pages"], files, strict=True)
    )
    lines = {name: tuple(own) for name, own in about["lines"].items()}
    return BuiltCell(pages, Fragment.from_json(about["index"]) if about["index"] else None, lines)


def kept(store: Store, key: str, make: Callable[[], Iterable[Finished]]) -> BuiltCell:
    """The pages of a key; made, and kept, when the store lacks them."""
    built = thaw(store.load(key))
    if built is None:
        built = BuiltCell(tuple(BuiltPage(one.address, one.html.encode(), look(one.address, one.html)) for one in make()), None)
        store.save(key, *freeze(built))
    return built
