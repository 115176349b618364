"""L107: a picture that is not there."""

from collections.abc import Iterable

from generator.engine.links import Kind
from generator.model.finding import Problem, Severity
from generator.model.library import Library
from generator.model.message import N_, say
from generator.model.rule import LibraryRule

from ._links import MOST_SOUGHT, links_to, missing, way_out


def _check(library: Library) -> Iterable[Problem]:
    otherwise = say("put the picture into the folder “hinh” beside the file and write its name exactly")
    for count, (entry, link, target) in enumerate(missing(library, pictures=True)):
        yield Problem(
            link.span,
            say("the picture “{path}” is not there", path=target.path),
            way_out(library, entry, target, otherwise) if count < MOST_SOUGHT else otherwise,
        )
    for _, link, _ in links_to(library, Kind.ANCHOR):
        if not link.target and link.is_picture:
            yield Problem(
                link.span,
                say("the picture “{text}” names no file", text=link.text),
                say("write between the round brackets which picture it is, such as hinh/so-do.svg"),
            )


RULE = LibraryRule(
    code="L107",
    severity=Severity.ERROR,
    title=N_("picture that is not there"),
    why=N_(
        "Where the picture should be, pupils see a broken frame, and questions about it cannot be answered. "
        "Most often the picture was not uploaded, or its name differs in a capital letter: So-do.png and so-do.png are two files."
    ),
    wrong="![Bốn máy tính nối vào một bộ chuyển mạch](hinh/So-Do.svg)\n",
    right="![Bốn máy tính nối vào một bộ chuyển mạch](hinh/so-do.svg)\n",
    check=_check,
)
