"""M127: a day that is not written as year, month, day."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule

from ._mends import in_place


def _tell(fault: Fault) -> Problem:
    if not fault["value"]:
        says = say("there is no date in “{key}”", key=fault["key"])
    else:
        says = say("“{value}” is not a date written as year-month-day", value=fault["value"])
    if fault["iso"]:
        return Problem(fault.at, says, say("write: {key}: {iso}", key=fault["key"], iso=fault["iso"]), mend=in_place(fault, fault["iso"]))
    return Problem(fault.at, says, say("write year, month and day with hyphens, such as 2023-10-09"))


RULE = FaultRule(
    code="M127",
    severity=Severity.ERROR,
    title=N_("unreadable date"),
    why=N_(
        "9/10/2023 is the ninth of October to us and the tenth of September to many programs. Year first, then month, then day "
        "leaves no doubt when a material was approved or a week began (D14)."
    ),
    wrong="date: 9/10/2023\n",
    right="date: 2023-10-09\n",
    tell=_tell,
)
