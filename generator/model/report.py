"""What a report is. Every file in ``reports/`` exports one: one format of the results of a check."""

from collections.abc import Callable
from dataclasses import dataclass

from .message import Translate
from .results import Results


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """What a report is told of its reader, so that it need not ask the machine."""

    translate: Translate
    colour: bool = False
    """Whether the reader's terminal shows colours."""
    width: int = 100
    """Columns of the reader's terminal."""
    language: str = "vi"
    """The language that ``translate`` speaks, for formats that say it."""
    version: str = ""
    """Of this program, for formats that say it."""


@dataclass(frozen=True, slots=True)
class Report:
    """One format. Its name is its file's name."""

    suffix: str
    """Of a file in this format, with the dot."""
    title: str
    """For whom or what it is (source string)."""
    render: Callable[[Results, Style], str]
    """The whole text. It is written as UTF-8 without any change: a format that wants ``\\r\\n`` has it."""
    shows_suggestions: bool = False
    """Whether ``Results.suggestions`` are to be made for it: files are read anew for them."""
