"""A new school year in the text of the catalogue: the block of the year before, copied below it for editing."""

import re
from collections.abc import Iterator
from datetime import date

from generator.model.span import Span

OF_ONE_YEAR = ("waivers",)
"""What was decided for a year and ends with it."""

_DATES = re.compile(r"(?<!\d)(?P<iso>\d{4}-\d{2}-\d{2})(?!\d)|(?<!\d)(?P<paper>\d{1,2}/\d{1,2}/)(?P<year>\d{4})(?!\d)")


def with_year(text: str, source: Span, before: str, year: str, remark: str) -> str | None:
    r"""The catalogue with a new year behind the one it is copied from; comments and order of all else stay.

    Dates move by as many years as the school years are apart: they are there to be edited, and the remark says so.

    Args:
        text: of the catalogue, line ends ``\n``.
        source: where the year before stands: the block behind its hyphen.
        before: that year.
        year: the new one.
        remark: what stands above the copy, without its ``#``.

    Returns:
        None when years do not stand one below another, as in ``years: [{id: 2023-2024}]``.
    """
    lines = text.split("\n")
    first = source.line - 1
    indent = lines[first][: source.column - 1]
    if indent.strip() != "-":
        return None
    margin = indent[: indent.index("-")]
    last = _last_line(lines, first, len(margin))
    copy = [_moved(line, before, year) for line in _carried(lines[first : last + 1], source.column - 1)]
    return "\n".join([*lines[: last + 1], f"{margin}# {remark}", *copy, *(lines[last + 1 :] or [""])])


def _carried(block: list[str], inset: int) -> Iterator[str]:
    """The lines of a year that go on: all but those of keys that are of that year alone."""
    is_own = False
    for line in block:
        if key := re.match(rf" {{{inset}}}([a-z_]+):", line):
            is_own = key[1] in OF_ONE_YEAR
        if not is_own:
            yield line


def _last_line(lines: list[str], first: int, margin: int) -> int:
    """The last line of a block: of what is set further in than its hyphen, without the comments and blank lines behind it."""
    last = first
    for number in range(first + 1, len(lines)):
        bare = lines[number].strip()
        if not bare or bare.startswith("#"):
            continue
        if len(lines[number]) - len(lines[number].lstrip(" ")) <= margin:
            break
        last = number
    return last


def _moved(line: str, before: str, year: str) -> str:
    years = int(year[:4]) - int(before[:4])

    def later(match: re.Match[str]) -> str:
        if match["iso"]:
            return _iso_later(match["iso"], years)
        return f"{match['paper']}{int(match['year']) + years}"

    return _DATES.sub(later, line).replace(before, year)


def _iso_later(written: str, years: int) -> str:
    """The same day of a later year; 29 February becomes the 28th; what is no day stays as it is."""
    try:
        day = date.fromisoformat(written)
    except ValueError:
        return written
    try:
        return day.replace(year=day.year + years).isoformat()
    except ValueError:
        return day.replace(year=day.year + years, day=28).isoformat()
