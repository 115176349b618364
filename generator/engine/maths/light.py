"""Fewer bytes for the same picture: formulas are half of what a lesson of arithmetic weighs."""

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element

FLAT = {"mi", "mn", "mo", "mtext", "mspace"}
"""What is as high as a line of text."""
_FENCES = set("()[]{}|")
_USUAL = {"×", "⋅", "·"}
"""Browsers leave a sixth of an em around these, TeX a fifth: not a pixel."""
_LENGTH = re.compile(r"^(-?)0(\.\d\d)\d*em$")


def light(row: Sequence[Element]) -> None:
    """Takes away from a row what a browser does anyway; shortens lengths to a hundredth of an em."""
    is_flat = all(node.tag in FLAT for node in row)
    for node in row:
        if node.tag != "mo":
            continue
        if is_flat and node.text in _FENCES and node.get("stretchy") == "false":
            del node.attrib["stretchy"]
        if node.text in _USUAL and node.get("lspace") == node.get("rspace") == "0.2222em":
            del node.attrib["lspace"], node.attrib["rspace"]
        for name in ("lspace", "rspace"):
            if name in node.attrib:
                node.set(name, _LENGTH.sub(r"\1\2em", node.attrib[name]))
