"""The materials in which a change records a step of approval, beside the state that Git keeps."""

from pathlib import Path

from generator.model.library import Library
from generator.sources.base import NoBaseError, find_base, lacking
from generator.sources.git import GitError
from generator.sources.places import Disk
from generator.sources.revision import revision

from .memory import Memory
from .read import read_place


def records_of_change(root: Path, library: Library, written: str) -> dict[str, frozenset[str]]:
    """By path the roles of the steps that are recorded anew.

    Args:
        root: where the library is.
        library: as it was read.
        written: the revision that it is compared with.

    Raises:
        NoBaseError: there is nothing to compare with.
    """
    base, disk = find_base(root, written), Disk(root)
    memory = Memory(root / ".hoclieu" / "base.json")
    try:
        with revision(root, base.commit, base.prefix, disk.found) as place:
            before = read_place(place, library.day, memory, twin=library)
    except GitError as error:
        raise NoBaseError(lacking(written)) from error
    earlier = {material.path: set(material.approval) for material in before.materials}
    anew = {one.path: set(one.approval) - earlier.get(one.path, set()) for one in library.materials}
    return {path: frozenset(step.by for step in steps) for path, steps in anew.items() if steps}
