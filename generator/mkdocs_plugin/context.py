"""What the theme's templates are given as ``hl``: the same keys for MkDocs' own pages and for shells."""

from dataclasses import dataclass
from typing import Any

from generator.model.message import N_, Translate, say
from generator.pages.shell import SLOTS, mark
from generator.pages.site import Site, grade_address

POLICY = (
    "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; worker-src 'self'; connect-src 'self'; "
    "font-src 'self'; media-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'"
)
"""Content-Security-Policy of every published page: nothing inline, nobody else."""

WORDS = {
    "skip": N_("Skip to the content"),
    "search": N_("Search without marks"),
    "find": N_("Find"),
    "nav": N_("Main navigation"),
    "news": N_("There is a new version"),
    "reload": N_("Load again"),
    "close": N_("Close"),
}


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the header or footer."""

    title: str
    address: str
    section: str


def navigation(site: Site, translate: Translate) -> tuple[Link, ...]:
    """The header's links: grades, search, guides."""
    grades = tuple(
        Link(say("Grade {grade}", grade=grade).text(translate), grade_address(grade), grade_address(grade).rstrip("/"))
        for grade in site.grades
    )
    guides = (Link(translate(N_("Guides")), "huong-dan/", "huong-dan"),) if site.has_guides else ()
    return (*grades, Link(translate(N_("Search")), "tim-kiem/", "tim-kiem"), *guides)


def footer(translate: Translate) -> tuple[Link, ...]:
    """The footer's links."""
    return (
        Link(translate(N_("All materials from A to Z")), "muc-luc/", "muc-luc"),
        Link(translate(N_("Keep on this device")), "tai-ve/", "tai-ve"),
        Link(translate(N_("Coverage")), "do-phu/", "do-phu"),
        Link(translate(N_("What the check looks at")), "huong-dan/quy-tac/", "huong-dan"),
        Link(translate(N_("What is new (feed)")), "feed.xml", ""),
    )


def frame(site: Site, translate: Translate, *, section: str, root: str, brand: str, policy: str) -> dict[str, Any]:
    """What all pages of a section and depth share."""
    return {
        "root": root,
        "section": section,
        "brand": brand,
        "policy": policy,
        "worker": bool(policy),
        "feed_title": brand,
        "nav": navigation(site, translate),
        "footer": footer(translate),
        "words": {name: translate(word) for name, word in WORDS.items()},
        "title": "",
        "description": "",
        "head": "",
        "breadcrumb": "",
        "content": "",
        "aside": "",
    }


def slots() -> dict[str, str]:
    """Marks in place of everything that differs from page to page."""
    return {slot: mark(slot) for slot in SLOTS}
