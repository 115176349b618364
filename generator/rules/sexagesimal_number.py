"""M125: numbers with colons, which YAML reads to the base of sixty."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule

from ._examples import EXAMPLES


def _tell(fault: Fault) -> Problem:
    says = say("“{value}” has colons, and programs read it as a number to the base of sixty", value=fault["value"])
    hours, _, minutes = fault["value"].partition(":")
    if fault["key"] == "minutes" and minutes.isdecimal():
        return Problem(fault.at, says, say("write: {key}: {number}", key="minutes", number=int(hours) * 60 + int(minutes)))
    return Problem(fault.at, says, say("write one whole number, such as: {example}", example=EXAMPLES.get(fault["key"], "8")))


RULE = FaultRule(
    code="M125",
    severity=Severity.ERROR,
    title=N_("number with colons"),
    why=N_(
        "YAML takes 1:30 for ninety. Whether an hour and a half or one minute and a half was meant, nobody can tell, so the "
        "library asks for a plain number."
    ),
    wrong="minutes: 1:30\n",
    right="minutes: 90\n",
    tell=_tell,
)
