"""Numbers that Word makes itself: “Câu 1.”, “A.”, “II.” stand nowhere in the text, and pandoc drops all but plain ones."""

import re
from xml.etree.ElementTree import Element

from generator.sources.office.word_numbers import Numbering

from .styles import Styles
from .xml import W, as_node, text_run, texts

_KEPT = re.compile(r"(?:\(?\d{1,3}[.)]?|[-–•])")
"""Labels of lists that Markdown has too."""


def write_labels(root: Element, styles: Styles, numbering: Numbering) -> None:
    """Writes the labels of headings and of lists that Markdown does not have into the text, and takes these out of their lists."""
    for paragraph in root.iter(f"{W}p"):
        label = numbering.label(as_node(paragraph)).strip()
        has_text = any((piece.text or "").strip() for piece in texts(paragraph))
        if not label or not has_text:
            continue
        if styles.name(paragraph).startswith("heading") or not _KEPT.fullmatch(label):
            _write(paragraph, label)


def _write(paragraph: Element, label: str) -> None:
    properties = paragraph.find(f"{W}pPr")
    if properties is None:
        properties = Element(f"{W}pPr")
        paragraph.insert(0, properties)
    for old in properties.findall(f"{W}numPr"):
        properties.remove(old)
    none = Element(f"{W}numPr")
    none.append(Element(f"{W}numId", {f"{W}val": "0"}))
    style = properties.find(f"{W}pStyle")
    properties.insert(0 if style is None else 1, none)
    paragraph.insert(list(paragraph).index(properties) + 1, text_run(f"{label} "))
