"""M174: a role to which the catalogue gives two steps of approval of one subject (D14)."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule


def _tell(fault: Fault) -> Problem:
    return Problem(
        fault.at,
        say("“{role}” is given another step of the same subject as well", role=fault["value"]),
        say("give one of the two steps to another role, or end one assignment with “end:” before the other begins"),
    )


RULE = FaultRule(
    code="M174",
    severity=Severity.WARNING,
    title=N_("one role for two steps of approval"),
    why=N_(
        "The department reviews, then the leaders approve (IV.1, D14): two steps, so that two people have read a material before "
        "pupils do. When one role takes both, it is one."
    ),
    wrong="approvers:\n  - {step: department, by: [pho-hieu-truong]}\n  - {step: leadership, by: [pho-hieu-truong]}\n",
    right="approvers:\n  - {step: department, by: [to-truong-toan-tin]}\n  - {step: leadership, by: [pho-hieu-truong]}\n",
    tell=_tell,
)
