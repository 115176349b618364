"""M139: a role that the catalogue does not list, or a name."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule

from ._tokens import to_choose


def _tell(fault: Fault) -> Problem:
    return to_choose(fault, say("“{value}” is not a role of the catalogue; write roles, never names of persons", value=fault["value"]))


RULE = FaultRule(
    code="M139",
    severity=Severity.ERROR,
    title=N_("unknown role"),
    why=N_(
        "The library is public, so it holds roles and never names of persons (Luật 91/2025/QH15). The catalogue lists the roles "
        "to whom work is assigned (D17)."
    ),
    wrong="authors: [cô Lan]\n",
    right="authors: [gv-tin-hoc-6]\n",
    tell=_tell,
)
