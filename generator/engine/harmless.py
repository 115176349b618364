"""Text of files that strangers may write, made harmless for terminals, logs, XML, JSON and spreadsheets."""

import csv
import io
import json
import re
from collections.abc import Iterable, Sequence
from datetime import date

_BREAKS = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f"  # controls: terminals obey them
    "\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"  # turn text around or hide it
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"  # not characters: no encoding of XML holds them
)
_UNSEEN_IN_JSON = re.compile(_UNSEEN.pattern.replace("\x00-\x1f", "", 1))
SEPARATOR = ";"
"""Between the cells of a sheet."""
_COMMAND = "##["
"""GitHub's runner obeys what follows, wherever in a line of its log it stands."""
_compact = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_FORMULA = re.compile(r"[=+\-@＝＋－＠]")  # what Excel and LibreOffice take for the start of a formula, full-width forms included


def one_line(text: str) -> str:
    """Text that stays on its line: breaks and tabs as a space, other characters that cannot be seen by their numbers."""
    return _UNSEEN.sub(lambda match: _escape(match[0]), _BREAKS.sub(" ", text)).replace(_COMMAND, "# #[")


def json_text(value: object) -> str:
    """JSON for people and programs; what cannot be seen is escaped, so that nothing is lost and no terminal obeys it."""
    return _harmless_json(json.dumps(value, ensure_ascii=False, indent=2))


def json_line(value: object) -> str:
    """JSON for programs, on one line and without spaces."""
    return _harmless_json(_compact(value)).rstrip("\n")


def json_lines(head: dict[str, object], name: str, lines: Iterable[str]) -> str:
    """JSON for programs: an object with a list of many items at its end, each the line that ``json_line`` makes of it."""
    opening = json_line(head).removesuffix("}")
    return f'{opening}{"," if head else ""}"{name}":[\n{f",{chr(10)}".join(lines)}\n]}}\n'


def _harmless_json(written: str) -> str:
    return _UNSEEN_IN_JSON.sub(lambda match: json.dumps(match[0])[1:-1], written).replace(_COMMAND, "#\\u0023[") + "\n"


def sheet(rows: Iterable[Sequence[str | int | date]]) -> str:
    """A table as Excel opens it on the computers of Vietnamese schools: byte order mark, semicolons, days as 30/11/2024.

    Text that a spreadsheet would take for a formula is given an apostrophe; numbers are left as they are.
    """
    return sheet_of(map(sheet_row, rows))


def sheet_of(rows: Iterable[str]) -> str:
    """The same of rows that are written already."""
    return "\ufeff" + "".join(f"{row}\r\n" for row in rows)


def sheet_row(row: Sequence[str | int | date]) -> str:
    """A row of a sheet, without its end."""
    made = io.StringIO()
    csv.writer(made, delimiter=SEPARATOR, lineterminator="").writerow([_cell(value) for value in row])
    return made.getvalue()


def is_formula(text: str) -> bool:
    """Whether a spreadsheet would take a text for a formula when somebody types it."""
    return bool(_FORMULA.match(text.lstrip()))


def paper(day: date) -> str:
    """A day as it is written on paper: 30/11/2024."""
    return f"{day:%d/%m/%Y}"


def _cell(value: str | int | date) -> str | int:
    if isinstance(value, date):
        return paper(value)
    if isinstance(value, int):
        return value
    text = one_line(value)
    return f"'{text}" if is_formula(text) else text


def _escape(char: str) -> str:
    return char.encode("ascii", "backslashreplace").decode() if not char.isascii() else f"\\x{ord(char):02x}"
