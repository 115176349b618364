"""M108: a tab where YAML wants spaces."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule

from ._mends import as_taken


def _tell(fault: Fault) -> Problem:
    return Problem(
        fault.at,
        say("a tab stands where only spaces may stand"),
        say("delete the tab and type spaces: two for each step inwards, none before a key of the first level"),
        mend=as_taken(fault),
    )


RULE = FaultRule(
    code="M108",
    severity=Severity.ERROR,
    title=N_("tab in the header"),
    why=N_(
        "YAML, the language of headers, forbids tabs because every editor shows them with another width. Other programs then "
        "drop the whole header without a word."
    ),
    wrong="approval:\n\t- step: department\n",
    right="approval:\n  - step: department\n",
    tell=_tell,
)
