"""The prose of a body: what is neither code nor comment."""

import re

_CODE = re.compile(r"^ {0,3}(?P<fence>`{3,}|~{3,})[^\n]*$.*?(?:^ {0,3}(?P=fence)[`~]*[ \t]*$|\Z)", re.MULTILINE | re.DOTALL)
_SPAN = re.compile(r"(`+)(?!`).{0,600}?(?<!`)\1(?!`)")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)


def without_code(text: str) -> str:
    """The text with code blocks and code spans as spaces: every other character keeps its place."""
    return _SPAN.sub(_blank, _CODE.sub(_blank, text)) if "`" in text or "~~~" in text else text


def without_comments(text: str) -> str:
    """The text with HTML comments as spaces: every other character keeps its place."""
    return _COMMENT.sub(_blank, text) if "<!--" in text else text


def _blank(match: re.Match[str]) -> str:
    return "".join("\n" if char == "\n" else " " for char in match[0])
