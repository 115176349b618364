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

_ATTRIBUTES = ("href", "src", "action", "poster", "data", "data-src")
_NAMED = "|".join(rf'(?<=\s{name}=")' for name in _ATTRIBUTES)
_REFERENCES = re.compile(f'="(?:{_NAMED})([^"]*)"')
"""Attributes, wherever they stand: rendering leaves no text that looks like one. These expressions begin with what is rare and look back
at the name: three to ten times as fast as the other way round, on a hundred megabytes of pages."""
_FRAMED = re.compile(r'\sdata-src="([^"]*)"')
"""What a script loads into a frame when it is pressed."""
_CANDIDATES = re.compile(r'\ssrcset="([^"]*)"')
_LOADED = re.compile(
    r"<(?:(?:img|script|iframe|source|video|audio|embed|object|track)\b"
    r'|link\b(?=[^<]*?\srel="(?:stylesheet|icon|preload|preconnect|modulepreload)"))'
    r'[^<]*?\s(?:href|src|data|poster)="\s*(?:[a-z]+:)?//',
    re.IGNORECASE,
)
_ABROAD = re.compile(r'="\s*(?:[a-z]+:)?//', re.IGNORECASE)
_ID = re.compile(r'="(?<=\sid=")([^"]+)"')
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
    """Bytes."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """Why a site may not be published; ours to mend, or a link that only the finished page shows."""

    address: str
    reason: str
    """broken-link, broken-anchor, other-host, too-heavy, unreadable-picture."""
    detail: str = ""
    """Where a link leads, or what a page weighs in KiB."""
    most: int = 0
    """What it may weigh."""


def look(address: str, html: str) -> Looked:
    """What a page refers to."""
    targets = dict.fromkeys(unescape(target) for target in _REFERENCES.findall(html))
    pictures = _candidates(html) if "srcset=" in html else ()
    targets.update(dict.fromkeys(pictures))
    goals = dict.fromkeys(_goal(address, target) for target in targets if not _SCHEME.match(target))
    framed = _FRAMED.findall(html) if "data-src=" in html else []
    loads = any(_LOADED.match(html, html.rfind("<", 0, match.start())) for match in _ABROAD.finditer(html))
    is_closed = not loads and not any(_SCHEME.match(one.strip()) for one in (*pictures, *framed))
    return Looked(tuple(goals), tuple(map(intern, _ID.findall(html))), is_closed, len(html.encode()))


def _candidates(html: str) -> tuple[str, ...]:
    """The addresses of pictures that come in several widths: ``a-360.webp 360w, a-720.webp 720w``."""
    return tuple(one.split()[0] for several in _CANDIDATES.findall(html) for one in unescape(several).split(",") if one.strip())


def _goal(address: str, target: str) -> tuple[str, str]:
    if target[:1] in {"", "#", "?"}:
        return goal_of(address, unquote(target.partition("#")[2]))
    folder = address.rpartition("/")[0]
    while folder and target.startswith("../"):  # nearly all links begin so; above the folder of a page they are the same for many
        folder, target = folder.rpartition("/")[0], target[3:]
    return _resolved(folder, target)


@lru_cache(maxsize=1 << 13)  # the links of a subject's pages are much the same
def _resolved(folder: str, target: str) -> tuple[str, str]:
    """A relative target from a folder, as a path from the site's root, and its anchor."""
    bare, _, anchor = target.partition("#")
    path = unquote(bare.partition("?")[0])
    goal = posixpath.normpath(posixpath.join(folder, path)) if path else folder
    if goal == ".":
        goal = ""
    is_folder = not path or path.endswith(("/", "..", "."))
    return goal_of(f"{goal}/" if goal and is_folder else goal, unquote(anchor))


@lru_cache(maxsize=1 << 13)  # the links of a subject's pages are much the same
def goal_of(path: str, anchor: str) -> tuple[str, str]:
    """A goal, once for all pages that lead there: those of a subject share most of theirs."""
    return intern(path), intern(anchor)


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
    goals = frozenset().union(*(page.goals for page in pages.values()))
    broken = {goal: reason for goal in goals if (reason := _broken(*goal, ids, known))}
    for address, page in sorted(pages.items()):
        if not page.is_closed:
            flaws.append(Flaw(address, "other-host"))
        most = budgets.material_html_kb if address in materials else budgets.page_html_kb
        if page.size > most * 1024:
            flaws.append(Flaw(address, "too-heavy", str(-(-page.size // 1024)), most))
        flaws += [Flaw(address, broken[goal], _shown(*goal)) for goal in page.goals if goal in broken] if broken else []
    return tuple(flaws)


def _broken(path: str, anchor: str, ids: Mapping[str, frozenset[str]], files: frozenset[str]) -> str:
    if path in ids:
        return "" if not anchor or anchor in ids[path] else "broken-anchor"
    return "" if path in files else "broken-link"


def _shown(path: str, anchor: str) -> str:
    return f"{path}#{anchor}" if anchor else path
