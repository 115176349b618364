"""Pages for an edition that is opened from a file: every link leads to a file of the edition, or says that it leads nowhere.

``tin-hoc/6/`` becomes ``tin-hoc/6/index.html``: a folder that is opened from a stick shows its files and no page.
"""

import posixpath
import re
from collections.abc import Callable, Mapping
from html import escape, unescape
from urllib.parse import quote, unquote

from .templates import root_of

_TAG = re.compile(r'<(a|link|script|img|source|video|audio|track|iframe|object|embed|form)\b((?:[^<>"]|"[^"]*")*)>(?:</script>)?')
_ATTRIBUTE = re.compile(r'(\s(?:href|src|action|poster|data|data-src|srcset)=)"([^"]*)"')
_ROOT = re.compile(r'(\sdata-(?:root|base)=)"(?:\.\./)+"|(\sdata-(?:root|base)=)"\./"')
_REMEMBERED = re.compile(r'\sdata-hl-(?:grade|week)-link="[^"]*"')
"""By which the shell's script leads to the reader's own grade: an edition has one grade."""
_OF_A_WEEK = re.compile(r'(\sdata-hl-href=)"([^"]*/)"')
"""By which it leads to the week of the day."""
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
ABSENT = ' role="link" aria-disabled="true" data-hl-absent=""'
INDEX = "index.html"
WITHOUT = ("assets/hoclieu/offline.js", "manifest.webmanifest")
"""What is of no use in a file."""

Where = Callable[[str], str | None]
"""The file of an address or path of the site; None when the edition does not have it."""


def moved(html: str, address: str, file: str, where: Where) -> str:
    """A page of the site as a file of the edition.

    Args:
        html: the finished page.
        address: its address in the site, which its links start from.
        file: its path in the edition.
        where: where everything lies in the edition.
    """

    def to(target: str) -> str | None:
        """A reference as the moved page writes it; None when it leads out of the edition."""
        bare, _, anchor = unescape(target).partition("#")
        path = unquote(bare.partition("?")[0])
        if not path:
            return target  # a place on the page itself
        site_path = _site_path(address, path)
        goal = where(site_path)
        if goal is None or goal in WITHOUT:
            return None
        return escape(quote(_way(file, goal)) + (f"#{anchor}" if anchor and site_path else ""))  # its first page is another

    def tag(match: re.Match[str]) -> str:
        name, attributes, isolated = match[1], match[2], False

        def attribute(found: re.Match[str]) -> str:
            nonlocal isolated
            if _SCHEME.match(unescape(found[2])):
                return found[0]
            value = _each(found[2], to, several="srcset" in found[1])
            isolated = isolated or value is None
            return "" if value is None else f'{found[1]}"{value}"'

        written = _ATTRIBUTE.sub(attribute, attributes)
        if isolated and name in ("link", "script"):
            return ""
        if isolated and name == "a":
            written += ABSENT
        return f"<{name}{written}>{'</script>' if match[0].endswith('</script>') else ''}"

    def week(match: re.Match[str]) -> str:
        return f'{match[1]}"{_way(file, _site_path(address, match[2]) + INDEX)}"'

    html = _OF_A_WEEK.sub(week, _REMEMBERED.sub("", html)) if " data-hl-" in html else html
    return _rooted(_TAG.sub(tag, html), file)


def _rooted(html: str, file: str) -> str:
    """A moved page whose scripts find the first page of the edition."""
    if "data-root=" not in html and "data-base=" not in html:  # as in the body of a lesson, where looking closer takes most of the time
        return html
    root = root_of(file.rpartition("/")[0] + "/" if "/" in file else "")
    return _ROOT.sub(lambda match: f'{match[1] or match[2]}"{root}"', html)


def _each(value: str, to: Callable[[str], str | None], *, several: bool) -> str | None:
    """The references of an attribute, each moved, what stands behind it kept; None when one of them leads out of the edition."""
    parts = [one.split() for one in value.split(",")] if several else [[value]]
    new = [(to(part[0]), part[1:]) for part in parts if part]
    return None if any(goal is None for goal, _ in new) else ", ".join(" ".join([goal or "", *rest]) for goal, rest in new)


def _site_path(address: str, path: str) -> str:
    goal = posixpath.normpath(posixpath.join(address.rpartition("/")[0] or ".", path))
    goal = "" if goal == "." else goal
    return f"{goal}/" if goal and path.endswith(("/", "..", ".")) else goal


def _way(file: str, goal: str) -> str:
    way = posixpath.relpath(goal, posixpath.dirname(file) or ".")
    return f"{way}/" if goal.endswith("/") else way


def given(path: str, content: bytes) -> bytes:
    """A JSON file as a script that gives it: from a file nothing can be fetched, but scripts can be loaded."""
    return b'hoclieuGiven("' + path.encode() + b'",' + content + b");"


def noted(html: str, note: str, style: str) -> str:
    """A page of the edition with its style, and a note above its first heading when there is one."""
    html = html.replace("</head>", f'<link rel="stylesheet" href="{escape(style)}"></head>', 1)
    return html.replace("<h1", f'<p class="hl-edition">{escape(note)}</p>\n<h1', 1) if note else html


def places(paths: Mapping[str, str]) -> Where:
    """Where things lie, from a table; ``index.html`` at the end of a reference is its folder's address."""

    def where(path: str) -> str | None:
        return paths.get(path, paths.get(path.removesuffix("index.html")) if path.endswith("/index.html") else None)

    return where
