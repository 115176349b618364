"""Pictures, objects and shapes: each is replaced by a sign in the text, and is a picture or something that is lost."""

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

from generator.model.manuscript import Lost, Picture, Spot
from generator.model.message import Message, say

from .notebook import Notebook, around, excerpt
from .xml import W, attribute, local, named, parents, replace, text_element, text_run

Fetch = Callable[[str], bytes | None]
"""The bytes of a part by the id that the text refers to it with; None when it is not inside the file."""

_EQUATIONS = re.compile(r"Equation\.|MathType|Mathtype", re.IGNORECASE)
_MADE_UP = re.compile(r"(?:Description automatically generated|Mô tả được tạo tự động|AI-generated content)", re.IGNORECASE)
_DRAW = say("draw it anew, or make a picture of it: in Word copy it, Paste Special, Picture (PNG)")
_GRAPHICS = {
    "chart": say("a chart"),
    "diagram": say("a SmartArt diagram"),
    "wordprocessingGroup": say("a group of shapes"),
    "wordprocessingCanvas": say("a drawing canvas"),
    "wordprocessingShape": say("a shape"),
    "wordprocessingInk": say("a drawing by hand"),
}


def take_things(root: Element, fetch: Fetch, notes: Notebook) -> None:
    """Puts a sign in the place of everything that is no text."""
    _choose_alternatives(root)
    _lift_boxes(root, notes)
    above = parents(root)
    for element in named(root, "drawing", "pict", "object", "altChunk", "subDoc", "contentPart"):
        if element not in above or _is_inside_another(element, above):
            continue
        paragraph = around(element, above)
        at = notes.spot(paragraph)
        name = local(element)
        signs = "".join(_sign(one, at, notes) for one in _found(name, element, at, fetch))
        if name in ("altChunk", "subDoc"):
            holder = Element(f"{W}p")
            holder.append(text_run(signs))
            replace(above[element], element, holder)
        elif signs:
            replace(above[element], element, text_element(signs))
        else:
            above[element].remove(element)


def _is_inside_another(element: Element, above: dict[Element, Element]) -> bool:
    parent = above.get(element)
    while parent is not None:
        if local(parent) in {"drawing", "pict", "object"}:
            return True
        parent = above.get(parent)
    return False


def _sign(thing: "Picture | Lost | str", at: Spot, notes: Notebook) -> str:
    if isinstance(thing, str):
        notes.remark(
            at, say("WordArt became plain text: “{text}”", text=excerpt(thing)), say("look at the place where the words stand now")
        )
        return thing
    return notes.place(thing)


def _choose_alternatives(root: Element) -> None:
    """Of two tellings of one thing keeps the newer."""
    above = parents(root)
    for element in reversed(named(root, "AlternateContent")):  # the inner ones first, so that what is around each stays known
        choices = named(element, "Choice")[:1] or named(element, "Fallback")[:1]
        replace(above[element], element, *(child for choice in choices for child in choice))


def _lift_boxes(root: Element, notes: Notebook) -> None:
    """Puts the text of text boxes behind the paragraph that they hang on."""
    above = parents(root)
    for box in reversed(named(root, "txbxContent")):
        paragraph = around(above[box], above)
        if paragraph is None:
            continue
        blocks = list(box)
        above[box].remove(box)
        if not any((piece.text or "").strip() for block in blocks for piece in block.iter(f"{W}t")):
            continue
        replace(above[paragraph], paragraph, paragraph, *blocks)
        text = " ".join((piece.text or "") for block in blocks for piece in block.iter(f"{W}t"))
        notes.remark(
            notes.spot(paragraph),
            say("the text of a text box now stands behind this paragraph: “{text}”", text=excerpt(" ".join(text.split()))),
            say("move it where it belongs"),
        )


def _found(name: str, element: Element, at: Spot, fetch: Fetch) -> list[Picture | Lost | str]:
    """What an element shows; a string is text that was drawn."""
    if name == "object":
        return [_object(element, at)]
    if name in ("altChunk", "subDoc"):
        return [Lost(at, say("another document that this one takes in"), say("open it, copy its text into this document, and try again"))]
    found: list[Picture | Lost | str] = [*_pictures(element, at, fetch)]
    found += [text for path in named(element, "textpath") if (text := attribute(path, "string").strip())]
    if found:
        return found if not _has_shapes_beside(element) else [*found, Lost(at, say("shapes drawn around a picture"), _DRAW)]
    return _shapes(name, element, at)


def _object(element: Element, at: Spot) -> Lost:
    program = next((attribute(one, "ProgID") for one in named(element, "OLEObject")), "")
    if _EQUATIONS.search(program):
        way = say(
            "open the file in Word with MathType, choose Convert Equations, Microsoft Word (OMML) equations, save, and try again; "
            "or type the formula between two dollar signs"
        )
        return Lost(at, say("a formula of MathType or of the old equation editor"), way)
    way = say("open it by a double click, copy what pupils are to see as a picture or a table, and try again")
    return Lost(at, say("an embedded object ({program})", program=program or "?"), way)


def _pictures(element: Element, at: Spot, fetch: Fetch) -> list[Picture | Lost]:
    descriptions = named(element, "docPr", "cNvPr", "shape")
    told = (attribute(one, "descr") or attribute(one, "alt") or attribute(one, "title") for one in descriptions)
    text = next((one for one in told if one), "")
    text = "" if _MADE_UP.search(text) else " ".join(text.split())
    floats = any(local(child) == "anchor" for child in element)
    found: list[Picture | Lost] = []
    for one in named(element, "blip", "imagedata"):
        raw = fetch(attribute(one, "embed") or attribute(one, "id"))
        if raw is None:
            way = say("open the file in Word, choose Insert, Pictures, and put the picture itself in")
            found.append(Lost(at, say("a picture that lies outside the file"), way))
        else:
            found.append(Picture(at, raw, text, is_floating=floats, is_cropped=_is_cropped(element)))
    return found


def _is_cropped(element: Element) -> bool:
    return any(attribute(one, side) not in {"", "0"} for one in named(element, "srcRect") for side in "ltrb")


def _has_shapes_beside(element: Element) -> bool:
    return bool(named(element, "wsp"))


def _shapes(name: str, element: Element, at: Spot) -> list[Picture | Lost | str]:
    """What is left of a drawing without pictures; nothing of an empty text box and of a line across the page."""
    if name == "pict":
        shapes = named(element, "shape", "rect", "line", "oval", "roundrect", "polyline", "group", "arc", "curve")
        is_plain = not shapes or any(attribute(shape, "hr") for shape in shapes) or all(named(shape, "textbox") for shape in shapes)
        return [] if is_plain else [Lost(at, _GRAPHICS["wordprocessingShape"], _DRAW)]
    uris = [attribute(one, "uri").rpartition("/")[2] for one in named(element, "graphicData")]
    kind = next((uri for uri in uris if uri in _GRAPHICS), "")
    if kind == "wordprocessingShape" and any(attribute(one, "txBox") in {"1", "true"} for one in named(element, "cNvSpPr")):
        return []
    what: Message = _GRAPHICS.get(kind, say("a drawing"))
    return [Lost(at, what, _DRAW)]
