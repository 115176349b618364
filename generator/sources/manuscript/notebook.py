"""What is noted while a document is made ready: things, remarks, and where each paragraph is."""

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from generator.model.manuscript import Lost, Picture, Remark, Spot
from generator.model.message import Message

from .signs import bare, thing
from .xml import W, texts

NEAR = 60
"""Characters of a paragraph that are quoted."""


@dataclass
class Notebook:
    """Filled from the first pass to the last."""

    part: Message | None = None
    """The part of the document that is being gone over; None for its text."""
    numbers: dict[Element, int] = field(default_factory=dict)
    """Of each paragraph, counted from the first."""
    things: list[Picture | Lost] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    def count(self, root: Element) -> None:
        """Gives every paragraph its number."""
        self.numbers = {paragraph: number for number, paragraph in enumerate(root.iter(f"{W}p"), 1)}

    def spot(self, paragraph: Element | None) -> Spot:
        """Where a paragraph is."""
        if paragraph is None:
            return Spot(0, "", self.part)
        return Spot(self.numbers.get(paragraph, 0), excerpt(words(paragraph)), self.part)

    def remark(self, at: Spot, says: Message, way_out: Message) -> None:
        """Notes something that a person must know of."""
        self.remarks.append(Remark(at, says, way_out))

    def place(self, what: Picture | Lost) -> str:
        """The sign for a thing, to be put where it stands."""
        self.things.append(what)
        return thing(len(self.things) - 1)


def words(paragraph: Element) -> str:
    """The text of a paragraph on one line."""
    return " ".join(bare("".join(piece.text or "" for piece in texts(paragraph))).split())


def excerpt(text: str) -> str:
    """The beginning of a text."""
    return text if len(text) <= NEAR else f"{text[:NEAR].rstrip()}…"


def around(element: Element, above: dict[Element, Element], name: str = "p") -> Element | None:
    """The nearest element of a name around another."""
    found: Element | None = element
    while found is not None and found.tag != f"{W}{name}":
        found = above.get(found)
    return found
