"""Files and folders under other names: which of them may take them, where everything then stands, and how links must be written."""

import re
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from urllib.parse import quote

from generator.engine.links import Kind, relative, resolve
from generator.model.document import Link
from generator.model.mend import Edit

Rename = tuple[str, str]
"""The path of a file or folder relative to the root, and the path it takes in the same folder."""


@dataclass(frozen=True, slots=True)
class Renames:
    """The renames that are right, innermost first, and those whose new name is taken."""

    accepted: tuple[Rename, ...] = ()
    refused: tuple[Rename, ...] = ()
    names: dict[str, str] = field(default_factory=dict)
    """Old path → new name."""

    def of(self, path: str) -> str:
        """Where a file stands afterwards."""
        parts = path.split("/")
        return "/".join(self.names.get("/".join(parts[: place + 1]), part) for place, part in enumerate(parts))


def weigh(wanted: Iterable[Rename], files: Collection[str]) -> Renames:
    """Renames against the files that are there; a name that another file has or would have is never taken, whatever its capitals."""
    all_wanted = sorted(set(wanted))
    taken = Counter({path.casefold(): 1 for path in _with_folders(files)})
    asked = Counter(new.casefold() for _, new in all_wanted)
    accepted: list[Rename] = []
    refused: list[Rename] = []
    for old, new in all_wanted:
        is_free = not taken[new.casefold()] or new.casefold() == old.casefold()
        (accepted if is_free and asked[new.casefold()] == 1 else refused).append((old, new))
    innermost_first = sorted(accepted, key=lambda rename: (-rename[0].count("/"), rename))
    return Renames(tuple(innermost_first), tuple(refused), {old: new.rpartition("/")[2] for old, new in accepted})


def relink(path: str, links: Iterable[Link], renames: Renames) -> tuple[Edit, ...]:
    """What must be written in a file's links, so that each leads where it led before."""
    edits, new_path = [], renames.of(path)
    for link in links:
        target = resolve(path, link.target)
        if target.kind is Kind.FILE and resolve(new_path, link.target).path != (new := renames.of(target.path)):
            edits.append(Edit(link.span, quote(relative(new_path, new)) + _behind(link.target)))
    return tuple(edits)


def _behind(target: str) -> str:
    """What follows the file in a link: ``?query`` and ``#anchor``."""
    match = re.search(r"[?#].*", target)
    return match[0] if match else ""


def _with_folders(files: Collection[str]) -> set[str]:
    found = set(files)
    for path in files:
        while path := path.rpartition("/")[0]:
            found.add(path)
    return found
