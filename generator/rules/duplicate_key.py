"""M110: a key written twice in a header or in the catalogue."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule


def _tell(fault: Fault) -> Problem:
    return Problem(
        fault.at,
        say("key “{key}” is written twice, first on line {first}", key=fault["key"], first=fault["first"]),
        say("keep one of the two lines and delete the other"),
    )


RULE = FaultRule(
    code="M110",
    severity=Severity.ERROR,
    title=N_("key written twice"),
    why=N_(
        "Programs that read headers silently keep one of the two values, and not all keep the same one. "
        "The library refuses to guess which you meant."
    ),
    wrong="week: 5\nphase: before\nweek: 6\n",
    right="week: 5\nphase: before\n",
    tell=_tell,
)
