"""The past of a library in the format that a file's name asks for."""

from collections.abc import Mapping

from generator.model.history import History
from generator.model.report import Style
from generator.reports._history import history_sheet, history_text


def history_report(history: History, labels: Mapping[str, str], style: Style, *, as_table: bool) -> str:
    """As a table for Excel, or as text for people."""
    render = history_sheet if as_table else history_text
    return render(history, labels, style)
