"""Finished pages, as they are kept in the store and put into the site."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from sys import intern
from typing import Any

from generator.engine.digest import browser_digest
from generator.engine.search import Fragment
from generator.pages.pour import Finished

from .store import Kept, Store
from .verify import Looked, goal_of, look

Stands = Callable[[str, str], bool]
"""Whether a page of an address and of this digest (``browser_digest``) stands in the site already."""


@dataclass(frozen=True, slots=True)
class BuiltPage:
    """A finished page: where it goes, its bytes, what it refers to."""

    address: str
    name: str
    """The digest of its bytes, as browsers sum it."""
    content: bytes | None
    """None when it was not read, because it stands in the site already."""
    looked: Looked


def page_of(address: str, html: str) -> BuiltPage:
    """A page that was just made."""
    content = html.encode()
    return BuiltPage(address, browser_digest(content), content, look(address, html))


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
        [page.address, page.name, [goals[goal] for goal in page.looked.goals], page.looked.ids, page.looked.is_closed, page.looked.size]
        for page in built.pages
    ]
    about = {"pages": pages, "goals": list(goals), "index": built.index.to_json() if built.index else None, "lines": built.lines}
    return about, [page.content or b"" for page in built.pages]


def thaw(kept: Kept | None, stands: Stands) -> BuiltCell | None:
    """The cell as it was kept; None when it is not, or not in a form that is understood.

    Its pages are read only when the site lacks one of them: of most cells a build needs to know no more than what they refer to.
    """
    try:
        return _understood(kept, stands) if kept else None
    except (TypeError, ValueError, LookupError, AttributeError):
        return None


def _understood(kept: Kept, stands: Stands) -> BuiltCell | None:
    about = kept.about
    is_standing = all(stands(address, name) for address, name, *_ in about["pages"])
    files = [None] * len(about["pages"]) if is_standing else kept.files()
    if files is None:
        return None
    goals = [goal_of(path, anchor) for path, anchor in about["goals"]]
    pages = tuple(
        BuiltPage(address, name, content, Looked(tuple(map(goals.__getitem__, own)), tuple(map(intern, ids)), closed, size))
        for (address, name, own, ids, closed, size), content in zip(about["pages"], files, strict=True)
    )
    lines = {name: tuple(own) for name, own in about["lines"].items()}
    return BuiltCell(pages, Fragment.from_json(about["index"]) if about["index"] else None, lines)


def kept(store: Store, key: str, stands: Stands, make: Callable[[], Iterable[Finished]]) -> BuiltCell:
    """The pages of a key; made, and kept, when the store lacks them."""
    built = thaw(store.find(key), stands)
    if built is None:
        built = BuiltCell(tuple(page_of(one.address, one.html) for one in make()), None)
        store.save(key, *freeze(built))
    return built
