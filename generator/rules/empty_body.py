"""M141: a material with nothing below its header."""

import re
from collections.abc import Iterable

from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School

from ._prose import without_comments

_MOST_WORDS = 200
"""More than this is never only headings; the limit keeps the closer look for short files."""

_CONTENT = re.compile(r"^(?![ \t]*$| {0,3}#{1,6}(?:[ \t]|$)).", re.MULTILINE)


def _check(document: Document, school: School) -> Iterable[Problem]:  # noqa: ARG001 -- the signature of the kind
    header, body = document.header, document.body
    if header is None or body is None or body.words > _MOST_WORDS or _CONTENT.search(without_comments(body.text)):
        return
    hint = say("write below the second line of hyphens what pupils are to read and do; keep status: draft until it is done")
    at = header.title.span if header.title else header.span
    if body.headings:
        yield Problem(at, say("the material has headings, but nothing stands below them"), hint)
    else:
        yield Problem(at, say("the material has nothing below its header"), hint)


RULE = DocumentRule(
    code="M141",
    severity=Severity.ERROR,
    title=N_("material without content"),
    why=N_(
        "An empty file would be counted as a material, and pupils who open it find nothing. "
        "The guide counts materials that pupils can work with (II, D9, D10), not file names."
    ),
    wrong="---\ntitle: Thông tin quanh em\n---\n\n## Bài tập\n",
    right="---\ntitle: Thông tin quanh em\n---\n\n## Bài tập\n\n**Câu 1 (nb).** Vật mang tin là gì?\n",
    check=_check,
)
