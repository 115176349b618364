"""Known slips in YAML, mended in memory after they were noted, so that one mistake does not hide the others of its file."""

import re

import yaml

from generator.engine.quoting import quoted, straight
from generator.model.finding import fault
from generator.model.mend import Edit
from generator.model.span import Span

from .reading import Reading

_KEY_AND_TEXT = re.compile(r"^(?P<head>\s*(?:- )?[\w-]+:[ ]+)(?P<text>[^\s\"'\[{|>#&*!].*?)(?P<tail>\s*)$")
_KEY_AND_SIGN = re.compile(r"^(?P<head>\s*(?:- )?[\w-]+:[ ]+)(?P<text>[\"'@`%&*!|>\]},?-].*?)(?P<tail>\s*)$")
_GLUED = re.compile(r"^(?P<key>[ ]*(?:- )?[a-z_]+:)(?=[^\s:/\\]|[\xa0\u202f\u3000])")
"""A space that does not break a line, as copied from Word, is none to YAML."""
_OPEN_QUOTE = re.compile(r"^\s*(?:- )?[\w-]+:[ ]+(?P<quote>[\"'])(?P<text>[^\"'\\]*[^\"'\\\s])\s*$")
_KEY = re.compile(r"^[ ]*(?:- )?[^\s:\"'\[{#-][^:]*:(?:\s|$)")
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_OPENED = ("found unexpected end of stream", "did not find expected ',' or ']'", "did not find expected ',' or '}'")
"""What is said at the end of something never closed; its beginning is the place to mend."""


_BY_A_SIGN = (
    "block sequence entries are not allowed in this context",
    "did not find expected alphabetic or numeric character",
    "did not find expected comment or line break",
    "did not find expected key",
    "did not find expected node content",
    "found character that cannot start any token",
    "found unknown escape character",
    "mapping values are not allowed in this context",
)
"""What libyaml says of a text that begins with a sign of its own."""


def mend(error: yaml.YAMLError, lines: list[str], reading: Reading) -> bool:
    """Notes what broke the syntax; when the line can be mended so that reading can go on, mends it and says so."""
    if isinstance(error, yaml.reader.ReaderError) and _blank_unprintable(lines, reading):
        return True
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "")
    mark = getattr(error, "problem_mark", None)
    if mark is None or problem in _OPENED:
        mark = getattr(error, "context_mark", None) or mark
    row = 0 if mark is None else min(mark.line, len(lines) - 1)
    mends = (_mend_tab, _mend_colon, _mend_glued_key, _mend_indentation, _mend_bare_line, _mend_quotes, _mend_open_quote)
    if any(one(problem, row, lines, reading) for one in mends):
        return True
    at = reading.span(mark) if mark is not None and mark.line == row else Span(reading.path, reading.first_line + row)
    reading.faults.append(fault("broken-yaml", at, why=problem))
    return False


def _blank_unprintable(lines: list[str], reading: Reading) -> bool:
    for row, text in enumerate(lines):
        if match := _UNPRINTABLE.search(text):
            line, column = row + reading.first_line, match.start() + 1
            at = Span(reading.path, line, column, line, column + 1)
            reading.faults.append(fault("broken-yaml", at, why="unprintable", sign=f"U+{ord(match[0]):04X}"))
            lines[:] = [_UNPRINTABLE.sub(" ", other) for other in lines]
            return True
    return False


def _mend_tab(problem: str, row: int, lines: list[str], reading: Reading) -> bool:  # noqa: ARG001 -- mends are of one type
    """A tab at the error or on the line before it is the usual culprit; libyaml often notices one line late."""
    for candidate in (row, row - 1):
        if 0 <= candidate < len(lines) and "\t" in lines[candidate]:
            column = lines[candidate].index("\t") + 1
            text = lines[candidate].lstrip(" \t")
            before = lines[candidate][: len(lines[candidate]) - len(text)]
            indent = before if "\t" not in before else " " * _depth(before, text, _furthest(lines, candidate))
            line, put = candidate + reading.first_line, indent + text.replace("\t", " ")
            at = Span(reading.path, line, column, line, column + 1)
            reading.faults.append(fault("tab-in-header", at, taken_as=_edits(candidate, lines, put, reading)))
            lines[candidate] = put
            reading.shifts[candidate] = (0, len(indent) - len(before))
            return True
    return False


def _depth(before: str, text: str, furthest: int) -> int:
    """How far in a line with tabs before it was meant: an item of a list as far as it looks, a key beside or below the one above."""
    return min(len(before.replace("\t", "  ")), furthest) if text.startswith("- ") else furthest


def _furthest(lines: list[str], row: int) -> int:
    """How far in a line may begin at most, by the line above it."""
    above = next((line for line in reversed(lines[:row]) if line.strip()), "")
    opens = above.lstrip(" ").startswith("- ") or above.rstrip().endswith(":")
    return len(above) - len(above.lstrip(" ")) + (2 if opens else 0)


def _mend_colon(problem: str, row: int, lines: list[str], reading: Reading) -> bool:
    match = _KEY_AND_TEXT.match(lines[row])
    if "mapping values" not in problem or match is None or not re.search(r":(\s|$)", match["text"]):
        return False
    start = match.start("text")
    colon = start + (re.search(r":(\s|$)", match["text"]) or match).start()
    line = row + reading.first_line
    text = straight(match["text"])
    put = f"{match['head']}{quoted(text)}{match['tail']}"
    at, key = Span(reading.path, line, colon + 1, line, colon + 2), match["head"].strip(" -:")
    edits = () if " #" in text else _edits(row, lines, put, reading)
    reading.faults.append(fault("unquoted-colon", at, taken_as=edits, key=key, text=text))
    reading.shifts[row] = (start + 1, len(put) - len(lines[row]))
    lines[row] = put
    return True


def _mend_glued_key(problem: str, row: int, lines: list[str], reading: Reading) -> bool:  # noqa: ARG001 -- as above
    """``week:5``: YAML sees one word, and breaks on this line or on the next."""
    for candidate in (row, row - 1):
        if 0 <= candidate < len(lines) and (match := _GLUED.match(lines[candidate])):
            line, end = candidate + reading.first_line, match.end()
            at = Span(reading.path, line, end, line, end + 1)
            put = f"{match['key']} {lines[candidate][end:].lstrip()}"
            edits, key = _edits(candidate, lines, put, reading), match["key"].strip(" -:")
            reading.faults.append(fault("broken-yaml", at, taken_as=edits, why="glued", text=lines[candidate].strip(), key=key))
            reading.shifts[candidate] = (end, len(put) - len(lines[candidate]))
            lines[candidate] = put
            return True
    return False


def _mend_indentation(problem: str, row: int, lines: list[str], reading: Reading) -> bool:
    """A key further in than the one above it, which has its value already."""
    above = next((line for line in reversed(lines[:row]) if line.strip()), "")
    indent = len(lines[row]) - len(lines[row].lstrip(" "))
    wanted = len(above) - len(above.lstrip(" ")) + (2 if above.lstrip(" ").startswith("- ") else 0)
    is_told = "mapping values" in problem or problem == "did not find expected key"
    has_value = _KEY.match(above) and not above.rstrip().endswith(":")
    if not (is_told and has_value and indent > wanted and _KEY.match(lines[row])):
        return False
    line = row + reading.first_line
    put, at = " " * wanted + lines[row].lstrip(" "), Span(reading.path, line, wanted + 1, line, indent + 1)
    reading.faults.append(fault("broken-yaml", at, taken_as=_edits(row, lines, put, reading), why="indented"))
    lines[row] = put
    reading.shifts[row] = (0, wanted - indent)
    return True


def _mend_bare_line(problem: str, row: int, lines: list[str], reading: Reading) -> bool:
    """A line without any colon: YAML joins it with the next one and breaks there."""
    above = next((at for at in range(row - 1, -1, -1) if lines[at].strip()), row)
    bare = row if "could not find" in problem and ":" not in lines[row] else above
    text = lines[bare].strip()
    if not ("mapping values" in problem or "could not find" in problem) or not text or ":" in text or text.startswith("- "):
        return False
    line, column = bare + reading.first_line, lines[bare].index(text) + 1
    reading.faults.append(fault("broken-yaml", Span(reading.path, line, column, line, column + len(text)), why="no colon", text=text))
    lines[bare] = ""
    return True


def _mend_quotes(problem: str, row: int, lines: list[str], reading: Reading) -> bool:
    """A text that begins with a sign YAML reads as its own, and then goes on as text."""
    match = _KEY_AND_SIGN.match(lines[row])
    if match is None or row in reading.shifts or problem not in _BY_A_SIGN:
        return False
    start, line = match.start("text"), row + reading.first_line
    at = Span(reading.path, line, start + 1, line, match.end("text") + 1)
    text, key = match["text"], match["head"].strip(" -:")
    is_item = text.startswith("- ")
    put = f"{match['head']}[{text[2:]}]" if is_item else f"{match['head']}{quoted(text)}{match['tail']}"
    edits = () if " #" in text else _edits(row, lines, put, reading)
    reading.faults.append(fault("broken-yaml", at, taken_as=edits, why="unquoted", text=text, key=key))
    reading.shifts[row] = (start + 1, -1 if is_item else len(put) - len(lines[row]))
    lines[row] = put
    return True


def _mend_open_quote(problem: str, row: int, lines: list[str], reading: Reading) -> bool:
    """A quote that is opened and nowhere closed: its text ends with its line, when a key follows or nothing."""
    match = _OPEN_QUOTE.match(lines[row])
    following = next((line.lstrip("\t") for line in lines[row + 1 :] if line.strip()), "")
    goes_on = following.startswith(" ") or (following and not (_KEY.match(following) or _GLUED.match(following)))
    if problem != "found unexpected end of stream" or match is None or goes_on or " #" in match["text"]:
        return False
    put, line, column = lines[row].rstrip() + match["quote"], row + reading.first_line, match.start("quote") + 1
    at = Span(reading.path, line, column, line, column + 1)
    reading.faults.append(fault("broken-yaml", at, taken_as=_edits(row, lines, put, reading), why=problem))
    lines[row] = put
    return True


def _edits(row: int, lines: list[str], put: str, reading: Reading) -> tuple[Edit, ...]:
    """The change of a line, in columns of the file; none for a line that was changed before, whose columns are no longer the file's."""
    if row in reading.mended:
        return ()
    reading.mended.add(row)
    was, line = lines[row], row + reading.first_line
    same = _alike(was, put)
    after = _alike(was[same:][::-1], put[same:][::-1])
    return (Edit(Span(reading.path, line, same + 1, line, len(was) - after + 1), put[same : len(put) - after]),)


def _alike(one: str, other: str) -> int:
    """With how many characters both begin."""
    return next((place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
