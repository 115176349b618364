"""R103: somebody's e-mail address in a public material."""

import re
from collections.abc import Iterable, Iterator

from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School

from ._prose import without_code

_NAME = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_.+-]{0,62}[A-Za-z0-9_+-])?\Z")
_LONGEST_NAME = 64
_HOST = re.compile(r"[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}")
_EXAMPLES = re.compile(r"(?:.*\.)?example(?:\.(?:com|org|net|edu|vn|com\.vn|edu\.vn))?|.*\.(?:test|invalid|localhost)")
"""Hosts that belong to nobody (RFC 2606), so that lessons on e-mail can show addresses."""


def _check(document: Document, school: School) -> Iterable[Problem]:
    body = document.body
    if body is None or "@" not in body.text:
        return
    prose = ""
    for start, address in _addresses(body.text):
        if _EXAMPLES.fullmatch(address.partition("@")[2].lower()) or address in school.catalog.school.feedback:
            continue
        prose = prose or without_code(body.text)
        if prose[start] != " ":
            yield Problem(
                body.span(start, len(address)),
                say("“{address}” is an e-mail address", address=address),
                say("delete it, or write an example such as ten@example.com; if it must stand here, allow R103 and say why"),
            )


def _addresses(text: str) -> Iterator[tuple[int, str]]:
    """Addresses and where they begin. The search goes from sign to sign: most files have few of them."""
    at = text.find("@")
    while at >= 0:
        name = _NAME.search(text, max(at - _LONGEST_NAME, 0), at)
        host = _HOST.match(text, at + 1)
        if name and host:
            yield name.start(), text[name.start() : host.end()]
        at = text.find("@", at + 1)


RULE = DocumentRule(
    code="R103",
    severity=Severity.ERROR,
    title=N_("e-mail address in the text"),
    why=N_(
        "The library is open to everyone and kept for years; somebody's address in it is personal data made public "
        "(Luật 91/2025/QH15) and draws unwanted mail. The school's own address for feedback, from the catalogue, is no fault."
    ),
    wrong="Em gửi bài về co.lan@truong.edu.vn.\n",
    right="Em nộp bài trên hệ thống của lớp. Địa chỉ thư có dạng `ten@example.com`.\n",
    allowable=True,
    check=_check,
)
