"""C111: weeks of a lesson that cannot be read."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule


def _tell(fault: Fault) -> Problem:
    return Problem(
        fault.at,
        say("“{value}” is not a list of weeks", value=fault["value"]),
        say("write the numbers of the teaching weeks, such as 12 or 5-6 or 11;13"),
    )


RULE = FaultRule(
    code="C111",
    severity=Severity.ERROR,
    title=N_("unreadable weeks"),
    why=N_("The weeks say when a lesson is taught, and so when its materials are due (D9). Without them the lesson stands in no week."),
    wrong="bai-05,Bài 5. Internet,lesson,2,đầu tháng 10\n",
    right="bai-05,Bài 5. Internet,lesson,2,5-6\n",
    tell=_tell,
)
