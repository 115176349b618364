"""``hoclieu report``, and what ``check`` prints: results in a format."""

from collections.abc import Iterable, Mapping
from functools import cache

from generator import reports
from generator.model.report import Report, Style
from generator.model.results import Results
from generator.registry import discover


@cache
def report_table() -> Mapping[str, Report]:
    """All formats by name."""
    return discover(reports, Report)


def wants_suggestions(names: Iterable[str]) -> bool:
    """Whether one of these formats shows what can be taken with one click."""
    return any(report_table()[name].shows_suggestions for name in names)


def report(results: Results, name: str, style: Style) -> str:
    """The results in the format of this name."""
    return report_table()[name].render(results, style)
