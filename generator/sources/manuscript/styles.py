"""What the styles of a document say of a run: its font, its colour."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from .xml import W, attribute, value

_DEEPEST = 12
"""Styles that stand on one another."""


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a document by their ids."""

    known: dict[str, Element] = field(default_factory=dict)
    defaults: Element | None = None
    """The properties that every run has."""
    usual: str = ""
    """The id of the style of paragraphs that name none."""

    def font(self, run: Element, paragraph: Element | None) -> str:
        """The name of a run's font; empty when the theme decides."""
        for properties in self._properties(run, paragraph):
            fonts = properties.find(f"{W}rFonts")
            if fonts is not None and (name := attribute(fonts, "ascii") or attribute(fonts, "hAnsi")):
                return name
        return ""

    def colour(self, run: Element, paragraph: Element | None) -> str:
        """The colour of a run, as six hexadecimal digits; empty when it is the usual one."""
        found = (value(properties, "color") for properties in self._properties(run, paragraph))
        colour = next((one for one in found if one), "")
        return "" if colour == "auto" else colour.upper()

    def name(self, paragraph: Element) -> str:
        """The name of a paragraph's style, such as ``heading 1``, in lower case."""
        style = self.known.get(value(paragraph, "pPr", "pStyle") or "")
        return (value(style, "name") or "").lower()

    def _properties(self, run: Element, paragraph: Element | None) -> Iterator[Element]:
        """The properties of a run, from its own to those of all text."""
        own = run.find(f"{W}rPr")
        if own is not None:
            yield own
        for style in (value(own, "rStyle"), value(paragraph, "pPr", "pStyle") or self.usual):
            yield from self._of_style(style or "")
        if self.defaults is not None:
            yield self.defaults

    def _of_style(self, style: str) -> Iterator[Element]:
        for _ in range(_DEEPEST):
            element = self.known.get(style)
            if element is None:
                return
            properties = element.find(f"{W}rPr")
            if properties is not None:
                yield properties
            style = value(element, "basedOn") or ""


def styles_of(root: Element | None) -> Styles:
    """The styles of a part."""
    if root is None:
        return Styles()
    known = {style.get(f"{W}styleId", ""): style for style in root.iter(f"{W}style")}
    usual = (name for name, style in known.items() if attribute(style, "type") == "paragraph" and attribute(style, "default") == "1")
    return Styles(known, root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"), next(usual, ""))
