"""``hoclieu import lesson``: a lesson in a Word document becomes a material with its pictures beside it (D1, D8)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.engine.digest import digest
from generator.engine.manuscript.check import missing
from generator.engine.manuscript.make import Made, make
from generator.engine.manuscript.markdown import Writer
from generator.engine.manuscript.question_markdown import body_of
from generator.engine.template import opening
from generator.engine.text import fold
from generator.model.finding import Finding
from generator.model.library import Library
from generator.model.manuscript import Lost, Manuscript, Picture, Remark, Title
from generator.model.material import Phase
from generator.model.message import say
from generator.pages.pictures import scale
from generator.sources.locale import read_locale
from generator.sources.manuscript.pandoc import find_pandoc
from generator.sources.manuscript.read import read_manuscript
from generator.sources.materials import read_document

from .judge import inspect
from .new import Wish, header, name_of, path_of
from .publish import UnwritableError
from .store import write_together

KIB = 1024
_PLACE_KEPT = say("its place says “Viết ở đây”")


class OccupiedError(Exception):
    """A file that is there already; nothing is ever written over it."""


@dataclass(frozen=True, slots=True)
class Brought:
    """A lesson as it is to be written, and what a person must know of it."""

    path: str
    text: str
    pictures: tuple[tuple[str, bytes], ...]
    """Each with its path, beside the lesson."""
    made: Made
    remarks: tuple[Remark, ...]
    findings: tuple[Finding, ...]
    """What the check says of the file."""


@dataclass
class _Pictures:
    """The pictures that the text shows, made small enough for phones; the same bytes are one file."""

    manuscript: Manuscript
    folder: str
    name: str
    most: int
    """Bytes that one may have."""
    files: dict[str, bytes] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)
    known: dict[str, str] = field(default_factory=dict)
    """The address of a picture by the digest of its bytes; empty when it cannot be shown."""

    def address(self, number: int) -> str:
        """Where the picture of a number lies, seen from the lesson; empty when it cannot be brought over."""
        thing = self.manuscript.things[number]
        if not isinstance(thing, Picture):
            return ""
        key = digest(thing.raw)
        if key not in self.known:
            self.known[key] = self._kept(thing)
        return self.known[key]

    def _kept(self, picture: Picture) -> str:
        files = scale(picture.raw).files
        fitting = [file for file in files if len(file[2]) <= self.most] or list(files[:1])
        if not fitting:
            says = say("a picture could not be brought over: it is a drawing of Windows (EMF, WMF), or damaged; {kept}", kept=_PLACE_KEPT)
            way = say("in Word click it with the right key, Save as Picture, PNG; put the file into the folder “hinh” beside the lesson")
            self.remarks.append(Remark(picture.at, says, way))
            return ""
        if picture.is_cropped:
            says = say("a picture was cropped in Word; the whole of it came over")
            self.remarks.append(Remark(picture.at, says, say("look at it; if a part must not be seen, cut it off and save it anew")))
        _, suffix, content = fitting[-1]
        address = f"hinh/{self.name}-{len(self.files) + 1}.{suffix}"
        self.files[f"{self.folder}/{address}"] = content
        return address


def bring_lesson(name: str, raw: bytes, library: Library, wish: Wish, file_name: str = "") -> Brought:
    """A lesson out of a Word document, as it is to be written; nothing is written yet.

    Raises:
        UnreadablePaperError: it is no Word document, or one that no Office program writes.
        PandocMissingError: the program that reads equations and lists is not there.
    """
    manuscript = read_manuscript(name, raw, find_pandoc())
    made = make(manuscript)
    path = path_of(wish, file_name)
    limits = library.school.catalog.limits
    pictures = _Pictures(manuscript, path.rpartition("/")[0], file_name or name_of(wish), limits.picture_kb * KIB)
    writer = Writer(manuscript, pictures.address, read_locale("vi"))
    body = _with_opening(body_of(made.contents, writer), made, wish.phase)
    titled = replace(wish, title=wish.title or made.title or wish.lesson.title)
    text = header(library, titled) + "\n" + body
    document = read_document(path, text.encode(), library.school)
    findings = inspect(document, text.encode(), library.school).findings
    remarks = [*made.remarks, *(_lost(thing) for thing in manuscript.things if isinstance(thing, Lost)), *pictures.remarks]
    remarks += missing(manuscript, text, made.key, remarks)
    return Brought(path, text, tuple(pictures.files.items()), made, tuple(remarks), findings)


def write_lesson(brought: Brought, root: Path) -> None:
    """Writes the lesson and its pictures, all or none.

    Raises:
        OccupiedError: one of the files is there already.
        UnwritableError: they cannot be written there.
    """
    files = [(root / brought.path, brought.text.encode()), *((root / path, content) for path, content in brought.pictures)]
    if occupied := occupied_by(brought, root):
        raise OccupiedError(occupied)
    try:
        write_together(files)
    except OSError as error:
        raise UnwritableError(str(root / brought.path)) from error


def occupied_by(brought: Brought, root: Path) -> str:
    """The first of its files that is there already; empty when none is."""
    paths: Sequence[str] = (brought.path, *(path for path, _ in brought.pictures))
    return next((path for path in paths if (root / path).exists()), "")


def _lost(thing: Lost) -> Remark:
    return Remark(thing.at, say("{what} could not be brought over; {kept}", what=thing.what, kept=_PLACE_KEPT), thing.way_out)


def _with_opening(body: str, made: Made, phase: Phase) -> str:
    """Before class every material begins with its task and reason (D3); where the document has none, its author must say them."""
    titles = [fold("".join(re.findall(r"\w+|\s", _words(one)))) for one in made.contents if isinstance(one, Title)]
    if phase is not Phase.BEFORE or any(title.strip().startswith("nhiem vu") for title in titles):
        return body
    return f"{opening(phase)}\n{body}"


def _words(title: Title) -> str:
    from generator.engine.manuscript.rich import words

    return words(title.text)
