"""Which pages of a site to look at so that everything the site can show is looked at: found in the built site, listed nowhere.

The rule: a page is made of *forms*. A form is an element's name with its classes, roles and states and the name and classes of the
element it stands in; where a page stands in the site (its first folder without numbers, how deep, with pages below or without) is one
form more. A sample of pages is taken, each time the page that shows the most forms not seen yet (the first address in order
when several do), until no page of the site shows a form that none of the sample shows. A new template, a new part of a lesson or a new
state brings new forms, and so a page to the sample.
"""

import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from generator.engine.simulation import PAGE

VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
LEAVES = frozenset({"svg", "math"})
"""What is one thing to the eye; what it is made of inside brings nothing new."""

LOST = "404.html"

Form = tuple[str, ...]


class _Forms(HTMLParser):
    """Gathers the forms of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: set[Form] = set()
        self.path: list[tuple[str, str]] = [("", "")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if any(above in LEAVES for above, _ in self.path):
            if tag in LEAVES:
                self.path.append((tag, ""))
            return
        given = {name: value or "" for name, value in attrs}
        own = " ".join(sorted(given.get("class", "").split()))
        states = sorted(name for name in given if name.startswith("aria-") or name in {"open", "hidden", "disabled", "required"})
        self.forms.add((*self.path[-1], tag, own, given.get("role", ""), given.get("type", ""), *states))
        if tag not in VOID:
            self.path.append((tag, own))

    def handle_endtag(self, tag: str) -> None:
        for place in range(len(self.path) - 1, 0, -1):
            if self.path[place][0] == tag:
                del self.path[place:]
                return


def forms(html: str) -> frozenset[Form]:
    """The forms that a page shows."""
    parser = _Forms()
    parser.feed(html)
    return frozenset(parser.forms)


def addresses(site: Path) -> list[str]:
    """Every page of a built site, by its address below the site; what teachers wrote for a simulation's frame is no page of the site."""
    pages = (file for file in site.rglob("*.html") if not (file.parent / PAGE).is_dir())
    return sorted(file.relative_to(site).as_posix().removesuffix("index.html") for file in pages)


@cache
def kinds(site: Path) -> tuple[str, ...]:
    """The sample of pages to look at, by address: the first page and the page for lost addresses always."""
    every = addresses(site)
    shown = {address: forms(file_of(site, address).read_text(encoding="utf-8")) | {_place(address, every)} for address in every}
    sample, seen = ["", LOST], shown[""] | shown[LOST]
    while True:
        address = max(sorted(shown), key=lambda one: len(shown[one] - seen))
        if shown[address] <= seen:
            return tuple(sample)
        sample.append(address)
        seen |= shown[address]


def _place(address: str, every: list[str]) -> Form:
    above = any(other.startswith(address) and other != address for other in every)
    return ("place", re.sub(r"\d+", "#", address.partition("/")[0]), str(address.count("/")), "above" if above else "leaf")


def file_of(site: Path, address: str) -> Path:
    """The file behind an address."""
    return site / address / "index.html" if address == "" or address.endswith("/") else site / address
