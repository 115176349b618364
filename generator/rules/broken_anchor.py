"""L102: a link to a section that the page does not have."""

from collections.abc import Iterable

from generator.engine.links import Kind
from generator.engine.near import nearest
from generator.model.finding import Problem, Severity
from generator.model.library import Entry, Library
from generator.model.message import N_, Message, say
from generator.model.rule import LibraryRule

from ._links import MOST_SOUGHT, links_to


def _check(library: Library) -> Iterable[Problem]:
    count = 0
    for kind in (Kind.ANCHOR, Kind.FILE):
        for _, link, target in links_to(library, kind):
            page = library.entry_at.get(target.path)
            if page is None or not target.anchor or target.anchor in page.anchors or link.is_picture:
                continue
            if kind is Kind.ANCHOR:
                says = say("this material has no section “#{anchor}”", anchor=target.anchor)
            else:
                says = say("“{path}” has no section “#{anchor}”", path=target.path, anchor=target.anchor)
            count += 1
            yield Problem(link.span, says, _way_out(page, link.target, target.anchor if count <= MOST_SOUGHT else ""))


def _way_out(page: Entry, written: str, anchor: str) -> Message:
    if anchor and (meant := nearest(anchor, page.anchors)):
        return say("write: {link}", link=f"{written.partition('#')[0]}#{meant}")
    if page.anchors:
        return say("write one of its sections: {anchors}", anchors=", ".join(f"#{name}" for name in page.anchors[:5]))
    return say("leave out what stands after the sign #: the page has no sections")


RULE = LibraryRule(
    code="L102",
    severity=Severity.WARNING,
    title=N_("link to a section that is not there"),
    why=N_(
        "The page opens, but at its top, and the pupil has to search for what was meant. "
        "The name of a section in a link is made from its heading: small letters, no marks, hyphens between the words; it changes with it."
    ),
    wrong="[Phần ba thành phần](bai-04-truoc.md#Ba thành phần)\n",
    right="[Phần ba thành phần](bai-04-truoc.md#ba-thanh-phan-cua-mang)\n",
    check=_check,
)
