"""The shell: the theme's page rendered once for many pages, with marked slots into which each page is poured.

All pages of one section and depth share header, navigation, styles and footer, and their relative addresses; they differ in
the slots only. A page so costs its own content and one join, whatever the size of the library.
"""

import re
from dataclasses import dataclass
from html import escape

SLOTS = ("title", "description", "head", "breadcrumb", "content")
_MARK = re.compile("\ue000([a-z]+)\ue001")


def mark(slot: str) -> str:
    """What the theme's template is given for a slot: private-use characters that no text holds and no filter changes."""
    return f"\ue000{slot}\ue001"


@dataclass(frozen=True, slots=True)
class Shell:
    """A rendered page in pieces: text, slot, text, slot, …, text."""

    pieces: tuple[str, ...]
    """Of odd length; the odd places hold the names of slots."""

    def pour(self, **content: str) -> str:
        """The page with its slots filled; ``title`` and ``description`` are text, the others HTML."""
        filled = {**dict.fromkeys(SLOTS, ""), **content}
        filled["title"], filled["description"] = escape(filled["title"]), escape(filled["description"])
        return "".join(filled[piece] if place % 2 else piece for place, piece in enumerate(self.pieces))


def shell(html: str) -> Shell:
    """A rendered template as a shell.

    Raises:
        ValueError: a slot is missing from the template, so that pages would lose their content: our own bug.
    """
    pieces = tuple(_MARK.split(html))
    missing = [slot for slot in SLOTS if slot not in pieces[1::2]]
    if missing:
        raise ValueError(f"the theme's template has no slot for {', '.join(missing)}")
    return Shell(pieces)
