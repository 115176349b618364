"""Markdown to HTML: CommonMark with tables, footnotes and strikethrough; what GitHub shows of a lesson is what the library shows."""

import pyromark

OPTIONS = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_FOOTNOTES | pyromark.Options.ENABLE_STRIKETHROUGH


def to_html(text: str) -> str:
    """HTML, not yet sanitised."""
    return pyromark.html(text, options=OPTIONS)
