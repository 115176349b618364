"""M133: a phase that is none of the three."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule

from ._tokens import to_choose


def _tell(fault: Fault) -> Problem:
    return to_choose(fault, say("“{value}” is not one of the three phases", value=fault["value"]))


RULE = FaultRule(
    code="M133",
    severity=Severity.ERROR,
    title=N_("unknown phase"),
    why=N_(
        "The school's guide (section II, D2) knows three phases: before, in and after class. Only before and after are put "
        "online as homework and counted (D4)."
    ),
    wrong="phase: pre\n",
    right="phase: before\n",
    tell=_tell,
)
