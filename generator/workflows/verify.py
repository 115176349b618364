"""The last look at finished pages, before they are published: links resolve, nobody else is asked, nothing is too heavy."""

import posixpath
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from sys import intern
from urllib.parse import unquote

from generator.model.catalog import Budgets

_REFERENCES = re.compile(r'\s(?:href|src|action|poster|data|data-src)="([^"]*)"')
"""Attributes, wherever they stand: rendering leaves no text that looks like one."""
_FRAMED = re.compile(r'\sdata-src="([^"]*)"')
"""What a script loads into a frame when it is pressed."""
_CANDIDATES = re.compile(r'\ssrcset="([^"]*)"')
_LOADED = re.compile(
    r"<(?:(?:img|script|iframe|source|video|audio|embed|object|track)\b"
    r'|link\b(?=[^<]*?\srel="(?:stylesheet|icon|preload|preconnect|modulepreload)"))'
    r'[^<]*?\s(?:href|src|data|poster)="\s*(?:[a-z]+:)?//',
    re.IGNORECASE,
)
_FORMULA = re.compile(r"<math\b.*?</math>")
_MARKUP = re.compile(r"<[^>]*>")
_ID = re.compile(r'\sid="([^"]+)"')
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")


@dataclass(frozen=True, slots=True)
class Looked:
    """What verification needs to know of a finished page; it can be remembered with the page."""

    goals: tuple[tuple[str, str], ...]
    """Where its internal links lead: the path from the site's root, and the anchor; each once."""
    ids: tuple[str, ...]
    is_closed: bool
    """Whether it loads nothing from another host."""
    size: int
    """Bytes; of formulas what they show, for their markup is sent at a tenth of its length and would make lessons of mathematics short."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """Why a site may not be published; ours to mend, or a link that only the finished page shows."""

    address: str
    reason: str
    """broken-link, broken-anchor, other-host, too-heavy, unreadable-picture."""
    detail: str = ""


def look(address: str, html: str) -> Looked:
    """What a page refers to."""
    targets = dict.fromkeys(unescape(target) for target in _REFERENCES.findall(html))
    pictures = _candidates(html) if "srcset=" in html else ()
    targets.update(dict.fromkeys(pictures))
    goals = dict.fromkeys(_goal(address, target) for target in targets if not _SCHEME.match(target))
    framed = _FRAMED.findall(html) if "data-src=" in html else []
    is_closed = not _LOADED.search(html) and not any(_SCHEME.match(one.strip()) for one in (*pictures, *framed))
    return Looked(tuple(goals), tuple(map(intern, _ID.findall(html))), is_closed, len(_light(html).encode()))


def _light(html: str) -> str:
    return _FORMULA.sub(lambda formula: _MARKUP.sub("", formula[0]), html) if "<math" in html else html


def _candidates(html: str) -> tuple[str, ...]:
    """The addresses of pictures that come in several widths: ``a-360.webp 360w, a-720.webp 720w``."""
    return tuple(one.split()[0] for several in _CANDIDATES.findall(html) for one in unescape(several).split(",") if one.strip())


def _goal(address: str, target: str) -> tuple[str, str]:
    bare, _, anchor = target.partition("#")
    path = unquote(bare.partition("?")[0])
    if not path:
        return goal_of(address, unquote(anchor))
    goal = _joined(address.rpartition("/")[0], path)
    return goal_of(f"{goal}/" if goal and path.endswith(("/", "..", ".")) else goal, unquote(anchor))


@lru_cache(maxsize=1 << 15)
def goal_of(path: str, anchor: str) -> tuple[str, str]:
    """A goal, once for all pages that lead there: those of a subject share most of theirs."""
    return intern(path), intern(anchor)


def _joined(folder: str, path: str) -> str:
    """A relative path from a folder, as a path from the site's root; ``..`` at its beginning is what nearly all links of a page have."""
    up = 0
    while path.startswith("../", up * 3):
        up += 1
    rest, parts = path[up * 3 :], folder.split("/") if folder else []
    if up > len(parts) or "./" in rest or "//" in rest or rest.endswith("."):
        goal = posixpath.normpath(posixpath.join(folder, path))
        return "" if goal == "." else goal
    return "/".join((*parts[: len(parts) - up], rest)).rstrip("/")


def verify(pages: Mapping[str, Looked], files: Iterable[str], budgets: Budgets, materials: frozenset[str]) -> tuple[Flaw, ...]:
    """What is wrong with a finished site.

    Args:
        pages: by address, such as ``tin-hoc/6/``; the first page's is empty.
        files: the paths of everything else.
        budgets: what pages may weigh.
        materials: the addresses of materials, which have a budget of their own.
    """
    flaws: list[Flaw] = []
    known = frozenset(files)
    ids = {address: frozenset(page.ids) for address, page in pages.items()}
    for address, page in pages.items():
        if not page.is_closed:
            flaws.append(Flaw(address, "other-host"))
        most = budgets.material_html_kb if address in materials else budgets.page_html_kb
        if page.size > most * 1024:
            flaws.append(Flaw(address, "too-heavy", f"{-(-page.size // 1024)} > {most} KiB"))
        flaws += [Flaw(address, reason, _shown(*goal)) for goal in page.goals if (reason := _broken(*goal, ids, known))]
    return tuple(flaws)


def _broken(path: str, anchor: str, ids: Mapping[str, frozenset[str]], files: frozenset[str]) -> str:
    if path in ids:
        return "" if not anchor or anchor in ids[path] else "broken-anchor"
    return "" if path in files else "broken-link"


def _shown(path: str, anchor: str) -> str:
    return f"{path}#{anchor}" if anchor else path
