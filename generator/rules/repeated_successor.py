"""C115: two rows of the table of changed lessons that say the same, or the opposite."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule


def _tell(fault: Fault) -> Problem:
    return Problem(
        fault.at,
        say("what takes the place of “{old}” is said already on line {first}", old=fault["old"], first=fault["first"]),
        say("delete one of the two rows; two rows for one lesson are right only when it was parted into two lessons, each with its id"),
    )


RULE = FaultRule(
    code="C115",
    severity=Severity.ERROR,
    title=N_("changed lesson said twice"),
    why=N_(
        "A lesson may be parted into several, a row for each. But the same pair twice, or a lesson that was dropped in one row and has "
        "a successor in another, leaves open what is meant; only the first row is taken (D11)."
    ),
    wrong="old,new\nbai-05,\nbai-05,bai-07\n",
    right="old,new\nbai-05,bai-07\n",
    tell=_tell,
)
