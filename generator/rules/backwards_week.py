"""S110: a week that ends before it begins."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule


def _tell(fault: Fault) -> Problem:
    hint = say("exchange the two days, or correct the wrong one")
    if not fault["week"]:
        return Problem(fault.at, say("this row ends on {end}, before it begins on {start}", start=fault["start"], end=fault["end"]), hint)
    return Problem(
        fault.at,
        say("week {week} ends on {end}, before it begins on {start}", week=fault["week"], start=fault["start"], end=fault["end"]),
        hint,
    )


RULE = FaultRule(
    code="S110",
    severity=Severity.ERROR,
    title=N_("week that runs backwards"),
    why=N_(
        "All days on which materials are due come from this table (D9). A week that ends before it begins has no day at all and "
        "is left out."
    ),
    wrong="5,I,2023-10-14,2023-10-09,\n",
    right="5,I,2023-10-09,2023-10-14,\n",
    tell=_tell,
)
