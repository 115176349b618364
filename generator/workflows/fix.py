"""``hoclieu fix``: what is certain is mended, and nothing else; shown first, written when asked for."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

from generator.engine.edits import apply
from generator.engine.media import folder_within, simulation_folders
from generator.engine.renames import Rename, Renames, relink, weigh
from generator.model.calendar import Calendar
from generator.model.catalog import Catalog
from generator.model.finding import Fault, Finding, Severity
from generator.model.mend import Edit
from generator.model.school import School
from generator.sources.catalog import NO_CATALOG, read_catalog
from generator.sources.folder import Folder, on_disk, read_folder
from generator.sources.markdown import scan
from generator.sources.materials import read_document
from generator.sources.places import CATALOG, Disk
from generator.sources.school import read_year_table, school_of
from generator.sources.text import readable

from .judge import inspect, tell
from .mending import Mended, Read, Reading, mended
from .over import write_over
from .publish import UnwritableError
from .read import LibraryNotFoundError, Progress

GUIDES = "content/huong-dan/"


@dataclass(frozen=True, slots=True)
class Change:
    """One file that is written anew."""

    path: str
    before: bytes
    after: bytes
    mended: tuple[Finding, ...]
    relinked: int = 0
    """How many links were made to follow a file that is renamed."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What can be mended for certain in a library."""

    changes: tuple[Change, ...]
    renames: Renames
    left: int
    """How many errors and warnings of the files looked at only a person can mend."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to write."""
        return not self.changes and not self.renames.accepted


def plan(root: Path, wanted: Callable[[str], bool], progress: Progress) -> Plan:
    """What can be mended in the files that are wanted; the school's own files first, because materials are measured against them.

    Raises:
        LibraryNotFoundError: the root has no content folder.
    """
    if not (root / "content").is_dir():
        raise LibraryNotFoundError(str(root))
    catalog, of_catalog = _catalog(root, wanted)
    folder = read_folder(Disk(root).found)
    tables = {path: _mend(path, file.read_bytes(), table_reading(path), wanted) for path, file in folder.tables}
    school = school_of(catalog, (), [(path, one.after) for path, one in tables.items()])
    files: dict[str, Mended] = {**of_catalog, **tables}
    for done, (path, file) in enumerate(folder.materials, 1):
        files[path] = _mend(path, file.read_bytes(), material_reading(path, school), wanted)
        progress(done, len(folder.materials))
    renames = _renames(folder, wanted)
    changes = tuple(change for path, one in sorted(files.items()) if (change := _change(path, one, renames, school)))
    changes += tuple(_guides(root, folder, renames))
    left = [finding for path, one in files.items() if wanted(path) for finding in one.left if finding.severity is not Severity.NOTE]
    return Plan(changes, renames, len(left))


def write(root: Path, planned: Plan) -> None:
    """Writes a plan: each file whole or not at all, then the new names.

    Raises:
        UnwritableError: a file cannot be written; those before it are.
    """
    write_over(root, ((change.path, change.after) for change in planned.changes))
    for old, new in planned.renames.accepted:
        try:
            file = on_disk(root, old)
            file.rename(file.with_name(new.rpartition("/")[2]))
        except OSError as error:
            raise UnwritableError(new) from error


def _catalog(root: Path, wanted: Callable[[str], bool]) -> tuple[Catalog, dict[str, Mended]]:
    file = root / CATALOG
    if not file.is_file():
        return NO_CATALOG, {}
    one = _mend(CATALOG, file.read_bytes(), catalog_reading, wanted)
    return read_catalog(CATALOG, one.after)[0], {CATALOG: one}


def _mend(path: str, raw: bytes, read: Read, wanted: Callable[[str], bool]) -> Mended:
    return mended(raw, read) if wanted(path) else Mended(raw, raw)


def catalog_reading(raw: bytes) -> Reading:
    """What the catalogue says."""
    catalog, faults = read_catalog(CATALOG, raw)
    value = {spec.name: value for spec in fields(catalog) if (value := getattr(catalog, spec.name)) != getattr(NO_CATALOG, spec.name)}
    return _reading(value, faults)


def table_reading(path: str) -> Read:
    """How a table of weeks or lessons is read."""

    def read(raw: bytes) -> Reading:
        table, faults = read_year_table(path, raw)
        rows = None if table is None else table.weeks if isinstance(table, Calendar) else table.rows
        return _reading({"rows": rows}, faults)

    return read


def _reading(value: dict[str, object], faults: Sequence[Fault]) -> Reading:
    return Reading(value, len(faults), tuple(tell(faults)))


def material_reading(path: str, school: School) -> Read:
    """How a material is read; what its author allowed is left alone."""

    def read(raw: bytes) -> Reading:
        document = read_document(path, raw, school)
        entry = inspect(document, raw, school)
        allowed = {allowance.code for allowance in entry.allowances}
        findings = tuple(finding for finding in entry.findings if finding.code not in allowed)
        body = document.body.text if document.body else None
        return Reading({"header": document.header, "body": body}, len(document.faults), findings)

    return read


def _renames(folder: Folder, wanted: Callable[[str], bool]) -> Renames:
    """The names that make no address. Files within a simulation keep theirs, because its own pages ask for them; so do guides."""
    files = [path for path, _ in (*folder.materials, *folder.tables)] + [asset.path for asset in folder.assets]
    within = simulation_folders(files)
    offered: list[Rename] = []
    for finding in tell(folder.faults):
        if wanted(finding.at.path) and (mend := finding.problem.mend):
            offered += [one for one in mend.renames if not folder_within(one[0], within) and not one[0].startswith(GUIDES)]
    return weigh(offered, files)


def _change(path: str, one: Mended, renames: Renames, school: School) -> Change | None:
    """A file that is written anew: mended, or with links that follow a file under its new name."""
    after, edits = one.after, tuple[Edit, ...]()
    if renames.accepted and path.endswith(".md"):
        body = read_document(path, after, school).body
        edits = relink(path, body.links if body else (), renames)
        after = _with(after, edits)
    return Change(path, one.before, after, one.done, len(edits)) if after != one.before else None


def _guides(root: Path, folder: Folder, renames: Renames) -> Iterator[Change]:
    """The home page and the guides, whose links follow too."""
    for asset in folder.assets if renames.accepted else ():
        if asset.path.endswith(".md"):
            raw = on_disk(root, asset.path).read_bytes()
            edits = relink(asset.path, scan(asset.path, readable(raw) or "", 1)[0].links, renames)
            if (after := _with(raw, edits)) != raw:
                yield Change(asset.path, raw, after, (), len(edits))


def _with(raw: bytes, edits: Sequence[Edit]) -> bytes:
    text = readable(raw)
    put = apply(text, edits) if text is not None and edits else None
    return raw if put is None else put.encode()
