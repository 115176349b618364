"""C113: a row of a distribution of which the import has guessed something."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule


def _tell(fault: Fault) -> Problem:
    rows = int(fault["rows"])
    says = (
        say("nobody has looked at this guess yet: “{guess}”", guess=fault["guess"])
        if rows == 1
        else say("nobody has looked at this guess yet, here and in {more} more rows: “{guess}”", more=rows - 1, guess=fault["guess"])
    )
    return Problem(
        fault.at, says, say("compare the row with the department's plan, correct it, then empty its cell in the column “guessed”")
    )


RULE = FaultRule(
    code="C113",
    severity=Severity.WARNING,
    title=N_("guess that nobody has confirmed"),
    why=N_(
        "“hoclieu import ppct” reads the plans of departments (D8) and writes beside each row what it had to guess: a week, a number of "
        "periods, a kind. Targets are counted from these rows, so a person looks at every guess once, and empties its cell."
    ),
    wrong="id,title,kind,periods,weeks,guessed\nbai-01,Bài 1. Tập hợp,lesson,2,1,tuần: nguồn không ghi\n",
    right="id,title,kind,periods,weeks\nbai-01,Bài 1. Tập hợp,lesson,2,1\n",
    tell=_tell,
)
