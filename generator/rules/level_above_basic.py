"""P103: a before-class material that asks for more than the basic levels (D3)."""

from collections.abc import Iterable

from generator.model.demands import ABOVE_BASIC
from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.header import Vocabulary
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School


def _check(document: Document, school: School) -> Iterable[Problem]:
    header, body = document.header, document.body
    if header is None or header.phase is None or header.phase.value != "before":
        return
    if header.level and header.level.value in ABOVE_BASIC:
        label = school.catalog.label(Vocabulary.LEVEL, header.level.value)
        yield Problem(
            header.level.span,
            say("level “{level}” ({label}) is above the basic level of a before-class material", level=header.level.value, label=label),
            say("write: level: th, and keep the harder part for the after-class material"),
        )
    for question in body.questions if body else ():
        if question.level in ABOVE_BASIC:
            label = school.catalog.label(Vocabulary.LEVEL, question.level)
            yield Problem(
                question.span,
                say(
                    "question {number} is of level “{level}” ({label}), above the basic level of a before-class material",
                    number=question.number,
                    level=question.level,
                    label=label,
                ),
                say("move the question to the after-class material, or ask something simpler at level nb or th"),
            )


RULE = DocumentRule(
    code="P103",
    severity=Severity.ERROR,
    title=N_("before-class material above the basic level"),
    why=N_(
        "Before class pupils work alone on what they have not been taught yet; the school's guide (II.1, D3) keeps it at the basic level: "
        "recognise (nb) and understand (th). Harder tasks follow in class and after it (II.2, II.3)."
    ),
    wrong="phase: before\nlevel: vd\n",
    right="phase: before\nlevel: th\n",
    allowable=True,
    check=_check,
)
