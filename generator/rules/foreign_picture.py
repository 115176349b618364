"""L105: a picture that is fetched from another host."""

from collections.abc import Iterable

from generator.engine.links import scheme
from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School

_TOLD_ELSEWHERE = frozenset({"", "javascript", "vbscript", "data", "blob", "file"})
"""No scheme at all, or one that L103 is about."""


def _check(document: Document, school: School) -> Iterable[Problem]:  # noqa: ARG001 -- the signature of the kind
    for link in document.body.links if document.body else ():
        if not link.is_picture or (":" not in link.target and not link.target.startswith("//")):
            continue
        if link.target[1:3] in (":\\", ":/") or (scheme(link.target) in _TOLD_ELSEWHERE and not link.target.startswith("//")):
            continue
        host, name = _parts(link.target)
        yield Problem(
            link.span,
            say("the picture would be fetched from “{host}”", host=host),
            say("if its licence allows, save it as hinh/{name} beside this file, write ![…](hinh/{name}) and name its source", name=name),
        )


def _parts(target: str) -> tuple[str, str]:
    bare = target.partition("//")[2] or target
    path = bare.partition("?")[0].partition("#")[0].rstrip("/")
    name = path.rpartition("/")[2] if "/" in path else ""
    return bare.partition("/")[0], name if "." in name else "ten-hinh.png"


RULE = DocumentRule(
    code="L105",
    severity=Severity.ERROR,
    title=N_("picture from another host"),
    why=N_(
        "A published page asks no other host for anything: it would tell that host which pupils read what (Luật 91/2025/QH15), "
        "shows a gap when the picture is moved, and cannot be read without a network (D19)."
    ),
    wrong="![Sơ đồ mạng gia đình](https://anh.example.com/so-do.png)\n",
    right="![Sơ đồ mạng gia đình](hinh/so-do.png)\n",
    check=_check,
)
