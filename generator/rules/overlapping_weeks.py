"""S112: a week that begins before the one above has ended."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule


def _tell(fault: Fault) -> Problem:
    return Problem(
        fault.at,
        say(
            "week {week} begins on {start}, when week {other} has not ended yet ({end})",
            week=fault["week"],
            start=fault["start"],
            other=fault["other"],
            end=fault["end"],
        ),
        say("let each week begin after the one before it has ended"),
    )


RULE = FaultRule(
    code="S112",
    severity=Severity.ERROR,
    title=N_("weeks that overlap"),
    why=N_("On each day the library must know one teaching week, or none. Two weeks on one day would count the same day twice (D9)."),
    wrong="5,I,2023-10-09,2023-10-14,\n6,I,2023-10-13,2023-10-20,\n",
    right="5,I,2023-10-09,2023-10-14,\n6,I,2023-10-16,2023-10-21,\n",
    tell=_tell,
)
