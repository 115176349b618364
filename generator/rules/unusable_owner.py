"""M172: an owner in the catalogue that GitHub does not know how to ask."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule


def _tell(fault: Fault) -> Problem:
    if fault["key"] == "accounts":
        return Problem(
            fault.at,
            say("“{value}” is no account of one person", value=fault["value"]),
            say("write @account, in quotes; a team or an e-mail address does not tell who acts"),
        )
    return Problem(
        fault.at,
        say("“{value}” is no account, team or e-mail address", value=fault["value"]),
        say("write @account, @organisation/team, or an e-mail address, in quotes"),
    )


RULE = FaultRule(
    code="M172",
    severity=Severity.ERROR,
    title=N_("owner that cannot be asked to review"),
    why=N_(
        "A material is reviewed by its department, then by the leaders (D14). GitHub asks those who stand in CODEOWNERS; it passes over a "
        "line it cannot read without a word, and nobody is asked."
    ),
    wrong='departments:\n  - {id: to-toan-tin, name: Tổ Toán – Tin, owners: ["tổ Toán Tin"]}\n',
    right='departments:\n  - {id: to-toan-tin, name: Tổ Toán – Tin, owners: ["@to-chuc-cua-truong/to-toan-tin"]}\n',
    tell=_tell,
)
