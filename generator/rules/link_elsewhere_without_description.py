"""A132: a video or simulation of another host without a word about it."""

from collections.abc import Iterable

from generator.engine.media import host_of
from generator.model.catalog import HostKind
from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School


def _check(document: Document, school: School) -> Iterable[Problem]:
    for link in document.body.links if document.body else ():
        if not link.alone or link.followed_by or ":" not in link.target:
            continue
        host = host_of(link.target, school.catalog.hosts)
        if host and host.kind is not HostKind.PAGE:
            yield Problem(
                link.span,
                say("“{text}” is on {host}, and nothing says what it shows", text=link.text, host=host.name),
                say("leave a line empty and write below the link: > **Mô tả.** … or > **Bản lời thoại.** …"),
            )


RULE = DocumentRule(
    code="A132",
    severity=Severity.WARNING,
    title=N_("video or simulation elsewhere without a description"),
    why=N_(
        "Without a network, on paper, or once the other site has taken it down, a few sentences are all that is left of it (D19). With "
        "them a family can also decide whether it is worth the data."
    ),
    wrong="[Video: Vì sao có ngày và đêm](https://www.youtube.com/watch?v=abc)\n",
    right="[Video: Vì sao có ngày và đêm](https://www.youtube.com/watch?v=abc)\n\n> **Mô tả.** Trong 3 phút, quả địa cầu…\n",
    check=_check,
)
