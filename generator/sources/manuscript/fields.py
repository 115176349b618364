"""Fields: formulas of the very old kind are lost, tables of contents are left out because every page has its own."""

import re
from xml.etree.ElementTree import Element

from generator.model.manuscript import Lost
from generator.model.message import say

from .notebook import Notebook, around, excerpt, words
from .styles import Styles
from .xml import W, attribute, named, parents, text_run

_EQUATION = re.compile(r"\s*EQ\s", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|mục lục) ?\d", re.IGNORECASE)


def take_fields(root: Element, notes: Notebook, styles: Styles) -> None:
    """Notes the formulas that are fields, and takes out what is a table of contents."""
    above = parents(root)
    for code in named(root, "instrText", "fldSimple"):
        written = code.text or attribute(code, "instr")
        paragraph = around(code, above)
        if paragraph is None or not _EQUATION.match(written):
            continue
        lost = Lost(
            notes.spot(paragraph),
            say("a formula written as a field: {code}", code=excerpt(" ".join(written.split()))),
            say("type the formula between two dollar signs"),
        )
        run = around(code, above, "r")
        place = list(above[run]).index(run) if run is not None else 0
        (above[run] if run is not None else paragraph).insert(place, text_run(notes.place(lost)))
    _leave_contents(root, notes, styles)


def _leave_contents(root: Element, notes: Notebook, styles: Styles) -> None:
    above = parents(root)
    first: Element | None = None
    for paragraph in list(root.iter(f"{W}p")):
        if not _CONTENTS.fullmatch(styles.name(paragraph)):
            continue
        if first is None and words(paragraph):
            first = paragraph
            notes.remark(
                notes.spot(paragraph),
                say("the table of contents was left out"),
                say("nothing is to do: the page makes its own from the headings"),
            )
        above[paragraph].remove(paragraph)
