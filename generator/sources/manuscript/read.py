"""A Word document to a manuscript: each pass over it once, in the order in which they need one another."""

from pathlib import Path
from xml.etree.ElementTree import Element

from generator.model.manuscript import Manuscript, Spot
from generator.model.message import Message, say
from generator.sources.office.word_numbers import numbering_of

from .blocks import blocks_of
from .colours import mark_colours
from .fields import take_fields
from .labels import write_labels
from .letters import mend_letters
from .notebook import Notebook, excerpt, words
from .package import Package, open_package
from .pandoc import run_pandoc
from .revisions import leave_hidden, settle_changes, tell_comments
from .signs import bare
from .styles import Styles, styles_of
from .things import take_things
from .xml import W, named, parents, texts

_PARTS = {"document": None, "footnotes": say("footnotes"), "endnotes": say("endnotes")}
_TITLES = {"title", "tiêu đề"}


def read_manuscript(name: str, raw: bytes, pandoc: Path) -> Manuscript:
    """Everything in a document, and what could not be read of it; nothing in it is run, nothing it refers to is fetched.

    Raises:
        UnreadablePaperError: it is no such file, or one that no Office program writes.
    """
    package = open_package(raw, name)
    styles, notes = styles_of(package.styles), Notebook()
    title = ""
    lines: list[tuple[Spot, str]] = []
    for story, root in package.stories.items():
        notes.part = _PARTS[story]
        notes.count(root)
        _prepare(package, story, root, styles, notes)
        if story == "document":
            title = _title(root, styles)
        lines += [(notes.spot(paragraph), _text(paragraph)) for paragraph in root.iter(f"{W}p")]
    _tell_margins(package, styles, notes)
    blocks = blocks_of(run_pandoc(pandoc, package.packed()))
    return Manuscript(name, title, blocks, tuple(notes.things), tuple(notes.remarks), tuple(lines), package.properties_title())


def _prepare(package: Package, story: str, root: Element, styles: Styles, notes: Notebook) -> None:
    """All passes over one story; letters first, because every remark quotes the text."""
    mend_letters(root, styles, notes)
    settle_changes(root, notes)
    leave_hidden(root, notes)
    take_fields(root, notes, styles)
    take_things(root, lambda key: package.fetch(story, key), notes)
    if story == "document":
        tell_comments(root, package.comments, notes)
        write_labels(root, styles, numbering_of(package.archive))
    mark_colours(root, styles)


def _title(root: Element, styles: Styles) -> str:
    """The text of the first paragraph in the style of titles, which is taken out: the page has its title from the header."""
    above = parents(root)
    for paragraph in root.iter(f"{W}p"):
        if styles.name(paragraph) in _TITLES and (found := words(paragraph)):
            above[paragraph].remove(paragraph)
            return found
    return ""


def _text(paragraph: Element) -> str:
    return bare("".join(piece.text or "" for piece in texts(paragraph)))


def _tell_margins(package: Package, styles: Styles, notes: Notebook) -> None:
    """Tells of headers and footers that say more than a page's number."""
    for part, root in package.around().items():
        mend_letters(root, styles, Notebook())
        text = " ".join(filter(None, (words(paragraph) for paragraph in root.iter(f"{W}p"))))
        has_more = any(char.isalpha() for char in text) or named(root, "drawing", "pict", "object")
        if not has_more:
            continue
        where: Message = say("page header") if "/header" in part else say("page footer")
        notes.remark(
            Spot(0, "", where),
            say("what stands at the edge of every page was left out: “{text}”", text=excerpt(text) or "…"),
            say("nothing is to do, unless pupils need it: then write it into the text"),
        )
