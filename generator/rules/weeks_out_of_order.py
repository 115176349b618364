"""S113: a week whose number or days run back."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule


def _tell(fault: Fault) -> Problem:
    return Problem(
        fault.at,
        say(
            "week {week}, which begins on {start}, stands below week {other}, which ends on {end}",
            week=fault["week"],
            start=fault["start"],
            other=fault["other"],
            end=fault["end"],
        ),
        say("order the rows so that numbers and days both rise, and look whether a year or month is mistyped"),
    )


RULE = FaultRule(
    code="S113",
    severity=Severity.ERROR,
    title=N_("weeks out of order"),
    why=N_(
        "Numbers and days of teaching weeks rise together. Where they do not, a number or a year is usually mistyped, and every "
        "due day after it would be wrong (D9)."
    ),
    wrong="5,I,2023-10-09,2023-10-14,\n6,I,2022-10-16,2022-10-21,\n",
    right="5,I,2023-10-09,2023-10-14,\n6,I,2023-10-16,2023-10-21,\n",
    tell=_tell,
)
