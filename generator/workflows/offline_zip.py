"""``hoclieu export offline-zip``: one file per subject and grade that opens from a USB stick by a double click (D19).

It is packed from a finished site, by the same list that a phone downloads by; pages are those of the site with their links made
to lead from file to file. The same site gives the same bytes: files in order, without a clock.
"""

import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from generator.engine.search import texts_of
from generator.model.export import Artifact
from generator.model.message import Translate, say
from generator.pages.edition import WITHOUT, Where, given, moved, noted, places
from generator.pages.offline import sized_file

from .verify import look

OFFLINE_ZIP = "offline-zip"
FIRST = "index.html"
STYLE = "assets/hoclieu/offline.css"
README = "DOC-TRUOC.txt"
PACKED = (".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif", ".mp3", ".m4a", ".ogg", ".mp4", ".webm", ".pdf", ".docx", ".xlsx", ".pptx")
"""Of kinds that are compressed already."""
NO_CLOCK = (1980, 1, 1, 0, 0, 0)
UNIX, READABLE = 3, 0o100644 << 16


@dataclass(frozen=True, slots=True)
class Edition:
    """One cell of a finished site."""

    folder: Path
    """Of the site."""
    id: str
    """``tin-hoc-6``."""
    name: str
    day: str
    """ISO."""
    paths: tuple[str, ...]
    left: tuple[tuple[str, int], ...] = ()
    """What is too large for it: path and bytes."""

    @property
    def hub(self) -> str:
        """The address of the cell's hub, which is the edition's first page."""
        subject, _, grade = self.id.rpartition("-")
        return f"{subject}/{grade}/"

    def read(self, path: str) -> bytes:
        """A page or file of the site."""
        return (self.folder / (f"{path}{FIRST}" if path.endswith("/") else path)).read_bytes()


def editions(folder: Path, subject: str | None = None, grade: int | None = None) -> Iterator[Edition]:
    """The cells of a finished site, by name; those of a subject or a grade only, when it is said."""
    for file in sorted((folder / "tai-ve").glob("*.json")):
        value: Mapping[str, Any] = json.loads(file.read_bytes())
        own_subject, _, own_grade = str(value["id"]).rpartition("-")
        if subject in {None, own_subject} and grade in {None, int(own_grade)}:
            paths = tuple(path for path, _, _ in value["files"])
            left = tuple((path, size) for path, size in value["left"])
            yield Edition(folder, value["id"], value["name"], value["day"], paths, left)


def offline_zip(edition: Edition, translate: Translate) -> Artifact:
    """The packed edition."""
    whole = io.BytesIO()
    name = f"hoc-lieu-{edition.id}"
    with ZipFile(whole, "w") as pack:
        for path, content in sorted(_files(edition, translate)):
            info = ZipInfo(f"{name}/{path}", NO_CLOCK)
            info.create_system, info.external_attr = UNIX, READABLE
            pack.writestr(info, content, ZIP_STORED if path.endswith(PACKED) else ZIP_DEFLATED, 9)
    return Artifact(f"{name}.zip", whole.getvalue())


def _files(edition: Edition, translate: Translate) -> Iterator[tuple[str, bytes]]:
    pages = [path for path in edition.paths if path.endswith("/")]
    others = [path for path in edition.paths if path and not path.endswith(("/", ".json")) and path not in (STYLE, *WITHOUT)]
    where = places({"": FIRST, **{page: f"{page}{FIRST}" for page in pages}, **{path: path for path in others}})
    for page in pages:
        file = f"{page}{FIRST}"
        yield file, _page(edition, page, file, where, _without(_left_on(edition, page), translate))
    yield FIRST, _page(edition, edition.hub, FIRST, where, _note(edition, translate))
    for path in (*others, STYLE):
        yield path, edition.read(path)
    yield from _search(edition, pages)
    yield README, "".join(["\ufeff", *(f"{line}\r\n" for line in _read_first(edition, translate) if line)]).encode()


def _page(edition: Edition, address: str, file: str, where: Where, note: str) -> bytes:
    html = moved(edition.read(address).decode(), address, file, where)
    return noted(html, note, "../" * file.count("/") + STYLE).encode()


def _read_first(edition: Edition, translate: Translate) -> Iterator[str]:
    yield say(
        "{name}. Unpack this file first; then open the folder and double-click index.html. It needs no network.", name=edition.name
    ).text(translate)
    yield _without(edition.left, translate)


def _left_on(edition: Edition, page: str) -> tuple[tuple[str, int], ...]:
    """What the edition does not have of what a page shows."""
    if not edition.left:
        return ()
    goals = {path for path, _ in look(page, edition.read(page).decode()).goals}
    return tuple(one for one in edition.left if one[0] in goals)


def _without(left: tuple[tuple[str, int], ...], translate: Translate) -> str:
    """What is left out, with its size, in a sentence; empty for nothing."""
    files = ", ".join(sized_file(path, size, translate) for path, size in left)
    return say("Too large for this edition, to be opened with a network: {files}.", files=files).text(translate) if files else ""


def _note(edition: Edition, translate: Translate) -> str:
    told = say(
        "Edition without a network: {name}, as of {day}. Pale words lead to pages that this edition does not have.",
        name=edition.name,
        day="/".join(reversed(edition.day.split("-"))),
    ).text(translate)
    return f"{told} {_without(edition.left, translate)}".rstrip()


def _search(edition: Edition, pages: list[str]) -> Iterator[tuple[str, bytes]]:
    """The index of the cell alone; no file of it when the cell has no materials."""
    key = edition.hub.rstrip("/")
    titles, cell = f"search/titles/{edition.id}.json", f"search/cells/{edition.id}.json"
    if titles not in edition.paths:
        yield "search/titles.js", given("search/titles.json", b'{"version":"","documents":0,"sizes":[],"cells":[]}')
        return
    yield "search/titles.js", given("search/titles.json", edition.read(titles))
    yield cell.replace(".json", ".js"), given(cell, edition.read(cell))
    materials = [page for page in pages if page.startswith(edition.hub) and page != edition.hub]
    texts = texts_of(key, [(page, edition.read(page).decode()) for page in materials])
    yield texts.path.replace(".json", ".js"), given(texts.path, texts.content)
