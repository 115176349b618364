"""C107: a lesson without its id or title."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule


def _tell(fault: Fault) -> Problem:
    if fault["column"] == "id":
        return Problem(
            fault.at, say("this row has no id"), say("give the lesson an id that stays the same from year to year, such as bai-05")
        )
    return Problem(
        fault.at,
        say("this row has no {column}", column=fault["column"]),
        say("write it as in the department's plan, such as Bài 5. Internet"),
    )


RULE = FaultRule(
    code="C107",
    severity=Severity.ERROR,
    title=N_("empty cell"),
    why=N_("Materials point to a lesson by its id, and pupils see its title (D8). A row without them is left out of every count."),
    wrong=",Bài 5. Internet,lesson,2\n",
    right="bai-05,Bài 5. Internet,lesson,2\n",
    tell=_tell,
)
