"""The letters of a document: text of old fonts converted, symbols of picture fonts as characters, everything composed (NFC)."""

import re
import unicodedata
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from generator.engine.old_fonts import Encoding, convert, encoding_of
from generator.engine.old_fonts.vni import SECOND
from generator.model.manuscript import Lost
from generator.model.message import say

from .notebook import Notebook
from .signs import ANY, TAB
from .styles import Styles
from .xml import W, attribute, local, set_text, text_element

SYMBOLS = {
    "wingdings": {
        0x6C: "●", 0x6E: "■", 0x6F: "☐", 0x71: "❑", 0x76: "❖", 0xA7: "▪", 0xA8: "☐", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE8: "➔",
        0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    },
    "wingdings 2": {0x50: "✓", 0x52: "☑", 0x53: "☒", 0xA3: "☐"},
    "wingdings 3": {},
    "webdings": {},
    "symbol": {
        0x44: "Δ", 0x57: "Ω", 0x5E: "⊥", 0x61: "α", 0x62: "β", 0x64: "δ", 0x67: "γ", 0x6C: "λ", 0x6D: "μ", 0x70: "π", 0x71: "θ", 0x77: "ω",
        0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷",
        0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xC6: "∅", 0xC7: "∩", 0xC8: "∪", 0xCC: "⊂", 0xCE: "∈", 0xCF: "∉", 0xD0: "∠", 0xD6: "√", 0xDB: "⇔",
        0xDE: "⇒",
    },
}  # fmt: skip
"""Places of the fonts of pictures that lessons use, and the characters that show the same."""

_PRIVATE = re.compile("[\ue000-\uf8ff]")


def mend_letters(root: Element, styles: Styles, notes: Notebook) -> None:
    """Makes the text of every paragraph what a reader sees."""
    for paragraph in root.iter(f"{W}p"):
        runs = [run for run in _runs(paragraph) if any(piece.tag == f"{W}t" for piece in run)]
        _join_marks(runs, paragraph, styles)
        doubtful = [run for run in runs if not _mend_run(run, paragraph, styles)]
        if doubtful:
            font = styles.font(doubtful[0], paragraph)
            notes.remark(
                notes.spot(paragraph),
                say("text in the old font “{font}” could not be converted with certainty; it stands there as Word keeps it", font=font),
                say("compare it with the Word file and type it anew"),
            )
        for run in _runs(paragraph):
            _mend_symbols(run, paragraph, styles, notes)


def _runs(paragraph: Element) -> Iterator[Element]:
    """The runs of a paragraph, without those of text boxes in it."""
    for child in paragraph:
        if child.tag == f"{W}r":
            yield child
        elif local(child) not in {"txbxContent", "pPr", "oMath", "oMathPara"}:
            yield from _runs(child)


def _join_marks(runs: list[Element], paragraph: Element, styles: Styles) -> None:
    """Gives a VNI letter its mark back, when a border between two runs has come between them."""
    last: Element | None = None
    for run in runs:
        encoding = encoding_of(styles.font(run, paragraph))
        pieces = [piece for piece in run if piece.tag == f"{W}t" and piece.text]
        if encoding is None or not pieces:
            last = None
            continue
        first = pieces[0].text or ""
        if last is not None and first[0] in SECOND and (last.text or "")[-1:].isalpha():
            set_text(last, (last.text or "") + first[0])
            set_text(pieces[0], first[1:])
        last = pieces[-1]


def _mend_run(run: Element, paragraph: Element, styles: Styles) -> bool:
    """Whether the text of a run is certain now."""
    encoding = encoding_of(styles.font(run, paragraph))
    is_certain = True
    for piece in run:
        if piece.tag == f"{W}t":
            text, known = _mended(piece.text or "", encoding)
            is_certain = is_certain and known
            set_text(piece, text)
    return is_certain


def _mended(text: str, encoding: Encoding | None) -> tuple[str, bool]:
    found = convert(text, encoding) if encoding else None
    return unicodedata.normalize("NFC", ANY.sub("", found.text if found else text)), found is None or found.is_certain


def _mend_symbols(run: Element, paragraph: Element, styles: Styles, notes: Notebook) -> None:
    font = styles.font(run, paragraph)
    made: list[Element] = []
    for piece in run:
        name = local(piece)
        if name == "sym":
            code = attribute(piece, "char")
            number = int(code, 16) if re.fullmatch(r"[0-9A-Fa-f]{1,6}", code) else 0
            made.append(text_element(_symbol(attribute(piece, "font"), number, paragraph, notes)))
        elif name == "tab" and piece.tag.startswith(W):
            made.append(text_element(TAB))
        elif name == "t" and _PRIVATE.search(piece.text or ""):
            set_text(piece, _PRIVATE.sub(lambda match: _symbol(font, ord(match[0]), paragraph, notes), piece.text or ""))
            made.append(piece)
        else:
            made.append(piece)
    run[:] = made


def _symbol(font: str, number: int, paragraph: Element, notes: Notebook) -> str:
    """A symbol as a character, or its place when no character is known for it."""
    low = number & 0xFF if number >= 0xF000 else number  # noqa: PLR2004 -- where Word keeps the places of such fonts
    found = SYMBOLS.get(font.lower(), {}).get(low)
    if found:
        return found
    return notes.place(
        Lost(
            notes.spot(paragraph),
            say("a sign of the font “{font}”", font=font or "?"),
            say("look at it in the Word file and type the character that shows the same"),
        )
    )
