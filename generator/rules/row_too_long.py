"""C106: a row with more cells than the table has columns."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule


def _tell(fault: Fault) -> Problem:
    return Problem(
        fault.at,
        say("this row has {cells} cells and the table only {columns} columns", cells=fault["cells"], columns=fault["columns"]),
        say('put quotes around a text that has a comma in it: "Sắp xếp, lọc dữ liệu"'),
    )


RULE = FaultRule(
    code="C106",
    severity=Severity.ERROR,
    title=N_("row longer than the table"),
    why=N_(
        "A comma in a title cuts it in two and pushes every cell after it one column on: the kind is read as periods, the "
        "periods as weeks. Quotes around the title mend it."
    ),
    wrong="bai-07,Sắp xếp, lọc dữ liệu,lesson,2\n",
    right='bai-07,"Sắp xếp, lọc dữ liệu",lesson,2\n',
    tell=_tell,
)
