"""The parts of a document that are read, and the small document that is handed to pandoc."""

from dataclasses import dataclass, field
from io import BytesIO
from xml.etree.ElementTree import Element
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from generator.model.message import say
from generator.sources.office.archive import Archive
from generator.sources.office.trouble import UnreadablePaperError

from .xml import attribute, named, tree, written

_STORIES = ("document", "footnotes", "endnotes")
"""Parts in which there is text for pupils."""
_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_RELATIONS = '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_MAIN = f'{_RELATIONS}<Relationship Id="r1" Type="{_KIND}officeDocument" Target="word/document.xml"/></Relationships>'
_BEGINNING = (1980, 1, 1, 0, 0, 0)


@dataclass
class Package:
    """A document's parts as trees."""

    archive: Archive
    main: str
    stories: dict[str, Element]
    """By the name of the part: its text, its footnotes, its endnotes."""
    styles: Element | None
    numbering: Element | None
    comments: Element | None
    relations: dict[str, dict[str, str]] = field(default_factory=dict)
    """What each story refers to inside the file, once it was asked for."""

    def fetch(self, story: str, key: str) -> bytes | None:
        """A picture by the id that a story refers to it with; None when it lies outside the file, or is not there."""
        if story not in self.relations:
            self.relations[story] = self.archive.relations(self._part(story))
        part = self.relations[story].get(key)
        return self.archive.raw(part) if part else None

    def around(self) -> dict[str, Element]:
        """The headers and footers, by their parts."""
        parts = sorted(set(self.archive.relations(self.main).values()))
        return {part: found for part in parts if "/header" in part or "/footer" in part if (found := _tree(self.archive, part)) is not None}

    def properties_title(self) -> str:
        """The title among the properties of the file."""
        core = _tree(self.archive, "docProps/core.xml")
        return " ".join((next((one.text for one in named(core, "title") if one.text), "") if core is not None else "").split())

    def packed(self) -> bytes:
        """The document for pandoc: its text, its styles, its lists and the addresses of links; the same bytes every time."""
        out = BytesIO()
        parts = {
            "[Content_Types].xml": _TYPES.encode(),
            "_rels/.rels": _MAIN.encode(),
            **{f"word/{story}.xml": written(root) for story, root in self.stories.items()},
            **{f"word/_rels/{story}.xml.rels": self._links(story) for story in self.stories},
        }
        for name, root in (("styles", self.styles), ("numbering", self.numbering)):
            if root is not None:
                parts[f"word/{name}.xml"] = written(root)
        with ZipFile(out, "w", ZIP_DEFLATED) as made:
            for name, content in parts.items():
                made.writestr(ZipInfo(name, _BEGINNING), content)
        return out.getvalue()

    def _part(self, story: str) -> str:
        return self.main if story == "document" else f"word/{story}.xml"

    def _links(self, story: str) -> bytes:
        """The relations of a story: addresses on the web, and for the text the parts that are handed over with it."""
        folder, _, name = self._part(story).rpartition("/")
        relations = _tree(self.archive, f"{folder}/_rels/{name}.rels")
        kept = [one for one in (relations if relations is not None else ()) if attribute(one, "Type").endswith("/hyperlink")]
        lines = [
            f'<Relationship Id="{_quoted(attribute(one, "Id"))}" Type="{_KIND}hyperlink" Target="{_quoted(attribute(one, "Target"))}" '
            'TargetMode="External"/>'
            for one in kept
        ]
        parts = [other for other in (*_STORIES[1:], "styles", "numbering") if other in self.stories or other in {"styles", "numbering"}]
        if story == "document":
            lines += [f'<Relationship Id="own-{part}" Type="{_KIND}{part}" Target="{part}.xml"/>' for part in parts]
        return f"{_RELATIONS}{''.join(lines)}</Relationships>".encode()


def open_package(raw: bytes, name: str) -> Package:
    """A document's parts.

    Raises:
        UnreadablePaperError: it is no Word document, or one that no Office program writes.
    """
    archive = Archive(raw, name)
    main = archive.main
    if not main.startswith("word/"):
        raise UnreadablePaperError(say("it is no Word document (.docx); open it in Word and save it as “Word Document (*.docx)”"))
    parts = {"document": main, **{story: f"word/{story}.xml" for story in _STORIES[1:]}}
    stories = {story: root for story, part in parts.items() if (root := _tree(archive, part)) is not None}
    styles, numbering, comments = (_tree(archive, f"word/{part}.xml") for part in ("styles", "numbering", "comments"))
    return Package(archive, main, stories, styles, numbering, comments)


def _tree(archive: Archive, part: str) -> Element | None:
    raw = archive.raw(part)
    return None if raw is None else tree(raw)


def _quoted(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
