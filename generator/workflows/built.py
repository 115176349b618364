"""Finished pages, as they are kept in the store and put into the site."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from sys import intern
from typing import Any

from generator.engine.digest import browser_digest
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


Pages = tuple[BuiltPage, ...]
"""Of a cell, or of a group of pages about many materials."""


def freeze(pages: Pages) -> tuple[dict[str, Any], list[bytes]]:
    """A description as JSON, and the pages' bytes. Of the goals that pages share each stands there once."""
    goals = {goal: place for place, goal in enumerate(dict.fromkeys(goal for page in pages for goal in page.looked.goals))}
    described = [
        [page.address, page.name, [goals[goal] for goal in page.looked.goals], page.looked.ids, page.looked.is_closed, page.looked.size]
        for page in pages
    ]
    return {"pages": described, "goals": list(goals)}, [page.content or b"" for page in pages]


def thaw(kept: Kept | None, stands: Stands) -> Pages | None:
    """The pages as they were kept; None when they are not, or not in a form that is understood.

    Their bytes are read only when the site lacks one of them: of most pages a build needs to know no more than what they refer to.
    """
    try:
        return _thawed(kept, stands) if kept else None
    except (TypeError, ValueError, LookupError, AttributeError):
        return None


def _thawed(kept: Kept, stands: Stands) -> Pages | None:
    is_standing = all(stands(address, name) for address, name, *_ in kept.about["pages"])
    files = [None] * len(kept.about["pages"]) if is_standing else kept.files()
    return None if files is None else understood(kept.about, files)


def understood(about: dict[str, Any], files: Sequence[bytes | None]) -> Pages:
    """Pages from their description and their bytes."""
    goals = [goal_of(path, anchor) for path, anchor in about["goals"]]
    return tuple(
        BuiltPage(address, name, content, Looked(tuple(map(goals.__getitem__, own)), tuple(map(intern, ids)), closed, size))
        for (address, name, own, ids, closed, size), content in zip(about["pages"], files, strict=True)
    )


def kept(store: Store, key: str, stands: Stands, make: Callable[[], Iterable[Finished]]) -> Pages:
    """The pages of a key; made, and kept, when the store lacks them."""
    built = thaw(store.find(key), stands)
    if built is None:
        built = tuple(page_of(one.address, one.html) for one in make())
        store.save(key, *freeze(built))
    return built
