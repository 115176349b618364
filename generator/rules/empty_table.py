"""C101: a table without a single line."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule

from ._tables import first_line


def _tell(fault: Fault) -> Problem:
    return Problem(fault.at, say("the table is empty"), say("begin it with the line: {line}", line=first_line(fault.at.path)))


RULE = FaultRule(
    code="C101",
    severity=Severity.ERROR,
    title=N_("empty table"),
    why=N_(
        "The distribution says which lessons there are, and the table of weeks when they are taught (D8). An empty one makes "
        "every material of the cell point to nothing."
    ),
    wrong="(tệp trống)\n",
    right="id,title,kind,periods\nbai-01,Bài 1. Thông tin và dữ liệu,lesson,2\n",
    tell=_tell,
)
