"""M120: a key without a value."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule

from ._examples import EXAMPLES


def _tell(fault: Fault) -> Problem:
    says = say("key “{key}” has no value", key=fault["key"])
    if example := EXAMPLES.get(fault["key"]):
        return Problem(
            fault.at,
            says,
            say("write the value after the colon, such as: {example}; or delete the line if it is not needed", example=example),
        )
    return Problem(fault.at, says, say("write the value after the colon, or delete the line"))


RULE = FaultRule(
    code="M120",
    severity=Severity.ERROR,
    title=N_("key without a value"),
    why=N_("An empty key is a template that was not filled in. The library does not guess what should stand there."),
    wrong="week:\n",
    right="week: 5\n",
    tell=_tell,
)
