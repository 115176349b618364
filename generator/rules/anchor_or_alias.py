"""M112: YAML's anchors and aliases, which no header needs."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule


def _tell(fault: Fault) -> Problem:
    hint = say("write the value itself in each place; if the sign belongs to a text, put quotes around the text")
    if fault["what"] == "alias":
        return Problem(fault.at, say("“{sign}” is a YAML alias, which stands for a value elsewhere", sign="*" + fault["name"]), hint)
    return Problem(fault.at, say("“{sign}” is a YAML anchor, which gives a value a name", sign="&" + fault["name"]), hint)


RULE = FaultRule(
    code="M112",
    severity=Severity.ERROR,
    title=N_("YAML anchor or alias"),
    why=N_(
        "Aliases let a few lines stand for millions of values, which can bring a computer to a halt, and a reader cannot see "
        "what they stand for. They are never followed."
    ),
    wrong="tags: &chung [tin học]\noutcomes: *chung\n",
    right="tags: [tin học]\noutcomes: [tin học]\n",
    tell=_tell,
)
