"""All links of a library with what they lead to, and the file an author most likely meant."""

import posixpath
import re
from collections.abc import Collection, Iterator
from difflib import get_close_matches

from generator.engine.links import Kind, Target, relative, resolve
from generator.engine.text import fold
from generator.model.document import Link
from generator.model.library import Entry, Library
from generator.model.message import Message, say

MOST_SOUGHT = 50
"""Broken links of one check for which the nearest file is looked for: a library with more of them has another trouble."""

_MOST_COMPARED = 200
"""Names; looking for the nearest of more would cost more than the hint is worth."""


def links_to(library: Library, kind: Kind) -> Iterator[tuple[Entry, Link, Target]]:
    """The links and pictures of one kind, file by file."""
    for entry in library.entries:
        for link in entry.links:
            target = resolve(entry.path, link.target)
            if target.kind is kind:
                yield entry, link, target


def missing(library: Library, *, pictures: bool) -> Iterator[tuple[Entry, Link, Target]]:
    """The links, or the pictures, to a file of the content folder that is not there."""
    for entry, link, target in links_to(library, Kind.FILE):
        if link.is_picture is pictures and target.path not in library.files:
            yield entry, link, target


def way_out(library: Library, entry: Entry, target: Target, otherwise: Message) -> Message:
    """The link that leads to the nearest file that is there; else something to do that needs no name."""
    if meant := nearest_file(library.files - {entry.path}, target.path):
        anchor = f"#{target.anchor}" if target.anchor else ""
        return say("write: {link}", link=relative(entry.path, meant) + anchor)
    return otherwise


def nearest_file(files: Collection[str], path: str) -> str:
    """A file of the same name elsewhere, or else one of nearly the same name in the same folder; of the same kind in both cases.

    Every subject has its ``bai-02-truoc.md``: one of a subject that the path does not name was not meant. Nor was another number.
    """
    path = path.replace("\\", "/")
    suffix, parts = posixpath.splitext(path)[1].lower(), path.split("/")
    alike = sorted(file for file in files if not suffix or file.lower().endswith(suffix))
    name = fold(posixpath.basename(path))
    same = [file for file in alike if fold(posixpath.basename(file)) == name and file.split("/")[1] in parts]
    if same:
        return max(same, key=lambda file: len(posixpath.commonprefix([file, path])))
    folder = posixpath.dirname(path)
    beside = {fold(posixpath.basename(file)): file for file in alike if posixpath.dirname(file) == folder}
    beside = {one: file for one, file in beside.items() if _numbers(one) == _numbers(name)}
    close = get_close_matches(name, tuple(beside)[:_MOST_COMPARED], n=1, cutoff=0.7)
    return beside[close[0]] if close else ""


def _numbers(name: str) -> list[int]:
    return [int(digits) for digits in re.findall(r"\d+", name)]
