"""P104: an after-class material without anything to do (D5)."""

import re
from collections.abc import Iterable
from itertools import islice

from generator.engine.text import fold
from generator.model.demands import EXERCISES
from generator.model.document import Body, Document
from generator.model.finding import Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School

_ITEM = re.compile(r"^ {0,3}(?:[-*+]|\d{1,3}[.)]) +\S", re.MULTILINE)


def _check(document: Document, school: School) -> Iterable[Problem]:  # noqa: ARG001 -- the signature of the kind
    header, body = document.header, document.body
    if header is None or body is None or header.phase is None or header.phase.value != "after" or body.questions:
        return
    sections = [place for place, heading in enumerate(body.headings) if EXERCISES.is_headed(fold(heading.text))]
    if not sections:
        yield Problem(
            header.phase.span,
            say("an after-class material has neither a question nor a section “Bài tập”"),
            say("add a heading “## Bài tập” and below it questions such as: **Câu 1 (th).** …"),
        )
    elif not any(_ITEM.search(_section(body, place)) for place in sections):
        yield Problem(
            body.headings[sections[0]].span,
            say("the section “{heading}” has neither a question nor a list of tasks", heading=body.headings[sections[0]].text),
            say("write questions such as: **Câu 1 (th).** …, or a list of what pupils are to do"),
        )


def _section(body: Body, place: int) -> str:
    """The text below a heading, up to the next one of its level or above."""
    heading = body.headings[place]
    following = (other for other in islice(body.headings, place + 1, None) if other.level <= heading.level)
    end = next((body.line_starts[other.span.line - body.first_line] for other in following), len(body.text))
    return body.text[body.line_starts[heading.span.line - body.first_line] : end]


RULE = DocumentRule(
    code="P104",
    severity=Severity.ERROR,
    title=N_("after-class material without exercises"),
    why=N_(
        "After class pupils apply what they have learnt, so that the teacher can judge it (the school's guide, II.3, D5). "
        "A page that is only read shows neither the pupil nor the teacher what has been understood."
    ),
    wrong="---\nphase: after\n---\n\n## Nhớ lại\n\nVật mang tin là vật chứa dữ liệu.\n",
    right=(
        "---\nphase: after\n---\n\n## Bài tập\n\n**Câu 1 (vd).** Kể ba vật mang tin trong cặp sách của em.\n\n"
        "> **Gợi ý trả lời:** vở, thẻ nhớ, bản đồ.\n"
    ),
    allowable=True,
    check=_check,
)
