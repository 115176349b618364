"""M135: a form of assessment that the catalogue does not list."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule

from ._tokens import to_choose


def _tell(fault: Fault) -> Problem:
    return to_choose(fault, say("“{value}” is not a form of assessment", value=fault["value"]))


RULE = FaultRule(
    code="M135",
    severity=Severity.ERROR,
    title=N_("unknown form of assessment"),
    why=N_("The guide asks for varied forms of assessment (D7). Whether they vary can only be counted when each is called by one word."),
    wrong="assessment: writen\n",
    right="assessment: written\n",
    tell=_tell,
)
