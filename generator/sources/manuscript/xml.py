"""The XML of a document as a tree that can be changed and written again."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from generator.model.message import say
from generator.sources.office.trouble import UnreadablePaperError
from generator.sources.office.xml import Node, read_xml

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WIDEST = 20_000
"""Paragraphs of a document, runs of a paragraph: a book of 600 pages has as many."""
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": W[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/math": M[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": R[1:-1].encode(),
}
"""Names of the strict edition of the format, which pandoc does not know."""

for _prefix, _space in (("w", W), ("m", M), ("r", R)):
    ET.register_namespace(_prefix, _space[1:-1])  # pandoc looks for these prefixes


def tree(raw: bytes) -> Element:
    """A part as a tree.

    Raises:
        UnreadablePaperError: it is not well-formed, declares a document type, or is beyond all measure.
    """
    read_xml(raw)
    for strict, usual in _STRICT.items():
        raw = raw.replace(strict, usual)
    root = ET.fromstring(raw)  # noqa: S314 -- read_xml has refused what could do harm
    if any(len(element) > WIDEST for element in root.iter()):
        raise UnreadablePaperError(say("it is longer than any lesson; save the lesson alone in a file of its own"))
    return root


def written(element: Element) -> bytes:
    """A tree as a part."""
    made: bytes = ET.tostring(element, encoding="utf-8", xml_declaration=True)
    return made


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def attribute(element: Element | None, name: str) -> str:
    """An attribute by its local name; empty when there is none."""
    found = (value for key, value in (element.attrib.items() if element is not None else ()) if key.rpartition("}")[2] == name)
    return next(found, "")


def value(element: Element | None, *path: str) -> str | None:
    """What ``w:val`` of an element at the end of a path says; None when there is no such element, ``1`` when it says nothing."""
    for name in path:
        element = element.find(f"{W}{name}") if element is not None else None
    return None if element is None else element.get(f"{W}val", "1")


def is_on(element: Element | None, *path: str) -> bool:
    """Whether a property is there and not switched off."""
    return value(element, *path) not in {None, "0", "false", "off", "none"}


def named(root: Element, *names: str) -> list[Element]:
    """All elements of some local names below one, in order."""
    return [element for element in root.iter() if local(element) in names]


def parents(root: Element) -> dict[Element, Element]:
    """The element around each."""
    return {child: parent for parent in root.iter() for child in parent}


def replace(parent: Element, child: Element, *instead: Element) -> None:
    """Puts elements in the place of another."""
    place = list(parent).index(child)
    parent.remove(child)
    for offset, element in enumerate(instead):
        parent.insert(place + offset, element)


def text_element(text: str) -> Element:
    """A piece of text as it stands in a run."""
    element = Element(f"{W}t", {_SPACE: "preserve"})
    element.text = text
    return element


def text_run(text: str) -> Element:
    """A run of plain text."""
    run = Element(f"{W}r")
    run.append(text_element(text))
    return run


def set_text(element: Element, text: str) -> None:
    """Changes a piece of text, its spaces kept."""
    element.text = text
    element.set(_SPACE, "preserve")


def texts(paragraph: Element) -> Iterator[Element]:
    """The pieces of text of a paragraph that are its own: not those of the text boxes in it, nor deleted ones."""
    for child in paragraph:
        if child.tag == f"{W}t":
            yield child
        elif local(child) not in {"txbxContent", "pPr", "rPr", "del", "moveFrom", "oMath", "oMathPara"}:
            yield from texts(child)


def as_node(element: Element) -> Node:
    """The same as the readers of tables have it."""
    attributes = {key.rpartition("}")[2]: value for key, value in element.attrib.items()}
    return Node(local(element), attributes, [as_node(child) for child in element], element.text or "")
