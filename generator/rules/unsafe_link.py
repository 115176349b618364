"""L103: a link that runs a program or opens somebody's own disk."""

from collections.abc import Iterable

from generator.engine.links import scheme
from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School

_PROGRAMS = frozenset({"javascript", "vbscript", "data", "blob"})
_DISKS = frozenset({"file"})


def _check(document: Document, school: School) -> Iterable[Problem]:  # noqa: ARG001 -- the signature of the kind
    for link in document.body.links if document.body else ():
        found = scheme(link.target) if ":" in link.target or "&" in link.target else ""
        if found in _PROGRAMS:
            yield Problem(
                link.span,
                say("“{scheme}:” makes the browser run or show what is in the link itself", scheme=found),
                say("link to a page (https://…) or to a file beside this one, such as hinh/so-do.svg"),
            )
        elif found in _DISKS:
            yield Problem(
                link.span,
                say("“{target}” is a file on your own computer: nobody else has it", target=link.target),
                say("put the file beside this one and write its name, such as hinh/so-do.svg"),
            )


RULE = DocumentRule(
    code="L103",
    severity=Severity.ERROR,
    title=N_("link that is not safe"),
    why=N_(
        "The library is opened by children. A link may lead to a page or a file, but never run a program or carry a page inside itself: "
        "that is how passwords are stolen. A link to somebody's own disk works for nobody else."
    ),
    wrong="[Bấm để xem](javascript:alert('xin chào'))\n",
    right="[Bài chuẩn bị về mạng máy tính](bai-04-truoc.md)\n",
    check=_check,
)
