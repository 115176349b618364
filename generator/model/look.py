"""What a subject looks like: one colour and one sign of closed lists, always beside its name (WCAG 2.2, 1.4.1)."""

from dataclasses import dataclass
from enum import StrEnum


class Colour(StrEnum):
    """The colours of the theme's palette; each can be read on every ground of both themes (``tests/theme/test_palette.py``)."""

    BLUE = "blue"
    TEAL = "teal"
    GREEN = "green"
    OLIVE = "olive"
    BROWN = "brown"
    RED = "red"
    PINK = "pink"
    PURPLE = "purple"
    SLATE = "slate"


class Icon(StrEnum):
    """The signs of the theme, named for what they show."""

    ANGLE = "angle"
    BALL = "ball"
    BOOK = "book"
    BRUSH = "brush"
    COLUMN = "column"
    COMPASS = "compass"
    FEATHER = "feather"
    FLASK = "flask"
    GLOBE = "globe"
    LEAF = "leaf"
    MAGNET = "magnet"
    NOTE = "note"
    PIN = "pin"
    SCALES = "scales"
    SCREEN = "screen"
    SPEECH = "speech"
    WRENCH = "wrench"


@dataclass(frozen=True, slots=True)
class Look:
    """A colour and a sign."""

    colour: Colour
    icon: Icon

    @property
    def classes(self) -> str:
        """The theme's classes, for an element that shows both."""
        return f"hl-hue--{self.colour} hl-icon--{self.icon}"
