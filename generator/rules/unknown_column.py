"""C104: a column that is not known and not read."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule

from ._mends import in_place


def _tell(fault: Fault) -> Problem:
    says = say("column “{column}” is unknown and is not read", column=fault["column"])
    if fault["nearest"]:
        return Problem(fault.at, says, say("write: {nearest}", nearest=fault["nearest"]), mend=in_place(fault, fault["only"]))
    return Problem(fault.at, says, say("delete the column, or choose from: {known}", known=fault["known"]))


RULE = FaultRule(
    code="C104",
    severity=Severity.WARNING,
    title=N_("unknown column"),
    why=N_(
        "What stands in a column that is not known is lost: whoever writes “week” as “weak” has a plan without weeks. Columns "
        "for the school's own use may stay, they only are not read."
    ),
    wrong="id,title,kind,periods,wekks\n",
    right="id,title,kind,periods,weeks\n",
    tell=_tell,
)
