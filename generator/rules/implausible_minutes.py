"""P107: a number of minutes that no homework takes."""

from collections.abc import Iterable

from generator.model.demands import LEAST_MINUTES, MOST_MINUTES
from generator.model.document import Document
from generator.model.finding import Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import DocumentRule
from generator.model.school import School


def _check(document: Document, school: School) -> Iterable[Problem]:  # noqa: ARG001 -- the signature of the kind
    minutes = document.header.minutes if document.header else None
    if minutes is None or LEAST_MINUTES <= minutes.value <= MOST_MINUTES:
        return
    if minutes.value < LEAST_MINUTES:
        yield Problem(
            minutes.span,
            say("{minutes} minutes are too few for a task", minutes=minutes.value),
            say("write the time that an average pupil needs, for instance minutes: 15; it is counted in minutes, not in hours or periods"),
        )
    else:
        yield Problem(
            minutes.span,
            say("{minutes} minutes are more than two periods", minutes=minutes.value),
            say("write the time for one sitting, {most} minutes at most, or divide the material into several", most=MOST_MINUTES),
        )


RULE = DocumentRule(
    code="P107",
    severity=Severity.WARNING,
    title=N_("implausible number of minutes"),
    why=N_(
        "Pupils and parents plan by this number (D22), and the school adds it up for the week. "
        "Less than 3 or more than 90 minutes is most often a slip of the pen, or hours and periods written for minutes."
    ),
    wrong="minutes: 1  # ý là một tiết\n",
    right="minutes: 45\n",
    allowable=True,
    check=_check,
)
