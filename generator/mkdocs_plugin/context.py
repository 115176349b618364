"""What the theme's templates are given as ``hl``: the same keys for MkDocs' own pages and for shells."""

from dataclasses import dataclass
from typing import Any

from generator.model.message import N_, Translate, say
from generator.pages.dashboard_parts import DASHBOARD
from generator.pages.now import year_json
from generator.pages.shell import SLOTS, mark
from generator.pages.site import Site, grade_address

POLICY = (
    "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; worker-src 'self'; connect-src 'self'; "
    "font-src 'self'; media-src 'self'; frame-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'"
)
"""Content-Security-Policy of every published page: nothing inline, nobody else."""

WORDS = {
    "skip": N_("Skip to the content"),
    "search": N_("Search without marks"),
    "find": N_("Find"),
    "nav": N_("Main navigation"),
    "news": N_("There is a new version"),
    "reload": N_("Load again"),
    "quick": N_("Quick ways"),
    "menu": N_("Menu"),
    "all_ways": N_("All ways through the library"),
    "home": N_("Library"),
    "for_school": N_("For teachers and the school"),
    "first": N_("First page"),
    "this_week": N_("This week"),
    "subjects": N_("Subjects"),
    "view": N_("Text size and colours"),
    "text": N_("Text size"),
    "theme": N_("Background"),
    "close": N_("Close"),
    "copied": N_("The address has been copied."),
    "done": N_("done"),
}

THEMES = (("auto", N_("As my device")), ("light", N_("Light")), ("dark", N_("Dark")))
SIZES = (("1", N_("Usual")), ("2", N_("Larger")), ("3", N_("Large")), ("4", N_("Very large")))
"""What readers may choose; kept on their device only. Tokens are those of early.js and style.css."""


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
    """The footer's links: more ways for pupils."""
    return (
        Link(translate(N_("All materials from A to Z")), "muc-luc/", "muc-luc"),
        Link(translate(N_("Keep on this device")), "tai-ve/", "tai-ve"),
        Link(translate(N_("What I have done")), "cua-em/", "cua-em"),
    )


def for_school(translate: Translate, *, is_internal: bool = False) -> tuple[Link, ...]:
    """What teachers and leaders look for, apart from the ways of pupils."""
    dashboard = (Link(translate(N_("Dashboard")), DASHBOARD, DASHBOARD.rstrip("/")),) if is_internal else ()
    return (
        *dashboard,
        Link(translate(N_("Write a material")), "soan-bai/", ""),
        Link(translate(N_("Coverage")), "do-phu/", "do-phu"),
        Link(translate(N_("What the check looks at")), "huong-dan/quy-tac/", "huong-dan"),
    )


def frame(site: Site, translate: Translate, *, section: str, root: str, brand: str, policy: str) -> dict[str, Any]:
    """What all pages of a section and depth share."""
    return {
        "root": root,
        "section": section,
        "brand": brand,
        "school": site.school.catalog.school.short_name or site.school.catalog.school.name,
        "policy": policy,
        "worker": bool(policy),
        "feed_title": brand,
        "nav": navigation(site, translate),
        "footer": footer(translate),
        "for_school": for_school(translate, is_internal=site.is_internal),
        "words": {name: translate(word) for name, word in WORDS.items()},
        "themes": tuple((token, translate(word)) for token, word in THEMES),
        "sizes": tuple((token, translate(word)) for token, word in SIZES),
        "year": year_json(site),
        "is_home": False,
        "title": "",
        "description": "",
        "head": "",
        "breadcrumb": "",
        "content": "",
    }


def slots() -> dict[str, str]:
    """Marks in place of everything that differs from page to page."""
    return {slot: mark(slot) for slot in SLOTS}
