"""What is certain, as lines to take with one click: each suggestion is tried by itself, and only what the readers confirm is made."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from generator.model.finding import Finding
from generator.model.library import Library
from generator.model.results import Results
from generator.model.school import School
from generator.model.suggestion import Suggestion
from generator.sources.folder import path_of
from generator.sources.places import CATALOG, Disk, File
from generator.sources.text import readable

from .fix import catalog_reading, material_reading, table_reading
from .mending import Read, Reading, mended_alone

MOST_FINDINGS = 200
"""For which suggestions are tried, the worst first; nobody clicks more often."""

MOST_LINES = 20
"""Of one suggestion; whoever would have to read more is better served by ``hoclieu fix``."""


def with_suggestions(root: Path, library: Library, results: Results) -> Results:
    """The results with a suggestion for what can be mended in the findings that are held against whoever is judged.

    Args:
        root: where the library lies that was read.
        library: the library.
        results: the verdict on it, or on a change of it.
    """
    offered = [one for one in results.charged if (mend := one.problem.mend) and mend.edits and not mend.renames]
    by_path: dict[str, list[Finding]] = {}
    for finding in sorted(offered, key=lambda one: (one.severity.rank, one.order))[:MOST_FINDINGS]:
        by_path.setdefault(finding.at.path, []).append(finding)
    disk = Disk(root)
    files: dict[str, File] = {path_of(one.name): one.file for one in disk.found if not one.leads_to} if by_path else {}
    if disk.catalog:
        files[CATALOG] = disk.catalog
    made = [
        suggestion
        for path, findings in by_path.items()
        if path in files
        for suggestion in _of_file(path, files[path].read_bytes(), _read(path, library.school), findings)
    ]
    return replace(results, suggestions=tuple(sorted(made, key=lambda one: (one.findings[0].severity.rank, one.path, one.line))))


def _read(path: str, school: School) -> Read:
    if path == CATALOG:
        return catalog_reading
    return table_reading(path) if path.endswith(".csv") else material_reading(path, school)


def _of_file(path: str, raw: bytes, read: Read, wanted: Sequence[Finding]) -> Iterator[Suggestion]:
    """The suggestions for a file, from its top; none while the file itself is not saved as it should be, because lines would not match."""
    if (text := readable(raw)) is None or text.encode() != raw:
        return
    reading = read(raw)
    present = {_name(one) for one in reading.findings}
    for group in _groups(one for one in wanted if _name(one) in present):
        if suggestion := _first(path, raw, reading, read, group):
            yield suggestion


def _first(path: str, raw: bytes, reading: Reading, read: Read, group: Sequence[Finding]) -> Suggestion | None:
    """What mends all findings of the same lines, or else one of them."""
    for findings in (group, *([one] for one in group if len(group) > 1)):
        after = mended_alone(raw, reading, read, findings)
        if after is not None and (lines := _changed_lines(raw.decode(), after.decode())):
            worst_first = sorted(findings, key=lambda one: (one.severity.rank, one.order))
            return Suggestion(path, *lines, tuple(worst_first))
    return None


def _changed_lines(before: str, after: str) -> tuple[int, int, str, str] | None:
    """The first and the last line that differ, and what stands there before and after; None when that is too much, or nothing."""
    old, new = before.split("\n"), after.split("\n")
    same = min(len(old), len(new))
    top = next((place for place in range(same) if old[place] != new[place]), same)
    below = next((place for place in range(same - top) if old[-1 - place] != new[-1 - place]), same - top)
    if top + below == len(old):  # lines are only added: to those above or below
        top, below = (top - 1, below) if top else (top, below - 1)
    was, becomes = old[top : len(old) - below], new[top : len(new) - below]
    if not becomes or max(len(was), len(becomes)) > MOST_LINES:
        return None
    return top + 1, len(old) - below, "\n".join(was), "\n".join(becomes)


def _groups(findings: Iterable[Finding]) -> list[list[Finding]]:
    """Findings whose edits touch the same lines, together: two suggestions for one line cannot both be taken."""
    groups: list[tuple[int, int, list[Finding]]] = []
    for finding in sorted(findings, key=_lines):
        first, last = _lines(finding)
        if groups and first <= groups[-1][1]:
            start, end, earlier = groups.pop()
            groups.append((start, max(end, last), [*earlier, finding]))
        else:
            groups.append((first, last, [finding]))
    return [group for _, _, group in groups]


def _lines(finding: Finding) -> tuple[int, int]:
    edits = finding.problem.mend.edits if finding.problem.mend else ()
    return min(edit.at.line for edit in edits), max(edit.at.end_line or edit.at.line for edit in edits)


def _name(finding: Finding) -> tuple[object, ...]:
    return finding.order
