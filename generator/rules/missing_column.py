"""C102: a table that lacks a column it must have."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule

from ._tables import first_line


def _tell(fault: Fault) -> Problem:
    return Problem(
        fault.at,
        say("the table has no column {columns}", columns=fault["columns"]),
        say("name it in the first line; a whole first line reads: {line}", line=first_line(fault.at.path)),
    )


RULE = FaultRule(
    code="C102",
    severity=Severity.ERROR,
    title=N_("missing column"),
    why=N_(
        "A lesson needs its id, title, kind and periods to be counted (D8); a week needs its number and its two days. Without "
        "the column no row can be taken."
    ),
    wrong="id,title,periods\n",
    right="id,title,kind,periods\n",
    tell=_tell,
)
