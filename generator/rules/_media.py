"""Links that are the thing they lead to: videos, recordings, simulations, standing alone in their paragraphs."""

from collections.abc import Iterator

from generator.engine.links import Kind, Target, resolve
from generator.engine.media import Medium, medium_of
from generator.model.document import Link
from generator.model.library import Entry, Library


def media_of(library: Library, *kinds: Medium) -> Iterator[tuple[Entry, Link, Target]]:
    """The links to files of these kinds that are there, file by file."""
    if not any(medium_of(asset.path) in kinds for asset in library.assets):
        return
    for entry in library.entries:
        for link in entry.links:
            if link.is_picture or "." not in link.target:
                continue
            target = resolve(entry.path, link.target)
            if target.kind is Kind.FILE and medium_of(target.path) in kinds and target.path in library.files:
                yield entry, link, target
