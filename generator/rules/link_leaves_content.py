"""L109: a relative link that climbs out of the content folder."""

from collections.abc import Iterable

from generator.engine.links import Kind
from generator.model.finding import Problem, Severity
from generator.model.library import Library
from generator.model.message import N_, say
from generator.model.rule import LibraryRule

from ._links import MOST_SOUGHT, links_to, way_out


def _check(library: Library) -> Iterable[Problem]:
    otherwise = say("put the file beside this one and write its name, such as hinh/so-do.svg")
    for count, (entry, link, target) in enumerate(links_to(library, Kind.OUTSIDE)):
        yield Problem(
            link.span,
            say("“{target}” leads out of the folder “{top}”", target=link.target, top=entry.path.partition("/")[0]),
            way_out(library, entry, target, otherwise) if count < MOST_SOUGHT else otherwise,
        )


RULE = LibraryRule(
    code="L109",
    severity=Severity.ERROR,
    title=N_("link out of the content folder"),
    why=N_(
        "Only what lies in the content folder is published. A link with too many ../ climbs out of it, "
        "so on the website it leads to nothing, or to a page that is not the library's."
    ),
    wrong="![Sơ đồ mạng](../../../hinh/so-do.svg)\n",
    right="![Sơ đồ mạng](hinh/so-do.svg)\n",
    check=_check,
)
