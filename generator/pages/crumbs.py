"""The way from the first page to a page, as it is shown above its heading."""

from collections.abc import Iterable
from html import escape

from generator.model.message import N_, Translate, say

from .addresses import way
from .site import grade_address
from .views import Crumb

HOME = N_("Library")
WAY = N_("You are here")


def breadcrumb(address: str, crumbs: Iterable[Crumb], translate: Translate) -> str:
    """The way as HTML; the first page begins it, the page itself is not in it."""
    steps = (Crumb(translate(HOME), ""), *crumbs)
    items = "".join(f'<li><a href="{escape(way(address, crumb.address))}">{escape(crumb.title)}</a></li>' for crumb in steps)
    return f'<nav class="hl-breadcrumb" aria-label="{escape(translate(WAY))}"><ol>{items}</ol></nav>'


def crumbs_of(grade: int, subject: str, hub: str, translate: Translate) -> tuple[Crumb, ...]:
    """The way to a material: its grade, its subject."""
    return (Crumb(say("Grade {grade}", grade=grade).text(translate), grade_address(grade)), Crumb(subject, hub))
