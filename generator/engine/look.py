"""The look of a subject: what the catalogue says, else what is usual for it, else what its id comes to."""

from types import MappingProxyType

from generator.model.catalog import Subject
from generator.model.look import Colour, Icon, Look

from .digest import digest

_USUAL = MappingProxyType(
    {
        "ngu-van": Look(Colour.PINK, Icon.FEATHER),
        "toan": Look(Colour.BLUE, Icon.ANGLE),
        "ngoai-ngu-1": Look(Colour.PURPLE, Icon.SPEECH),
        "ngoai-ngu-2": Look(Colour.PURPLE, Icon.SPEECH),
        "tieng-anh": Look(Colour.PURPLE, Icon.SPEECH),
        "gdcd": Look(Colour.RED, Icon.SCALES),
        "lich-su-dia-li": Look(Colour.BROWN, Icon.GLOBE),
        "lich-su": Look(Colour.BROWN, Icon.COLUMN),
        "dia-li": Look(Colour.BROWN, Icon.GLOBE),
        "khtn": Look(Colour.GREEN, Icon.FLASK),
        "vat-li": Look(Colour.BLUE, Icon.MAGNET),
        "hoa-hoc": Look(Colour.TEAL, Icon.FLASK),
        "sinh-hoc": Look(Colour.GREEN, Icon.LEAF),
        "cong-nghe": Look(Colour.SLATE, Icon.WRENCH),
        "tin-hoc": Look(Colour.TEAL, Icon.SCREEN),
        "gdtc": Look(Colour.OLIVE, Icon.BALL),
        "nghe-thuat": Look(Colour.PURPLE, Icon.NOTE),
        "am-nhac": Look(Colour.PURPLE, Icon.NOTE),
        "mi-thuat": Look(Colour.PINK, Icon.BRUSH),
        "hdtn-hn": Look(Colour.SLATE, Icon.COMPASS),
        "gddp": Look(Colour.OLIVE, Icon.PIN),
    }
)
"""For the subjects of the programme (Thông tư 32/2018/TT-BGDĐT), by the ids that schools give them."""


def look_of(subject: Subject) -> Look:
    """Its colour and its sign; the same on every machine and in every build."""
    usual = _USUAL.get(subject.id) or _drawn(subject.id)
    return Look(subject.colour or usual.colour, subject.icon or usual.icon)


def _drawn(subject_id: str) -> Look:
    """A colour that the id draws, and a book: a sign that says something else than the subject would mislead."""
    colours = tuple(Colour)
    return Look(colours[int(digest(subject_id.encode()), 16) % len(colours)], Icon.BOOK)
