"""M118: a key that neither headers nor the catalogue know."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule

from ._mends import in_place


def _tell(fault: Fault) -> Problem:
    says = say("key “{key}” is unknown here", key=fault["key"])
    if fault["nearest"]:
        return Problem(fault.at, says, say("write: {nearest}:", nearest=fault["nearest"]), mend=in_place(fault, fault["only"]))
    return Problem(fault.at, says, say("delete the line, or choose from: {known}", known=fault["known"]))


RULE = FaultRule(
    code="M118",
    severity=Severity.ERROR,
    title=N_("unknown key"),
    why=N_(
        "A misspelt key is a value lost: whoever writes “wek: 5” believes that the week is recorded. So every key that is not "
        "known is told, with the nearest right one."
    ),
    wrong="wek: 5\n",
    right="week: 5\n",
    tell=_tell,
)
