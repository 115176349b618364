"""What a step of approval binds: a digest of the content that was approved, and whether it is still that of the content (D14).

It counts what pupils are given and what others may do with it: title, subject, grade, phase, lessons, type, forms of assessment, level,
minutes, licence, sources, summary, outcomes, the body, and the bytes of every file that the body shows or offers (pictures, recordings,
attachments, a simulation's folder, captions and posters).

It does not count where a material stands (file, school year, week), who wrote it, what it is searched by (tags), what is allowed in it
(allow), its status, and the record of approval itself; nor the order of lessons and forms of assessment, spaces at the ends of lines, empty
lines around the body, line ends of text files, and how a letter with marks is put together (NFC).
"""

import base64
import hashlib
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date

from generator.model.library import Entry
from generator.model.material import ApprovalStep, Material, Status

from .digest import canonical, digest
from .links import Kind, relative, resolve
from .media import companions, folder_within

VERSION = "v1-"
"""Changes when other things count; it also keeps other programs from taking a digest for a number."""
_BYTES = 15
"""120 bits: 24 letters and digits, and nobody makes two contents with one digest."""
TEXTS = (".svg", ".vtt", ".txt", ".csv", ".html", ".css", ".js", ".json")
"""Files whose line ends Git changes from one system to another."""


def content_digest(material: Material, body: str) -> str:
    """The digest of what a material's own file holds of that which is approved.

    Args:
        material: its facts.
        body: the Markdown below the header.
    """
    lines = map(str.rstrip, unicodedata.normalize("NFC", body).replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    facts = {
        "title": _plain(material.title),
        "subject": material.subject,
        "grade": material.grade,
        "phase": material.phase.value,
        "lessons": sorted(material.lessons),
        "type": material.type,
        "assessment": sorted(material.assessment),
        "level": material.level,
        "minutes": material.minutes,
        "license": material.license,
        "sources": [_plain(source) for source in material.sources],
        "summary": _plain(material.summary),
        "outcomes": [_plain(outcome) for outcome in material.outcomes],
        "body": "\n".join(lines).strip("\n"),
    }
    return digest(canonical(facts))


def file_digest(path: str, raw: bytes) -> str:
    """The digest of a file that a material shows or offers."""
    is_text = path.lower().endswith(TEXTS) and b"\0" not in raw
    return digest(raw.replace(b"\r\n", b"\n") if is_text else raw)


def attached(entry: Entry, files: Collection[str], simulations: Collection[str]) -> Iterator[str]:
    """The files that a material shows or offers, by path; one may come twice.

    Args:
        entry: the material's.
        files: the paths of everything in the content folder.
        simulations: the folders of simulations.
    """
    for link in entry.links:
        target = resolve(entry.path, link.target)
        if target.kind is Kind.FILE and target.path in files and not target.path.endswith(".md"):
            yield target.path
            yield from companions(target.path, files)
            if folder := folder_within(target.path, simulations):
                yield from (path for path in files if path.startswith(folder))


def sealed(material: Material, files: Mapping[str, str]) -> str:
    """The digest that a step of approval records of a material: of its own content, and of the files that it shows or offers.

    Args:
        material: its facts.
        files: the digest of each such file, by its path relative to the root.
    """
    folder = material.path.rpartition("/")[0] + "/"
    beside = {
        path.removeprefix(folder) if path.startswith(folder) else relative(material.path, path): value for path, value in files.items()
    }
    made = hashlib.blake2b(canonical([material.content, beside]), digest_size=_BYTES).digest()
    return VERSION + base64.b32encode(made).decode().lower()


def holds(step: ApprovalStep, seal: str, digests_from: date | None) -> bool:
    """Whether a recorded step is about the content as it is; one without a digest is taken at its word until the school's own day."""
    if step.digest:
        return step.digest == seal
    return digests_from is None or step.date < digests_from


def settled(material: Material, seal: str, digests_from: date | None) -> Material:
    """A material with the steps that have lapsed; one that was approved is then in review again: not published, not counted."""
    lapsed = tuple(step.step for step in material.approval if not holds(step, seal, digests_from))
    if lapsed and material.status is Status.APPROVED:
        return replace(material, lapsed=lapsed, status=Status.REVIEW, stated=Status.APPROVED)
    return replace(material, lapsed=lapsed) if lapsed else material


def unsettled(material: Material) -> Material:
    """The material as its header says it is."""
    return replace(material, lapsed=(), status=material.stated or material.status, stated=None) if material.lapsed else material


def _plain(text: str) -> str:
    """A line of text without what spaces and composition of letters make of it."""
    return " ".join(unicodedata.normalize("NFC", text).split())
