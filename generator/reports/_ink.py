"""Lines for a terminal: wrapped to its width, coloured when it shows colours."""

import re
from dataclasses import dataclass

_ANSI = re.compile(r"\x1b\[\d+m")
_CODES = {"bold": 1, "dim": 2, "red": 31, "green": 32, "yellow": 33, "blue": 34}

NARROWEST = 40
"""Columns below which wrapping would tear sentences apart."""


@dataclass(frozen=True, slots=True)
class Ink:
    """How to write for one terminal."""

    colour: bool
    width: int

    def paint(self, name: str, text: str) -> str:
        """Text in a colour, or as it is."""
        return f"\x1b[{_CODES[name]}m{text}\x1b[0m" if self.colour else text

    def wrap(self, text: str, first: int = 0, rest: int | None = None) -> str:
        """Text in lines of at most the width, indented; a word that is longer, such as a path, stays whole."""
        width, after = max(self.width, NARROWEST), first if rest is None else rest
        lines = [" " * first]
        for word in text.split():
            joined = f"{lines[-1]} {word}" if lines[-1].strip() else lines[-1] + word
            if len(_ANSI.sub("", joined)) > width and lines[-1].strip():
                lines.append(" " * after + (f"\\{word}" if word.startswith("::") else word))  # GitHub's runner obeys lines that begin so
            else:
                lines[-1] = joined
        return "\n".join(lines)
