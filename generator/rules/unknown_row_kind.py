"""C109: a row that is neither lesson nor practice, review, test, activity, reserve."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule

from ._tokens import to_choose


def _tell(fault: Fault) -> Problem:
    if not fault["value"]:
        return to_choose(fault, say("this row does not say what kind it is"))
    return to_choose(fault, say("“{value}” is not a kind of row", value=fault["value"]))


RULE = FaultRule(
    code="C109",
    severity=Severity.ERROR,
    title=N_("unknown kind of row"),
    why=N_(
        "Only lessons count for “every lesson has a material”; reviews and tests do not (D10, Công văn 5512). So each row must "
        "say what it is."
    ),
    wrong="bai-05,Bài 5. Internet,lessn,2\n",
    right="bai-05,Bài 5. Internet,lesson,2\n",
    tell=_tell,
)
