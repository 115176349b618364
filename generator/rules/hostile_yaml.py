"""M114: YAML nested deeper than any of our files."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule


def _tell(fault: Fault) -> Problem:
    return Problem(
        fault.at,
        say("values stand inside one another more than {depth} levels deep", depth=fault["depth"]),
        say("write it flat: no file of the library needs more than lists of keys and values"),
    )


RULE = FaultRule(
    code="M114",
    severity=Severity.ERROR,
    title=N_("YAML nested too deeply"),
    why=N_(
        "Thousands of brackets inside one another serve only to exhaust the program that reads them. Reading stops at once, so "
        "that one file cannot keep the whole school waiting."
    ),
    wrong="tags: [[[[[[[[[[a]]]]]]]]]]\n",
    right="tags: [a]\n",
    tell=_tell,
)
