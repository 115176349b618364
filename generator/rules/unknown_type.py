"""M134: a kind of material that the catalogue does not list."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule

from ._tokens import to_choose


def _tell(fault: Fault) -> Problem:
    return to_choose(fault, say("“{value}” is not a kind of material", value=fault["value"]))


RULE = FaultRule(
    code="M134",
    severity=Severity.ERROR,
    title=N_("unknown kind of material"),
    why=N_("The school's guide (II.1, D1) names the kinds of materials it wants. Pupils filter by them and leaders report by them (D16)."),
    wrong="type: lectur\n",
    right="type: lecture\n",
    tell=_tell,
)
