"""A104: a link whose words do not say where it leads."""

import re
from collections.abc import Iterable

from generator.engine.text import fold
from generator.model.document import Document, Link
from generator.model.finding import Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School

_VAGUE = frozenset({
    "tai day", "o day", "vao day", "day", "bam vao day", "bam vao", "nhan vao day", "bam day", "nhap vao day", "xem tai day", "xem o day",
    "xem", "xem them", "xem ngay", "chi tiet", "xem chi tiet", "tai ve", "tai ve tai day", "lien ket", "duong link", "duong dan",
    "link", "link nay", "click", "click here", "click vao day", "here", "read more", "more",
})  # fmt: skip
_LONGEST = 20
_ADDRESS = re.compile(r"(?:https?://|ftp://|www\.)\S+", re.IGNORECASE)
_AROUND = " .…!:,;→»>[]()“”\"'"


def _check(document: Document, school: School) -> Iterable[Problem]:  # noqa: ARG001 -- the signature of the kind
    for link in document.body.links if document.body else ():
        if not link.is_picture and (problem := _problem(link)):
            yield problem


def _problem(link: Link) -> Problem | None:
    text = link.text
    if not text:
        says = say("the link to “{target}” has no words to press on", target=link.target)
    elif _ADDRESS.fullmatch(text):
        says = say("the link shows the bare address “{text}” instead of words", text=text)
    elif len(text) <= _LONGEST and fold(text.strip(_AROUND)) in _VAGUE:
        says = say("“{text}” does not say where the link leads", text=text)
    else:
        return None
    hint = say("write the name of what pupils find there: [Bài 5. Internet]({target})", target=link.target)
    return Problem(link.span, says, hint)


RULE = DocumentRule(
    code="A104",
    severity=Severity.WARNING,
    title=N_("link without telling words"),
    why=N_(
        "Programs that read aloud list the links of a page without the sentences around them, and on paper only the words are left "
        "(WCAG 2.2, 2.4.4; D19). “Here” five times over helps nobody to choose."
    ),
    wrong="Xem bài chuẩn bị [tại đây](bai-04-truoc.md).\n",
    right="Xem [bài chuẩn bị về mạng máy tính](bai-04-truoc.md).\n",
    allowable=True,
    check=_check,
)
