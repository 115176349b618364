"""Signs that stand in the text on its way through pandoc: characters that Unicode keeps for a program's own use."""

import re

RED, RED_END, HIGHLIGHT, HIGHLIGHT_END, THING, THING_END, TAB = (chr(0xFDD0 + place) for place in range(7))

ANY = re.compile("[\ufdd0-\ufdef]")
"""All of them; a document that has one of its own loses it first."""

SPLIT = re.compile(f"({THING}[0-9]+{THING_END}|[{RED}{RED_END}{HIGHLIGHT}{HIGHLIGHT_END}{TAB}])")
"""Text between signs, and the signs."""


def thing(number: int) -> str:
    """The place of a thing."""
    return f"{THING}{number}{THING_END}"


def bare(text: str) -> str:
    """Text without signs: tabs as they are, things gone."""
    return ANY.sub("", re.sub(f"{THING}[0-9]+{THING_END}", "", text.replace(TAB, "\t")))
