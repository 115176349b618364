"""S114: weeks whose days nobody has filled in yet."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule


def _tell(fault: Fault) -> Problem:
    rows = int(fault["rows"])
    return Problem(
        fault.at,
        say("this row has no days yet")
        if rows == 1
        else say("this row and {more} more have no days yet: until then the year has no such weeks", more=rows - 1),
        say("fill in “start” and “end” of each row from the Department's plan for the school year; delete the rows that are not needed"),
    )


RULE = FaultRule(
    code="S114",
    severity=Severity.WARNING,
    title=N_("weeks without days"),
    why=N_(
        "“hoclieu year new” begins the table of a new school year with its weeks and breaks, and without days: these come from the plan of "
        "the Department and the school, never from a formula, because Tết moves (D9, D22). A week without days is not counted."
    ),
    wrong="week,semester,start,end,note\n1,I,,,\n",
    right="week,semester,start,end,note\n1,I,2027-09-06,2027-09-11,\n",
    tell=_tell,
)
