"""M126: text where a number is wanted."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule

from ._examples import EXAMPLES
from ._mends import in_place


def _tell(fault: Fault) -> Problem:
    if fault["key"] == "min_share":
        says = say("“{value}” is not a share", value=fault["value"])
        return Problem(fault.at, says, say("write it as a number between 0 and 1: min_share: 0.35"))
    says = say("“{value}” is not a whole number", value=fault["value"])
    if fault["number"]:
        return Problem(
            fault.at, says, say("write: {key}: {number}", key=fault["key"], number=fault["number"]), mend=in_place(fault, fault["only"])
        )
    return Problem(fault.at, says, say("write digits only, such as: {example}", example=EXAMPLES.get(fault["key"], "8")))


RULE = FaultRule(
    code="M126",
    severity=Severity.ERROR,
    title=N_("not a number"),
    why=N_(
        "Week, grade and minutes are counted with and compared, so they are digits alone. Words such as “Tuần” are added where "
        "pages are shown."
    ),
    wrong="week: Tuần 8\n",
    right="week: 8\n",
    tell=_tell,
)
