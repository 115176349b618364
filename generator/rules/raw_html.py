"""R106: HTML in the Markdown, which does not reach the published page."""

import re
from collections.abc import Iterable

from generator.model.document import Body, Document, RawHtml
from generator.model.finding import Problem, Severity
from generator.model.message import N_, Message, say
from generator.model.rule import DocumentRule
from generator.model.school import School

_NAME = r"[A-Za-z_:][A-Za-z0-9_.:-]{0,60}"
_VALUE = r"(?:[^\s\"'=<>`]{1,500}|'[^'<>]{0,500}'|\"[^\"<>]{0,500}\")"
_TAG = re.compile(rf"<[A-Za-z][A-Za-z0-9-]{{0,30}}(?:\s{{1,20}}{_NAME}(?:\s{{0,9}}=\s{{0,9}}{_VALUE})?){{0,30}}\s{{0,20}}/?>")
_COMMENT = "!--"

_INSTEAD = {
    "br": N_("begin a new paragraph with an empty line"),
    "b": N_("write: **bold text**"),
    "strong": N_("write: **bold text**"),
    "i": N_("write: *slanted text*"),
    "em": N_("write: *slanted text*"),
    "a": N_("write: [words](address)"),
    "img": N_("write: ![what the picture shows](hinh/ten-hinh.png)"),
    "sub": N_("write it as mathematics: $H_2O$"),
    "sup": N_("write it as mathematics: $x^2$"),
    "table": N_("write a table with | between the columns"),
}


def _check(document: Document, school: School) -> Iterable[Problem]:  # noqa: ARG001 -- the signature of the kind
    body = document.body
    for piece in body.raw_html if body else ():
        if body and piece.tag != _COMMENT and _is_whole(body, piece):
            yield Problem(piece.span, say("“<{tag}>” is removed when the page is published", tag=piece.tag), _way_out(piece.tag))


def _is_whole(body: Body, piece: RawHtml) -> bool:
    """Whether it is a tag and not merely a sign for "less than": ``a <b`` is none."""
    start = body.line_starts[piece.span.line - body.first_line] + piece.span.column - 1
    return _TAG.match(body.text, start) is not None


def _way_out(tag: str) -> Message:
    if tag in _INSTEAD:
        return Message(_INSTEAD[tag])
    return say("write it in Markdown; for a tag that is to be seen, put it between backticks: `<{tag}>`", tag=tag)


RULE = DocumentRule(
    code="R106",
    severity=Severity.WARNING,
    title=N_("HTML in the text"),
    why=N_(
        "Pages are made from Markdown only, so that no foreign program, form or window reaches pupils (no request to another host). "
        "HTML tags are taken out when a page is published; what they were meant to do is lost. Comments are no fault."
    ),
    wrong="Dòng một<br>Dòng hai\n",
    right="Dòng một\n\nDòng hai\n",
    check=_check,
)
