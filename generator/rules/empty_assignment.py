"""C410: an assignment that lacks its subject, grade, lesson or role."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule


def _tell(fault: Fault) -> Problem:
    return Problem(
        fault.at,
        say("column {column} is empty in this row", column=fault["column"]),
        say("each row says subject, grade, lesson and role, such as toan,6,bai-05,gv-toan-6; * as the lesson stands for all others"),
    )


RULE = FaultRule(
    code="C410",
    severity=Severity.ERROR,
    title=N_("assignment with an empty cell"),
    why=N_(
        "The department assigns topics to its teachers (IV.2, D17). A row that does not say which lesson or who makes it "
        "assigns nothing, and nobody is reminded."
    ),
    wrong="toan,6,bai-05,\n",
    right="toan,6,bai-05,gv-toan-6\n",
    tell=_tell,
)
