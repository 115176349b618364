"""Links that are the thing they lead to: videos, recordings, simulations, standing alone in their paragraphs."""

from collections.abc import Iterator

from generator.engine.links import Kind, resolve
from generator.engine.media import Medium, medium_of
from generator.model.document import Link
from generator.model.library import Library


def wordless(library: Library, *kinds: Medium) -> Iterator[tuple[Link, str]]:
    """The first link of each material to each file of these kinds, and the file, when none of its links there is followed by words."""
    if not any(medium_of(asset.path) in kinds for asset in library.assets):
        return
    for entry in library.entries:
        found: dict[str, list[Link]] = {}
        for link in entry.links:
            target = resolve(entry.path, link.target)
            if target.kind is Kind.FILE and medium_of(target.path) in kinds and target.path in library.files and not link.is_picture:
                found.setdefault(target.path, []).append(link)
        yield from ((links[0], path) for path, links in found.items() if not any(link.followed_by for link in links))
