"""M138: a step of approval that the catalogue does not list."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule

from ._tokens import to_choose


def _tell(fault: Fault) -> Problem:
    return to_choose(fault, say("“{value}” is not a step of approval", value=fault["value"]))


RULE = FaultRule(
    code="M138",
    severity=Severity.ERROR,
    title=N_("unknown step of approval"),
    why=N_("Approval has two recorded steps, the department and the leadership (D14). A step of another name proves nothing."),
    wrong="approval:\n  - {step: departmnt, by: to-truong-toan-tin, date: 2023-10-09}\n",
    right="approval:\n  - {step: department, by: to-truong-toan-tin, date: 2023-10-09}\n",
    tell=_tell,
)
