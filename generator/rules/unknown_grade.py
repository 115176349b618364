"""M131: a grade that the school does not have."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule

from ._tokens import to_choose


def _tell(fault: Fault) -> Problem:
    return to_choose(fault, say("“{value}” is not a grade of this school", value=fault["value"]))


RULE = FaultRule(
    code="M131",
    severity=Severity.ERROR,
    title=N_("unknown grade"),
    why=N_(
        "The grade decides which pupils find a material and which distribution it is counted in (D8). The school's grades are "
        "listed in the catalogue."
    ),
    wrong="grade: 16\n",
    right="grade: 6\n",
    tell=_tell,
)
