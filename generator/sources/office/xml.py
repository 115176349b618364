"""The XML of Office files as a small tree. No document type, no entities, no other files; depth and number of elements are bounded."""

from dataclasses import dataclass, field
from xml.parsers import expat

from generator.model.message import say

from .trouble import UnreadablePaperError

MOST_ELEMENTS = 1_500_000
DEEPEST = 200
"""Elements within elements: tables in tables in tables have some forty."""


@dataclass(slots=True)
class Node:
    """An element by its local name: the same element has another namespace in each edition of the format."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: "list[Node]" = field(default_factory=list)
    text: str = ""

    def get(self, attribute: str) -> str:
        """An attribute by its local name; empty when it is not there."""
        return self.attributes.get(attribute, "")

    def child(self, *path: str) -> "Node | None":
        """The first element at the end of a path of names."""
        found: Node | None = self
        for name in path:
            found = next((node for node in found.children if node.name == name), None) if found else None
        return found

    def all(self, name: str) -> "list[Node]":
        """The children of a name."""
        return [node for node in self.children if node.name == name]


class _Building:
    """A tree while its text is read."""

    def __init__(self, passing: frozenset[str]) -> None:
        self.passing = passing
        self.root = Node("")
        self.stack = [self.root]
        self.passed = 0
        """How deep inside a branch that is not wanted; 0 outside."""
        self.count = 0

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        self.count += 1
        if self.count > MOST_ELEMENTS or len(self.stack) + self.passed > DEEPEST:
            raise _monstrous()
        local = name.rpartition("}")[2]
        if self.passed or local in self.passing:
            self.passed += 1
            return
        node = Node(local, {key.rpartition("}")[2]: value for key, value in attributes.items()})
        self.stack[-1].children.append(node)
        self.stack.append(node)

    def end(self, _name: str) -> None:
        if self.passed:
            self.passed -= 1
        else:
            self.stack.pop()

    def say(self, text: str) -> None:
        if not self.passed:
            self.stack[-1].text += text


def read_xml(raw: bytes, passing: frozenset[str] = frozenset()) -> Node:
    """The root element, without the branches of these names.

    Raises:
        UnreadablePaperError: it is not well-formed, declares a document type, or is beyond all measure.
    """
    building = _Building(passing)
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler = building.begin
    parser.EndElementHandler = building.end
    parser.CharacterDataHandler = building.say
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        parser.Parse(raw, True)  # noqa: FBT003 -- expat's own signature
    except expat.ExpatError as error:
        raise UnreadablePaperError(say("it is damaged; open it in Word or Excel, save it anew, and try again")) from error
    return building.root.children[0]


def _refuse_doctype(*_declaration: object) -> None:
    raise UnreadablePaperError(
        say(
            "it holds declarations that no Office program writes, as files do that are made to do harm; "
            "ask whoever sent it for another copy"
        )
    )


def _monstrous() -> UnreadablePaperError:
    return UnreadablePaperError(
        say(
            "unpacked it is far larger than any document of a school, as files are that are made to stop a computer; "
            "ask whoever sent it for another copy"
        )
    )
