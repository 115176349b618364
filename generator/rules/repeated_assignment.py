"""C411: a lesson that is assigned twice."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule


def _tell(fault: Fault) -> Problem:
    return Problem(
        fault.at,
        say("lesson “{id}” is assigned twice, first on line {first}", id=fault["id"], first=fault["first"]),
        say("keep the row of the one role that answers for it, and delete the other"),
    )


RULE = FaultRule(
    code="C411",
    severity=Severity.ERROR,
    title=N_("lesson assigned twice"),
    why=N_(
        "One role answers for a lesson (IV.2, D17). With two rows each may wait for the other; only the first is taken, and the "
        "second is reminded of nothing."
    ),
    wrong="toan,6,bai-05,gv-toan-6\ntoan,6,bai-05,to-truong-toan-tin\n",
    right="toan,6,bai-05,gv-toan-6\n",
    tell=_tell,
)
