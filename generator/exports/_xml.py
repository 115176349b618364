"""XML documents as bytes."""

from xml.etree import ElementTree as ET

from generator.engine.harmless import one_line


def element(parent: ET.Element, tag: str, text: str = "", **attributes: str) -> ET.Element:
    """A child with its text, whatever stands in it."""
    child = ET.SubElement(parent, tag, {name: one_line(value) for name, value in attributes.items()})
    child.text = one_line(text) or None
    return child


def document(root: ET.Element) -> bytes:
    """The whole document."""
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'.encode()
