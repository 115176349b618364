"""The same said of many files of a folder, told once: twenty pictures that no lesson uses are one thing to do."""

from collections.abc import Hashable, Iterable, Iterator

from generator.model.finding import Finding, Severity
from generator.model.span import Span

FEW = 3
"""So many are told one by one, and so many are named of more."""


def together(found: Iterable[Finding]) -> Iterator[tuple[Finding, ...]]:
    """Findings in their order, each by itself; those that say the same of many files of a folder where their first would stand."""
    alike: dict[Hashable, list[Finding]] = {}
    every = list(found)
    for finding in every:
        alike.setdefault(_of_folder(finding), []).append(finding)
    for finding in every:
        group = alike[_of_folder(finding)]
        if _of_folder(finding) is None or len(group) <= FEW:
            yield (finding,)
        elif finding is group[0]:
            yield tuple(group)


def folder_of(finding: Finding) -> str:
    """``content/toan/6/hinh/``."""
    return finding.at.path.rpartition("/")[0] + "/"


def _of_folder(finding: Finding) -> Hashable:
    """What findings about whole files of one folder have in common; nothing for an error: it stops something and is told each time."""
    if finding.severity is Severity.ERROR or finding.at != Span(finding.at.path):
        return None
    return (folder_of(finding), finding.code, finding.problem.says, finding.problem.hint)
