"""M136: a level of difficulty that the catalogue does not list."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule

from ._tokens import to_choose


def _tell(fault: Fault) -> Problem:
    return to_choose(fault, say("“{value}” is not a level of difficulty", value=fault["value"]))


RULE = FaultRule(
    code="M136",
    severity=Severity.ERROR,
    title=N_("unknown level"),
    why=N_(
        "Before-class materials stay at the basic levels (D3); that can only be checked when the level is one of the list: nb, th, vd, vdc."
    ),
    wrong="level: tb\n",
    right="level: th\n",
    tell=_tell,
)
