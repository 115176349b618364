"""Where links lead: pure paths, nothing is opened."""

import html
import posixpath
import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from urllib.parse import unquote

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_DRIVE = re.compile(r"[A-Za-z]:[\\/]")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_UNSEEN = re.compile(r"[\x00-\x20\x7f]+")


class Kind(StrEnum):
    """What a link leads to."""

    EXTERNAL = "external"
    """Another host, or a program: whatever has a scheme, and ``//host``."""
    ANCHOR = "anchor"
    """A place in the same file."""
    FILE = "file"
    """A file of the content folder, if it is there."""
    ABSOLUTE = "absolute"
    """A path that begins at the root of a host or of somebody's disk; the library does not know it."""
    OUTSIDE = "outside"
    """A relative path that climbs out of the content folder."""


@dataclass(frozen=True, slots=True)
class Target:
    """What a link leads to, taken apart."""

    kind: Kind
    path: str = ""
    """Relative to the root, NFC, of a file in or outside the content folder; the link's own file for an anchor."""
    anchor: str = ""


def scheme(target: str) -> str:
    """The scheme a browser will see, in lower case: entities, escapes and unseen characters do not hide it; empty when there is none."""
    if "&" in target or "\\" in target:
        target = _ESCAPE.sub(r"\1", html.unescape(target))
    match = _SCHEME.match(_UNSEEN.sub("", target))
    return match[1].lower() if match else ""


@lru_cache(maxsize=1 << 16)
def resolve(path: str, target: str) -> Target:
    """What a link written in a file leads to.

    Args:
        path: of the file the link stands in, relative to the root, such as ``content/tin-hoc/6/bai-01-truoc.md``.
        target: as written: percent signs are decoded, ``?query`` is dropped, ``#anchor`` is cut off.
    """
    if _DRIVE.match(target):
        return Target(Kind.ABSOLUTE)
    if target.startswith("//") or scheme(target):
        return Target(Kind.EXTERNAL)
    if target.startswith(("/", "\\")):
        return Target(Kind.ABSOLUTE)
    rest, _, anchor = target.partition("#")
    file, anchor = _decoded(rest.partition("?")[0]), _decoded(anchor)
    if not file:
        return Target(Kind.ANCHOR, path, anchor)
    found = posixpath.normpath(posixpath.join(posixpath.dirname(path), file))
    top = path.partition("/")[0]
    kind = Kind.FILE if found == top or found.startswith(f"{top}/") else Kind.OUTSIDE
    return Target(kind, found, anchor)


def relative(path: str, other: str) -> str:
    """How a link in one file names another: both relative to the root."""
    return posixpath.relpath(other, posixpath.dirname(path))


def _decoded(written: str) -> str:
    text = unquote(written) if "%" in written else written
    return text if text.isascii() else unicodedata.normalize("NFC", text)
