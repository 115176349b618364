"""``hoclieu approve``, ``hoclieu return``: the record of approval in the headers of materials, or why it cannot be made (D14)."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.engine.taking import INCOMPLETE, UNUSUAL, Taken
from generator.model.finding import Severity
from generator.model.library import Entry, Library
from generator.model.message import Message, say
from generator.model.record import Record
from generator.sources.folder import on_disk, read_folder
from generator.sources.materials import read_document
from generator.sources.places import Disk

from .judge import judge
from .over import write_over
from .read import read_entry
from .records import return_of, rewritten, steps_of
from .sealing import Sealing, sealing

Decide = Callable[[Taken], Record | Message]
"""What is to be recorded of a material, or why nothing can be."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """A file whose record is written anew."""

    path: str
    after: bytes
    record: Record


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that is left as it is."""

    path: str
    why: Message


@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of the files that were named, each in the order of its path."""

    recorded: tuple[Recorded, ...] = ()
    refused: tuple[Refused, ...] = ()


def decided(root: Path, library: Library, paths: Sequence[str], decide: Decide, *, is_checked: bool = True) -> Decision:
    """What is to be written in the headers of materials.

    Args:
        root: where the library is.
        library: as it was read.
        paths: of the materials.
        decide: what is to be recorded of each.
        is_checked: whether the content must pass the check, as the files will be then.
    """
    own = sealing(read_folder(Disk(root).found).others)
    found = [_decided(root, library, path, decide, own) for path in sorted(set(paths))]
    recorded = [one for one in found if isinstance(one, Recorded)]
    failing = dict(_failing(library, recorded, own)) if is_checked else {}
    refused = [one for one in found if isinstance(one, Refused)] + [Refused(path, why) for path, why in failing.items()]
    kept = tuple(one for one in recorded if one.path not in failing)
    return Decision(kept, tuple(sorted(refused, key=lambda one: one.path)))


def write(root: Path, decision: Decision) -> None:
    """Writes the files, each whole or not at all.

    Raises:
        UnwritableError: a file cannot be written; those before it are.
    """
    write_over(root, ((one.path, one.after) for one in decision.recorded))


def _decided(root: Path, library: Library, path: str, decide: Decide, own: Sealing) -> Recorded | Refused:
    entry = library.entry_at.get(path)
    if entry is None or entry.material is None:
        return Refused(path, INCOMPLETE)
    raw = on_disk(root, path).read_bytes()
    document = read_document(path, raw, library.school)
    facts = (library.school.catalog, library.day, entry.material, own.seal(entry))
    wanted = decide(Taken(*facts, steps_of(document), return_of(document)))
    if isinstance(wanted, Message):
        return Refused(path, wanted)
    after = rewritten(path, raw, library.school, wanted)
    return Recorded(path, after, wanted) if after is not None else Refused(path, UNUSUAL)


def _failing(library: Library, recorded: Sequence[Recorded], own: Sealing) -> Iterator[tuple[str, Message]]:
    """The files that do not pass the check with their record in them."""
    if not recorded:
        return
    written = {one.path: _entry(library, one, own) for one in recorded}
    after = replace(library, entries=tuple(written.get(entry.path, entry) for entry in library.entries))
    told: set[str] = set()
    for finding in judge(after):
        path = finding.at.path
        if finding.severity is Severity.ERROR and path in written and path not in told:
            told.add(path)
            yield (
                path,
                say("{place}: {code} {says}", place=f"{finding.at.line}:{finding.at.column}", code=finding.code, says=finding.problem.says),
            )


def _entry(library: Library, one: Recorded, own: Sealing) -> Entry:
    return own.settled(read_entry(one.path, one.after, library.school), library.school.catalog.digests_from)
