"""M132: a school year that the catalogue does not list."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule

from ._tokens import to_choose


def _tell(fault: Fault) -> Problem:
    return to_choose(fault, say("“{value}” is not a school year of the catalogue", value=fault["value"]))


RULE = FaultRule(
    code="M132",
    severity=Severity.ERROR,
    title=N_("unknown school year"),
    why=N_(
        "A week has a date only in a school year, and targets hold for one year (D9-D11). The years are listed in the "
        "catalogue, written like 2023-2024."
    ),
    wrong="school_year: 2023-24\n",
    right="school_year: 2023-2024\n",
    tell=_tell,
)
