"""A101: a picture that says nothing to those who do not see it."""

import re
from collections.abc import Iterable

from generator.engine.text import fold
from generator.model.document import Document, Link
from generator.model.finding import Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School

_LONGEST_LABEL = 20
_LABEL = re.compile(r"(?:hinh|hinh anh|hinh ve|anh|so do|tranh|image|img|picture|photo|figure|screenshot)[ .:]*[0-9]*[.0-9]*[a-z]?\.?")
_FILE = re.compile(r"\S+\.(?:png|jpe?g|gif|svg|webp|avif)", re.IGNORECASE)


def _check(document: Document, school: School) -> Iterable[Problem]:  # noqa: ARG001 -- the signature of the kind
    for link in document.body.links if document.body else ():
        if link.is_picture and (problem := _problem(link)):
            yield problem


def _problem(link: Link) -> Problem | None:
    name = link.target.rpartition("/")[2]
    hint = say("write between the square brackets what the picture shows: ![what pupils should see]({target})", target=link.target)
    if not link.text:
        return Problem(link.span, say("the picture “{name}” has no description", name=name), hint)
    if _FILE.fullmatch(link.text) or (len(link.text) <= _LONGEST_LABEL and _LABEL.fullmatch(fold(link.text))):
        return Problem(link.span, say("“{text}” does not say what the picture “{name}” shows", text=link.text, name=name), hint)
    return None


RULE = DocumentRule(
    code="A101",
    severity=Severity.ERROR,
    title=N_("picture without description"),
    why=N_(
        "Pupils who cannot see the picture, and phones that cannot load it, have nothing but its description (WCAG 2.2, 1.1.1). "
        "A number or a file name is none. All pupils are to be able to use the materials (IV.2, D17)."
    ),
    wrong="![](hinh/mang-nha-em.svg)\n![Hình 1](hinh/mang-nha-em.svg)\n",
    right="![Bộ phát mạng ở giữa nhà, hai điện thoại và một máy tính nối vào](hinh/mang-nha-em.svg)\n",
    allowable=True,
    check=_check,
)
