"""The archive that a .docx or .xlsx is, opened with suspicion: sizes are counted while unpacking, not believed."""

import posixpath
import re
import zlib
from io import BytesIO
from urllib.parse import unquote
from zipfile import BadZipFile, ZipFile

from generator.model.message import say

from .trouble import UnreadablePaperError, refuse_kind
from .xml import Node, read_xml

MOST_BYTES = 50 * 1024 * 1024
"""Of a file as it lies on the disk; plans with pictures of letterheads stay far below."""

MOST_PARTS = 5_000
MOST_UNPACKED = 60 * 1024 * 1024
"""Of all parts that are read, unpacked; the plan of a whole school in one document has 10 MB."""

_MAIN, _USUAL = "/officeDocument", ("word/document.xml", "xl/workbook.xml")


class Archive:
    """The parts of one Office file, by name; what is never asked for is never unpacked, and nothing outside is ever followed."""

    def __init__(self, raw: bytes, name: str) -> None:
        """Opens an archive.

        Raises:
            UnreadablePaperError: it is none, or not one of an Office file.
        """
        if len(raw) > MOST_BYTES:
            raise UnreadablePaperError(
                say(
                    "it is larger than {most} MB; make its pictures smaller, or take a part of it into a file of its own",
                    most=MOST_BYTES >> 20,
                )
            )
        if not raw.startswith(b"PK"):
            raise refuse_kind(raw, name)
        try:
            self._zip = ZipFile(BytesIO(raw))
        except (BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise _broken() from error
        if len(self._zip.infolist()) > MOST_PARTS:
            raise _bomb()
        self._parts = {info.filename.replace("\\", "/").lstrip("/").lower(): info for info in self._zip.infolist()}
        self._left = MOST_UNPACKED

    @property
    def main(self) -> str:
        """The part that everything begins with; empty when the archive is of something else."""
        relations = self.xml("_rels/.rels")
        found = (one.get("Target").lstrip("/") for one in (relations.children if relations else ()) if one.get("Type").endswith(_MAIN))
        return next((part for part in (*found, *_USUAL) if part.lower() in self._parts), "")

    def xml(self, part: str, *, passing: frozenset[str] = frozenset()) -> Node | None:
        """A part as a tree, without the branches of these names; None when the file has no such part.

        Raises:
            UnreadablePaperError: it is broken, hostile or beyond all measure.
        """
        raw = self.raw(part)
        return None if raw is None else read_xml(raw, passing)

    def raw(self, part: str) -> bytes | None:
        """A part as it is; None when the file has no such part.

        Raises:
            UnreadablePaperError: it is broken, locked or beyond all measure.
        """
        info = self._parts.get(part.lower())
        if info is None:
            return None
        if info.flag_bits & 1:
            raise UnreadablePaperError(
                say("it is locked with a password; open it, take the password off (File, Info, Protect), save it, and try again")
            )
        try:
            with self._zip.open(info) as stream:
                raw = stream.read(self._left + 1)
        except (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError) as error:
            raise _broken() from error
        self._left -= len(raw)
        if self._left < 0:
            raise _bomb()
        return raw

    def relations(self, part: str) -> dict[str, str]:
        """What a part refers to inside the file: id → part. What lies outside is not listed, so that it cannot be followed."""
        folder, name = posixpath.split(part)
        tree = self.xml(f"{folder}/_rels/{name}.rels")
        found = {}
        for relation in tree.children if tree else ():
            target = unquote(relation.get("Target"))
            if relation.get("TargetMode").lower() == "external" or re.match(r"[a-z][a-z0-9+.-]*:", target, re.IGNORECASE):
                continue
            found[relation.get("Id")] = posixpath.normpath(posixpath.join(folder, target) if not target.startswith("/") else target[1:])
        return found


def _broken() -> UnreadablePaperError:
    return UnreadablePaperError(say("it is damaged; open it in Word or Excel, save it anew, and try again"))


def _bomb() -> UnreadablePaperError:
    return UnreadablePaperError(
        say(
            "unpacked it is far larger than any document of a school, as files are that are made to stop a computer; "
            "ask whoever sent it for another copy"
        )
    )
