"""M137: a status that the catalogue does not list."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule

from ._tokens import to_choose


def _tell(fault: Fault) -> Problem:
    return to_choose(fault, say("“{value}” is not a status of a material", value=fault["value"]))


RULE = FaultRule(
    code="M137",
    severity=Severity.ERROR,
    title=N_("unknown status"),
    why=N_(
        "Only approved materials are published and counted (D14). A misspelt status would keep an approved lesson out, or let a draft in."
    ),
    wrong="status: aproved\n",
    right="status: approved\n",
    tell=_tell,
)
