"""M123: a value that the key does not know."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule

from ._tokens import to_choose


def _tell(fault: Fault) -> Problem:
    if not fault["value"]:
        return to_choose(fault, say("“{key}” says nothing that is known", key=fault["key"]))
    return to_choose(fault, say("“{value}” is no value of “{key}”", value=fault["value"], key=fault["key"]))


RULE = FaultRule(
    code="M123",
    severity=Severity.ERROR,
    title=N_("unknown value"),
    why=N_(
        "Kinds of targets, what happens when one is missed, the colours and signs of subjects, and the columns of reports are known to the "
        "program by fixed words. A target with another word would not be measured, and nobody would notice (D9-D11); another colour might "
        "not be readable, and another column would be left out."
    ),
    wrong="on_miss: rejekt\n",
    right="on_miss: reject\n",
    tell=_tell,
)
