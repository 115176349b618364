"""M124: a number with a zero before it."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule

from ._mends import in_place


def _tell(fault: Fault) -> Problem:
    return Problem(
        fault.at,
        say("“{value}” begins with a zero", value=fault["value"]),
        say("write: {key}: {number}", key=fault["key"], number=fault["number"]),
        mend=in_place(fault, fault["number"] if fault["number"] != "0" else ""),
    )


RULE = FaultRule(
    code="M124",
    severity=Severity.ERROR,
    title=N_("number with a leading zero"),
    why=N_("YAML reads 010 as eight and 08 as text, each program in its own way. Written without the zero, everyone reads the same week."),
    wrong="week: 08\n",
    right="week: 8\n",
    tell=_tell,
)
