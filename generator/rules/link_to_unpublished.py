"""L108: a published material that links to one that is not published."""

from collections.abc import Iterable

from generator.engine.links import Kind
from generator.model.finding import Problem, Severity
from generator.model.library import Library
from generator.model.material import Material, Status
from generator.model.message import N_, say
from generator.model.rule import LibraryRule

from ._links import links_to


def _check(library: Library) -> Iterable[Problem]:
    for entry, link, target in links_to(library, Kind.FILE):
        if entry.material is None or entry.material.status is not Status.APPROVED:
            continue
        other = _material_at(library, target.path)
        if other and other.status is not Status.APPROVED:
            yield Problem(
                link.span,
                say("the link leads to “{title}”, which is not approved and so not published", title=other.title),
                say("have “{path}” approved first, or delete the link until then", path=other.path),
            )


def _material_at(library: Library, path: str) -> Material | None:
    page = library.entry_at.get(path)
    return page.material if page else None


RULE = LibraryRule(
    code="L108",
    severity=Severity.WARNING,
    title=N_("link to a material that is not published"),
    why=N_(
        "Only approved materials are published (D14). A link to a draft leads pupils to a page that is not there, "
        "even though the file stands in the folder and the preview shows it."
    ),
    wrong="[Bài luyện thêm](bai-04-luyen-them.md)  <!-- còn là bản nháp -->\n",
    right="[Bài luyện tập](bai-04-sau.md)  <!-- đã duyệt -->\n",
    check=_check,
)
