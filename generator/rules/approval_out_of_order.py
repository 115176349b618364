"""P109: steps of approval whose dates run backwards, or that stand twice (D14)."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from generator.engine.harmless import paper
from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.header import Approval, Vocabulary
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School


def _check(document: Document, school: School) -> Iterable[Problem]:
    if document.header is None or len(document.header.approval) < 2:  # noqa: PLR2004 -- one step cannot be out of order
        return
    first: dict[str, Approval] = {}
    for step in document.header.approval:
        if step.step is None:
            continue
        if first.setdefault(step.step.value, step) is not step:
            yield _twice(school, step)
    yield from _backwards(school, first)


def _twice(school: School, step: Approval) -> Problem:
    assert step.step is not None  # noqa: S101 -- so says the caller; it narrows the type
    return Problem(
        step.step.span,
        say("the step “{step}” is recorded twice", step=school.catalog.label(Vocabulary.STEP, step.step.value)),
        say("keep the last time the step was taken and delete the other line"),
    )


def _backwards(school: School, recorded: dict[str, Approval]) -> Iterator[Problem]:
    """Each step that was taken before one that the catalogue puts ahead of it."""
    in_order = [(term, recorded[term.id]) for term in school.catalog.approval_steps if term.id in recorded]
    told = set()
    for (first, earlier), (second, later) in combinations(in_order, 2):
        if earlier.date and later.date and later.date.value < earlier.date.value and second.id not in told:
            told.add(second.id)
            yield Problem(
                later.date.span,
                say(
                    "“{second}” is dated {day}, before “{first}” on {other}",
                    second=second.name,
                    day=paper(later.date.value),
                    first=first.name,
                    other=paper(earlier.date.value),
                ),
                say(
                    "correct the date; if the steps were taken in this order, “{first}” has to look at the material again", first=first.name
                ),
            )


RULE = DocumentRule(
    code="P109",
    severity=Severity.WARNING,
    title=N_("steps of approval out of order"),
    why=N_(
        "The department reviews first, then the school's leaders approve (IV.1, D14): leaders rely on the review. "
        "A date that runs backwards or a step recorded twice is a slip of the pen, or an approval without its review."
    ),
    wrong=(
        "approval:\n  - {step: department, by: to-truong-toan-tin, date: 2023-09-24}\n"
        "  - {step: leadership, by: pho-hieu-truong, date: 2023-09-15}\n"
    ),
    right=(
        "approval:\n  - {step: department, by: to-truong-toan-tin, date: 2023-09-14}\n"
        "  - {step: leadership, by: pho-hieu-truong, date: 2023-09-15}\n"
    ),
    check=_check,
)
