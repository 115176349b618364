"""L101: a link to a file that is not there."""

from collections.abc import Iterable

from generator.engine.links import Kind
from generator.model.finding import Problem, Severity
from generator.model.library import Library
from generator.model.message import N_, say
from generator.model.rule import LibraryRule

from ._links import MOST_SOUGHT, links_to, missing, way_out


def _check(library: Library) -> Iterable[Problem]:
    otherwise = say("correct the name, add the file, or delete the link")
    for count, (entry, link, target) in enumerate(missing(library, pictures=False)):
        yield Problem(
            link.span,
            say("the link leads to “{path}”, and there is no such file", path=target.path),
            way_out(library, entry, target, otherwise) if count < MOST_SOUGHT else otherwise,
        )
    for _, link, _ in links_to(library, Kind.ANCHOR):
        if not link.target and not link.is_picture:
            yield Problem(
                link.span,
                say("the link “{text}” leads nowhere", text=link.text),
                say("write between the round brackets where it leads, such as [{text}](bai-04-truoc.md)", text=link.text),
            )


RULE = LibraryRule(
    code="L101",
    severity=Severity.ERROR,
    title=N_("link to a file that is not there"),
    why=N_(
        "A pupil who presses the link at home sees an error page and stops, and nobody is there to help (D22). "
        "Files are renamed and moved; links are mended at the same time or not at all."
    ),
    wrong="[Bài chuẩn bị](bai-4-truoc.md)\n",
    right="[Bài chuẩn bị](bai-04-truoc.md)\n",
    check=_check,
)
