"""R101: a licence that the catalogue does not list."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule

from ._tokens import to_choose


def _tell(fault: Fault) -> Problem:
    return to_choose(fault, say("“{value}” is not a licence of the catalogue", value=fault["value"]))


RULE = FaultRule(
    code="R101",
    severity=Severity.ERROR,
    title=N_("unknown licence"),
    why=N_(
        "The licence tells other schools what they may do with a material. One that the catalogue does not know has no text "
        "that a reader could open."
    ),
    wrong="license: CC BY-SA\n",
    right="license: CC-BY-SA-4.0\n",
    tell=_tell,
)
