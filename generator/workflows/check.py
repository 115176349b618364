"""``hoclieu check``: read everything, judge it, say what was found."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from generator.model.coverage import Coverage
from generator.model.library import Library
from generator.model.results import Results, RuleFacts

from .judge import judge, rule_table
from .read import read_library


def results_of(library: Library) -> Results:
    """The verdict on a library."""
    catalog = library.school.catalog
    return Results(
        school=catalog.school.name,
        coverage=library.coverage or Coverage(library.day, "", (), ()),
        findings=judge(library),
        materials=len(library.entries),
        published=len(library.published),
        labels=tuple((subject.id, subject.name) for subject in catalog.subjects),
        roles=tuple((person.id, person.name) for person in catalog.people),
        files=tuple(entry.path for entry in library.entries),
        rules=tuple(sorted(_facts(), key=lambda rule: rule.code)),
    )


def _facts() -> Iterator[RuleFacts]:
    """What reports may say of each rule."""
    for name, rule in rule_table().items():
        yield RuleFacts(rule.code, name, rule.severity, rule.title, rule.why, rule.wrong, rule.right)


def check(root: Path, day: date) -> Results:
    """The verdict on the library at a root on a day."""
    return results_of(read_library(root, day))
