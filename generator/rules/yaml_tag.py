"""M113: YAML's tags, which can make programs run code."""

from generator.model.finding import Fault, Problem, Severity
from generator.model.message import N_, say
from generator.model.rule import FaultRule


def _tell(fault: Fault) -> Problem:
    return Problem(
        fault.at,
        say("“{tag}” is a YAML tag", tag=fault["tag"].replace("tag:yaml.org,2002:", "!!")),
        say("delete it; if the exclamation mark belongs to a text, put quotes around the text"),
    )


RULE = FaultRule(
    code="M113",
    severity=Severity.ERROR,
    title=N_("YAML tag"),
    why=N_("Tags tell a program as what to read a value, and some programs can be made to run foreign code by them. No header needs one."),
    wrong='week: !!int "8"\n',
    right="week: 8\n",
    tell=_tell,
)
