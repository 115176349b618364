"""S111: a week that stands in the table twice."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule


def _tell(fault: Fault) -> Problem:
    return Problem(
        fault.at,
        say("week {week} stands twice, first on line {first}", week=fault["week"], first=fault["first"]),
        say("keep one of the two rows, or correct the number of the other"),
    )


RULE = FaultRule(
    code="S111",
    severity=Severity.ERROR,
    title=N_("week given twice"),
    why=N_("A material says “week 8”, and the table must answer with one date. Of two rows with one number, only the first is taken."),
    wrong="5,I,2023-10-09,2023-10-14,\n5,I,2023-10-16,2023-10-21,\n",
    right="5,I,2023-10-09,2023-10-14,\n6,I,2023-10-16,2023-10-21,\n",
    tell=_tell,
)
