"""Text as Markdown that shows it as it is."""

import re

_ANYWHERE = re.compile(
    r"[\\`*~$]"
    r"|\[(?=\^|[^\[\]]{0,400}\][(\[:])"  # would be a link, a picture or a note
    r"|<(?=[A-Za-z/!?])"
    r"|&(?=#?[A-Za-z0-9]{1,31};)"
    r"|(?P<lines>_+)"
)
_BLANK = 3
"""Underscores behind a space that are a blank to be filled in."""
_AT_START = re.compile(r"(?P<before>\s*)(?P<sign>[-+](?=\s|$)|#{1,6}(?=\s|$)|>|={1,}\s*$|-{3,}\s*$|_{3,}\s*$|\|)")
_NUMBER = re.compile(r"(\s*\d{1,9})([.)])(?=\s|$)")


def escaped(text: str) -> str:
    """Text inside a line."""
    return _ANYWHERE.sub(lambda match: _underscores(text, match) if match["lines"] else f"\\{match[0]}", text)


def _underscores(text: str, match: re.Match[str]) -> str:
    """Underscores that neither begin nor end emphasis are left as they are: inside a word, and blanks to be filled in."""
    before, after = text[: match.start()][-1:], text[match.end() :][:1]
    is_blank = len(match[0]) >= _BLANK and not before.strip()
    return match[0] if is_blank or (before.isalnum() and after.isalnum()) else "\\_" * len(match[0])


def at_start(line: str) -> str:
    """A line that is text, and neither a list, a heading nor a quotation."""
    if match := _NUMBER.match(line):
        return f"{match[1]}\\{line[match.end(1) :]}"
    if match := _AT_START.match(line):
        return f"{match['before']}\\{line[match.start('sign') :]}"
    return line
