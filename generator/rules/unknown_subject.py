"""M130: a subject that the catalogue does not list."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule

from ._tokens import to_choose


def _tell(fault: Fault) -> Problem:
    return to_choose(fault, say("“{value}” is not a subject of this school", value=fault["value"]))


RULE = FaultRule(
    code="M130",
    severity=Severity.ERROR,
    title=N_("unknown subject"),
    why=N_(
        "The subject decides in which row of the school's plan a material is counted (D8, D9) and under which heading pupils "
        "find it. Subjects are listed in the catalogue."
    ),
    wrong="subject: tinhoc\n",
    right="subject: tin-hoc\n",
    tell=_tell,
)
