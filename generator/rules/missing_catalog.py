"""M170: a library without its catalogue."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule


def _tell(fault: Fault) -> Problem:
    return Problem(
        fault.at,
        say("there is no materials_catalog.yml"),
        say("put the school's catalogue beside the folder content/; begin it with the keys school, grades, subjects, phases and types"),
    )


RULE = FaultRule(
    code="M170",
    severity=Severity.ERROR,
    title=N_("no catalogue"),
    why=N_(
        "The catalogue holds the school's subjects, grades, words, limits and targets (D8-D11). Without it no material can be "
        "measured against anything."
    ),
    wrong="content/\nmkdocs.yml\n",
    right="content/\nmaterials_catalog.yml\nmkdocs.yml\n",
    tell=_tell,
)
