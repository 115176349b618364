"""L104: a link that begins at the root of a host or of a disk."""

from collections.abc import Iterable

from generator.engine.links import Kind, resolve
from generator.model.document import Document, Link
from generator.model.finding import Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School


def _check(document: Document, school: School) -> Iterable[Problem]:  # noqa: ARG001 -- the signature of the kind
    for link in document.body.links if document.body else ():
        if (link.target.startswith(("/", "\\")) or link.target[1:2] == ":") and (problem := _problem(document.path, link)):
            yield problem


def _problem(path: str, link: Link) -> Problem | None:
    target = link.target
    if target.startswith("//"):
        if link.is_picture:
            return None  # a picture from another host, and told as one
        says = say("“{target}” leads to another host, but does not say how to reach it", target=target)
        return Problem(link.span, says, say("write: https:{target}", target=target))
    if resolve(path, target).kind is not Kind.ABSOLUTE:
        return None
    if target.startswith("/"):
        return Problem(
            link.span,
            say("“{target}” begins at the root of the host, and the library does not always stand there", target=target),
            say("write the way from this file: bai-04-truoc.md for one beside it, ../7/bai-01-truoc.md for one of another grade"),
        )
    return Problem(
        link.span,
        say("“{target}” is a place on somebody's computer: nobody else has it", target=target),
        say("put the file beside this one and write its name with forward slashes, such as hinh/so-do.svg"),
    )


RULE = DocumentRule(
    code="L104",
    severity=Severity.ERROR,
    title=N_("link from the root"),
    why=N_(
        "The library is published in a folder of the school's website, copied to USB sticks and read without a network (D19). "
        "A link from the root of a host or a disk breaks in each of these places; one from file to file works in all of them."
    ),
    wrong="[Bài chuẩn bị](/tin-hoc/6/bai-04-truoc/)\n![Sơ đồ mạng](C:\\Users\\GV\\so-do.png)\n",
    right="[Bài chuẩn bị](bai-04-truoc.md)\n![Sơ đồ mạng](hinh/so-do.png)\n",
    check=_check,
)
