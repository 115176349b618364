"""C110: a cell that should hold a whole number."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule

from ._mends import in_place


def _tell(fault: Fault) -> Problem:
    hint = say("write digits only, such as 2")
    if not fault["value"]:
        return Problem(fault.at, say("column {column} is empty in this row", column=fault["column"]), hint)
    says = say("“{value}” in column {column} is not a whole number", value=fault["value"], column=fault["column"])
    return Problem(fault.at, says, hint, mend=in_place(fault, fault["only"]))


RULE = FaultRule(
    code="C110",
    severity=Severity.ERROR,
    title=N_("cell without a number"),
    why=N_(
        "Periods are added up and compared with the programme (Thông tư 32/2018/TT-BGDĐT), weeks are counted with. A row whose "
        "number cannot be read is left out of every count."
    ),
    wrong="bai-05,Bài 5. Internet,lesson,2 tiết\n",
    right="bai-05,Bài 5. Internet,lesson,2\n",
    tell=_tell,
)
