"""P123: a lesson so long that its page will be too heavy for a slow network."""

from bisect import bisect_left
from collections.abc import Iterable

from generator.engine.weight import is_surely_light, page_weight
from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School


def _check(document: Document, school: School) -> Iterable[Problem]:
    body, subject = document.body, document.header.subject if document.header else None
    most = school.catalog.budgets.material_html_kb
    if body is None or is_surely_light(body.text, most * 1024):
        return
    known = school.catalog.subject(subject.value) if subject else None
    is_mixed = known is not None and known.language is not None
    weight = page_weight(body.text, mixes_languages=is_mixed)
    if weight <= most * 1024:
        return
    ends = [*body.line_starts[1:], len(body.text)]
    row = bisect_left(ends, most * 1024 + 1, key=lambda end: page_weight(body.text[:end], mixes_languages=is_mixed))
    yield Problem(
        body.span(body.line_starts[min(row, len(ends) - 1)]),
        say("the page will weigh about {size} KiB, {most} KiB are allowed; here it gets too heavy", size=-(-weight // 1024), most=most),
        say("move what stands from here on, or some questions, to a second lesson; long formulas and tables weigh most"),
    )


RULE = DocumentRule(
    code="P123",
    severity=Severity.WARNING,
    title=N_("lesson too long for one page"),
    why=N_(
        "Many pupils open lessons on an old phone and a slow network, so a page has a budget, and the build refuses a heavier one (D17). "
        "This is an estimate, so that the writer hears of it before that; whoever reads so much at once remembers little of it, too."
    ),
    wrong="## Bài tập\n\n**Câu 1 (nb).** … **Câu 40 (vdc).** …\n",
    right="## Bài tập\n\n**Câu 1 (nb).** … **Câu 10 (vd).** …\n\nLàm tiếp [phần hai](bai-01-sau-2.md).\n",
    check=_check,
)
